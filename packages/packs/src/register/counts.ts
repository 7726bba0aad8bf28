import {
  familiesOf,
  type CaseFacts,
  type ClientGroup,
  type Extract,
  type Pack,
  type Statement,
} from '@vesting/domain';
import { Places } from './places.js';

/** The figures by which a register is compared with what is known of the county. */
export interface RegisterCounts {
  people: number;
  unallocated: number;
  /** Case type -> cases. */
  byCaseType: Record<string, number>;
  /** Worker -> cases held. */
  loads: Map<string, number>;
  families: number;
  meanFamily: number;
  /** Families with more than one worker. */
  dividedFamilies: number;
  /** Where people live and where they belong: the four counts and the homes by successor. */
  homes: Record<string, number>;
  livingOutside: number;
  /** `north>west` -> home in North, living in West. */
  crossing: Record<string, number>;
  noHome: Record<string, number>;
}

export const statementsOf = <K extends Statement['kind']>(
  extracts: readonly Extract[],
  kind: K,
): Statement<K>[] =>
  extracts.flatMap(({ statements }) =>
    statements.filter((statement): statement is Statement<K> => statement.kind === kind),
  );

type Counts = Record<string, number>;

/** Counts the cases of a client group in a register. */
export function registerCounts(
  pack: Pack,
  extracts: readonly Extract[],
  clientGroup: ClientGroup,
): RegisterCounts {
  const cases = statementsOf(extracts, 'CASE').filter(({ facts }) => facts.clientGroup === clientGroup);
  const places = new Places(pack, {});
  const loads = new Map<string, number>();
  const byCaseType: Counts = {};
  const homes: Counts = {};
  const crossing: Counts = {};
  const noHome: Counts = {};
  let livingOutside = 0;
  for (const { facts } of cases) {
    count(byCaseType, facts.caseType);
    if (facts.worker) loads.set(facts.worker, (loads.get(facts.worker) ?? 0) + 1);
    if (facts.livingArea === 'OUTSIDE') livingOutside += 1;
    count(noHome, facts.noHome);
    const [home, lives] = [places.successorOf(facts.responsibleArea), places.successorOf(facts.livingArea)];
    count(homes, home);
    if (home !== undefined && lives !== undefined && home !== lives) count(crossing, `${home}>${lives}`);
  }
  const workersOf = familyWorkers(cases);
  return {
    people: cases.length,
    unallocated: cases.filter(({ facts }) => facts.worker === null).length,
    byCaseType,
    loads,
    families: workersOf.size,
    meanFamily: cases.length / workersOf.size,
    dividedFamilies: [...workersOf.values()].filter((workers) => workers.size > 1).length,
    homes,
    livingOutside,
    crossing,
    noHome,
  };
}

function familyWorkers(cases: readonly Statement<'CASE'>[]): Map<string, Set<CaseFacts['worker']>> {
  const family = familiesOf(cases.map(({ key, facts }) => ({ key, ties: facts.ties })));
  const workers = new Map<string, Set<CaseFacts['worker']>>();
  for (const { key, facts } of cases) {
    const name = family.get(key) ?? key;
    workers.set(name, (workers.get(name) ?? new Set()).add(facts.worker));
  }
  return workers;
}

function count(counts: Counts, name: string | undefined): void {
  if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
}
