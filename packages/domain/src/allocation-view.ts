import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import {
  casePrice,
  loadPrice,
  mayHoldCase,
  sumOfPrice,
  unallocatedPrice,
  workerLevels,
  type WorkerLevels,
} from './pricing.js';
import type { RuleSettings } from './rules.js';
import { hardStopOf } from './verify.js';

/** A case that goes to another worker, or to nobody. */
export interface Reallocation {
  about: PlanningCase;
  to: PlanningWorker | undefined;
}

/** Why a worker cannot take a case, gravest first. */
export type Obstacle = 'LEAVES' | 'EMPLOYER' | 'MAY_HOLD' | 'LOCK' | 'HARD_STOP';

/** The allocation of a plan, from which exact differences of its cost are read without computing all of it again. */
export class AllocationView {
  private readonly workers: ReadonlyMap<string, PlanningWorker>;
  private readonly loads = new Map<string, number>();
  private readonly loadsToday = new Map<string, number>();
  private readonly cases = new Map<string, PlanningCase[]>();
  /** Cases of a family by worker. */
  private readonly families = new Map<string, Map<string, number>>();

  constructor(
    readonly planning: Planning,
    readonly rules: RuleSettings,
    private readonly newlyQualifiedThousandths: number,
  ) {
    this.workers = new Map(planning.workers.map((worker) => [worker.id, worker]));
    for (const about of planning.cases) {
      if (about.workerToday !== null) add(this.loadsToday, about.workerToday, about.points);
      const holder = planning.allocation.get(about.id);
      if (holder === undefined) continue;
      add(this.loads, holder, about.points);
      const held = this.cases.get(holder);
      if (held) held.push(about);
      else this.cases.set(holder, [about]);
      if (about.family === null) continue;
      const family = this.families.get(about.family) ?? new Map<string, number>();
      this.families.set(about.family, family);
      add(family, holder, 1);
    }
  }

  holderOf({ id }: PlanningCase): PlanningWorker | undefined {
    return this.workers.get(this.planning.allocation.get(id) ?? '');
  }

  casesOf({ id }: PlanningWorker): readonly PlanningCase[] {
    return this.cases.get(id) ?? [];
  }

  loadOf({ id }: PlanningWorker): number {
    return this.loads.get(id) ?? 0;
  }

  /** Whether a sentence may state how much she holds. */
  tellsLoadOf({ id }: PlanningWorker): boolean {
    return !this.planning.loadsUntold?.has(id);
  }

  levelsOf(worker: PlanningWorker): WorkerLevels {
    return workerLevels(worker, this.rules, this.newlyQualifiedThousandths);
  }

  /** Who carries no cases has no levels, and no stop. */
  hardStopOf(worker: PlanningWorker): number {
    return worker.carriesCases && !worker.leavesOn
      ? hardStopOf(this.levelsOf(worker).hardStop, this.loadsToday.get(worker.id) ?? 0, this.planning.purpose)
      : Infinity;
  }

  priceOfLoad(worker: PlanningWorker, load: number): number {
    return worker.carriesCases && !worker.leavesOn ? loadPrice(load, this.levelsOf(worker), this.rules) : 0;
  }

  /** How many of the family's other cases the worker holds. */
  relativesWith(about: PlanningCase, { id }: PlanningWorker): number {
    if (about.family === null) return 0;
    const held = this.families.get(about.family)?.get(id) ?? 0;
    return held - (this.planning.allocation.get(about.id) === id ? 1 : 0);
  }

  /** How many workers the family has beyond the first, now or without the case. */
  divisionsOf(about: PlanningCase, without: boolean): number {
    if (about.family === null) return 0;
    const family = new Map(this.families.get(about.family));
    const holder = this.planning.allocation.get(about.id);
    if (without && holder !== undefined) add(family, holder, -1);
    return divisions(family);
  }

  /** Price of having no worker; null when the case may not be left. */
  leftPrice(about: PlanningCase): number | null {
    if (about.delivering === null || about.type.expectsWorker !== 'YES') return 0;
    return unallocatedPrice(about, this.rules);
  }

  /** The first rule that keeps the worker from taking the case in addition to what she holds. */
  obstacle(about: PlanningCase, to: PlanningWorker): Obstacle | undefined {
    if (to.leavesOn) return 'LEAVES';
    if (to.employer === null || to.employer !== about.delivering) return 'EMPLOYER';
    if (!mayHoldCase(to, about)) return 'MAY_HOLD';
    if (isLockedToWorker(about)) return 'LOCK';
    return this.loadOf(to) + about.points > this.hardStopOf(to) ? 'HARD_STOP' : undefined;
  }

  /**
   * The exact change of the plan's cost by these reallocations together, each of another case. A case that may
   * not be left has no price of being left, as for the verifier; who may be given what is the caller's to ask.
   */
  difference(changes: readonly Reallocation[]): number {
    const { rules } = this;
    let difference = 0;
    const gains = new Map<PlanningWorker, number>();
    const families = new Map<string, Map<string, number>>();
    for (const { about, to } of changes) {
      const from = this.holderOf(about);
      difference += this.priceOfCase(about, to) - this.priceOfCase(about, from);
      if (from) add(gains, from, -about.points);
      if (to) add(gains, to, about.points);
      if (about.family === null) continue;
      const family = families.get(about.family) ?? new Map(this.families.get(about.family));
      families.set(about.family, family);
      if (from) add(family, from.id, -1);
      if (to) add(family, to.id, 1);
    }
    for (const [worker, gain] of gains) {
      const load = this.loadOf(worker);
      difference += this.priceOfLoad(worker, load + gain) - this.priceOfLoad(worker, load);
    }
    for (const [family, after] of families)
      difference += (divisions(after) - divisions(this.families.get(family))) * rules.DIVIDED_FAMILY;
    return difference;
  }

  private priceOfCase(about: PlanningCase, worker: PlanningWorker | undefined): number {
    return worker ? sumOfPrice(casePrice(worker, about, this.rules)) : (this.leftPrice(about) ?? 0);
  }
}

export const isLockedToWorker = ({ lock }: PlanningCase): boolean => lock === 'WORKER' || lock === 'BOTH';

/** Workers of a family beyond the first. */
const divisions = (holders: ReadonlyMap<string, number> | undefined): number =>
  Math.max(0, [...(holders?.values() ?? [])].filter((held) => held > 0).length - 1);

const add = <K>(sums: Map<K, number>, key: K, by: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + by);
};
