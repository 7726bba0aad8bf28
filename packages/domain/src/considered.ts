/**
 * Who is considered for a case.
 *
 * "No plan is cheaper" is only worth something when it says which plans. Weighing every worker for every case
 * would put thousands of people beside each other who would never be chosen: they differ in nothing that has a
 * price. So each case names the workers whom a plan may choose from, by this rule, and the search and the proof of
 * its closeness to the best both keep to it:
 *
 * - who holds the case, or one of its family, today or in the plan;
 * - the cheapest NEAREST_CONSIDERED of those who may hold it;
 * - then the cheapest OTHER_SERVICES_CONSIDERED whose team works another service.
 *
 * Many are equally cheap. Among them a draw decides that is fixed by the references of worker and family (or
 * case), so that like cases spread over all of them and the members of a family draw the same people, in the
 * same way on every machine.
 */
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { casePrice, sumOfPrice } from './pricing.js';
import type { RuleSettings } from './rules.js';

/** Chooses the workers considered for a case among those who may hold it; in rising order. */
export class Considered {
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly draws: readonly number[];
  private readonly familyHolders = new Map<string, Set<number>>();
  /** The smallest reference of each family, which no database names otherwise. */
  private readonly familyName = new Map<string, string>();

  constructor(
    private readonly planning: Planning,
    private readonly workers: readonly PlanningWorker[],
    private readonly rules: RuleSettings,
  ) {
    this.placeOf = new Map(workers.map(({ id }, place) => [id, place]));
    this.draws = workers.map(({ reference }) => hash(reference));
    for (const about of planning.cases) {
      if (about.family === null) continue;
      const name = this.familyName.get(about.family);
      if (name === undefined || about.reference < name) this.familyName.set(about.family, about.reference);
      const holders = this.familyHolders.get(about.family) ?? new Set<number>();
      for (const holder of this.holders(about)) holders.add(holder);
      this.familyHolders.set(about.family, holders);
    }
  }

  /** @param mayHold whether the worker at this place may hold the case, by every other rule. */
  of(about: PlanningCase, mayHold: (worker: number) => boolean): number[] {
    const { rules, workers } = this;
    const able: number[] = [];
    for (let worker = 0; worker < workers.length; worker += 1) if (mayHold(worker)) able.push(worker);
    const chosen = new Set(this.always(about).filter(mayHold));
    let nearest = rules.NEAREST_CONSIDERED;
    let others = rules.OTHER_SERVICES_CONSIDERED;
    for (const worker of this.cheapestFirst(about, able)) {
      if (nearest === 0 && others === 0) break;
      if (nearest > 0) nearest -= 1;
      else if (others > 0 && worksAnother(workers[worker], about)) others -= 1;
      else continue;
      chosen.add(worker);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Who holds the case or one of its family, today or in the plan. */
  private always(about: PlanningCase): number[] {
    return about.family === null
      ? this.holders(about)
      : [...this.holders(about), ...(this.familyHolders.get(about.family) ?? [])];
  }

  private holders({ id, workerToday }: PlanningCase): number[] {
    return [workerToday, this.planning.allocation.get(id)].flatMap((holder) => {
      const place = typeof holder === 'string' ? this.placeOf.get(holder) : undefined;
      return place === undefined ? [] : [place];
    });
  }

  /** By price, then by the draw, then as listed; a price is only put in order when it is reached. */
  private *cheapestFirst(about: PlanningCase, able: readonly number[]): Generator<number> {
    const byPrice = new Map<number, number[]>();
    for (const worker of able) {
      const price = sumOfPrice(casePrice(this.workers[worker] as PlanningWorker, about, this.rules));
      const alike = byPrice.get(price);
      if (alike) alike.push(worker);
      else byPrice.set(price, [worker]);
    }
    const name = hash(
      about.family === null ? about.reference : (this.familyName.get(about.family) ?? about.reference),
    );
    for (const price of [...byPrice.keys()].sort((a, b) => a - b)) {
      const alike = (byPrice.get(price) ?? []).map((worker) => ({
        worker,
        draw: mixed(name ^ Math.imul(this.draws[worker] ?? 0, 0x9e3779b1)),
      }));
      alike.sort((a, b) => a.draw - b.draw || a.worker - b.worker);
      for (const { worker } of alike) yield worker;
    }
  }
}

const worksAnother = (worker: PlanningWorker | undefined, about: PlanningCase): boolean =>
  typeof worker?.service === 'string' && worker.service !== about.service;

/** The rule in a sentence, with its settings, for whoever reads a claim. */
export function consideredInWords(rules: RuleSettings, keepsToday: boolean): string {
  const choice = `who holds it or one of its family, the ${rules.NEAREST_CONSIDERED} cheapest of those who may hold it and the ${rules.OTHER_SERVICES_CONSIDERED} cheapest of other services`;
  return keepsToday
    ? 'Considered for a case: its worker of today, where it has one; else everyone who may hold it.'
    : `Considered for a case: ${choice}.`;
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The final mix of MurmurHash3 (A. Appleby), so that like references do not draw alike. */
function mixed(bits: number): number {
  let value = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
