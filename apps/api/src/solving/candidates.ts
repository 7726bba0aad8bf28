import type { Planning, PlanningWorker, RuleSettings } from '@vesting/domain';
import type { CaseUnit } from './units.js';

/** Workers besides today's, the plan's and the family's that the search may choose from: the cheapest, and of other services. */
const CHEAPEST = 20;
const OF_OTHER_SERVICES = 8;

/**
 * Chooses for each unit the workers that the search may give it: those who hold it or its family today or in
 * the plan, and the cheapest others. Among equally cheap ones a hash of the references decides, so that
 * the shortlists of like cases spread over all of them, in the same way on every machine.
 */
export function candidates(
  planning: Planning,
  units: readonly CaseUnit[],
  workers: readonly PlanningWorker[],
  rules: RuleSettings,
): (unit: number, mayHold: (worker: number) => boolean, price: (worker: number) => number) => number[] {
  const index = new Map(workers.map(({ id }, w) => [id, w]));
  const ofFamily = new Map<string, Set<number>>();
  const holders = (unit: CaseUnit): number[] =>
    unit.cases.flatMap(({ id, workerToday }) =>
      [workerToday, planning.allocation.get(id)].flatMap((worker) => {
        const w = worker === null || worker === undefined ? undefined : index.get(worker);
        return w === undefined ? [] : [w];
      }),
    );
  for (const unit of units) {
    const family = unit.cases[0]?.family ?? null;
    if (family === null || rules.DIVIDED_FAMILY === 0) continue;
    const known = ofFamily.get(family) ?? new Set<number>();
    for (const w of holders(unit)) known.add(w);
    ofFamily.set(family, known);
  }
  return (u, mayHold, price) => {
    const unit = units[u]!;
    const chosen = new Set(
      [...holders(unit), ...(ofFamily.get(unit.cases[0]?.family ?? '') ?? [])].filter(mayHold),
    );
    const services = new Set(unit.cases.map(({ service }) => service));
    const reference = unit.cases[0]?.reference ?? '';
    const others = workers.flatMap((worker, w) =>
      chosen.has(w) || !mayHold(w)
        ? []
        : [{ w, price: price(w), draw: hash(`${reference} ${worker.reference}`) }],
    );
    others.sort((a, b) => a.price - b.price || a.draw - b.draw || a.w - b.w);
    for (const { w } of others.slice(0, CHEAPEST)) chosen.add(w);
    const elsewhere = others.slice(CHEAPEST).filter(({ w }) => !services.has(workers[w]!.service ?? ''));
    for (const { w } of elsewhere.slice(0, OF_OTHER_SERVICES)) chosen.add(w);
    return [...chosen].sort((a, b) => a - b);
  };
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits, with the final mix of MurmurHash3 so that like references do not draw alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
