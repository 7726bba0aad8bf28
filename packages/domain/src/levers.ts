import { capacityGaps, type CapacityGap } from './capacity.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { mayHoldCase, workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { counted, fte, pounds } from './words.js';

/**
 * What can be done about a capacity gap. SHARE_OUT: cases above a ceiling go to colleagues of the team who have
 * room, and cases without a worker too. OTHER_TEAMS: the same with every other team of the employer. WORKERS:
 * so many more full-time qualified workers in the team. CEILING: so many points more for a full-time worker.
 */
export type Lever =
  | { kind: 'SHARE_OUT' | 'OTHER_TEAMS' }
  | { kind: 'WORKERS'; workers: number }
  | { kind: 'CEILING'; points: number };

/** Levers pulled together, and what is left of the gap then, counted as the gap itself is counted. */
export interface LeverSet {
  levers: Lever[];
  closes: boolean;
  /** Thousandths of FTE by which the gap falls, and what remains. */
  effectFteThousandths: number;
  remainingFteThousandths: number;
  /** Cases that go from one worker to another. */
  changesOfWorker: number;
  /** Of the workers added, where the pack knows what one costs; null: not known, or no worker is added. */
  pencePerYear: number | null;
  sentence: string;
}

export interface LeverContext {
  planning: Planning;
  rules: RuleSettings;
  newlyQualifiedThousandths: number;
  /** What one more full-time worker costs a year, in pence. */
  workerYearPence: number | null;
}

const SMALLEST_STEP = 10;

/** What a set of levers does, in words. */
export function leverSentence({
  levers,
  closes,
  effectFteThousandths,
  remainingFteThousandths,
  changesOfWorker,
  pencePerYear,
}: Omit<LeverSet, 'sentence'>): string {
  const remains = closes
    ? 'closes the gap'
    : `takes ${fte(effectFteThousandths)} FTE off it and leaves ${fte(remainingFteThousandths)}`;
  const price = pencePerYear === null ? '' : `, about ${pounds(pencePerYear).replace('.00', '')} a year`;
  const changes = changesOfWorker === 0 ? '' : `; ${counted(changesOfWorker, 'case')} change worker`;
  const what = levers.map(inWords).join(' and ');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${remains}${changes}${price}.`;
}

/**
 * The smallest sets of at most two levers that close the gap of a team at a body, smallest first; before them,
 * what each lever does by itself, when it does anything. Every effect is that of an allocation that was made for
 * the purpose, under the same rules, and of whose gap the count is: never an estimate. A better allocation may
 * exist, so a lever does at least what is said.
 */
export function leversOf(context: LeverContext, team: string, body: string): LeverSet[] {
  const bench = new Bench(context, team, body);
  if (bench.before.points === 0) return [];
  const { CEILING, HARD_STOP } = context.rules;
  const most = Math.ceil(bench.before.points / CEILING) * 2 + 2;
  const raises = Array.from(
    { length: Math.floor((HARD_STOP - CEILING) / SMALLEST_STEP) },
    (_, n) => (n + 1) * SMALLEST_STEP,
  );
  const workers = (limit: number, beside: Lever[]) =>
    first(limit, (n) => bench.pull([...beside, { kind: 'WORKERS', workers: n + 1 }]));
  const ceiling = (limit: number, beside: Lever[]) =>
    first(limit, (n) => bench.pull([...beside, { kind: 'CEILING', points: raises[n] ?? 0 }]));
  const share = bench.pull([{ kind: 'SHARE_OUT' }]);
  const others = bench.pull([{ kind: 'OTHER_TEAMS' }]);
  const hired = workers(most, []);
  const raised = ceiling(raises.length, []);
  const single = [share, others, raised, hired].filter((set) => set !== undefined);
  const pairs: (LeverSet | undefined)[] = [];
  if (!share.closes && !others.closes)
    pairs.push(bench.pull([{ kind: 'SHARE_OUT' }, { kind: 'OTHER_TEAMS' }]));
  const fewer = hired?.closes ? workersIn(hired) - 1 : most;
  for (const beside of [share, others])
    if (!beside.closes && fewer > 0) pairs.push(workers(fewer, beside.levers));
  if (raised && !(raised.closes && pointsIn(raised) === raises[0]) && fewer > 0)
    pairs.push(workers(fewer, [{ kind: 'CEILING', points: raises[0] ?? 0 }]));
  const lower = raised?.closes ? raises.indexOf(pointsIn(raised)) : raises.length;
  if (!others.closes && lower > 0) pairs.push(ceiling(lower, others.levers));
  return [
    ...single.filter((set) => set.closes || set.effectFteThousandths > 0),
    ...pairs.filter((set) => set !== undefined && set.closes).map((set) => set as LeverSet),
  ].sort(
    (a, b) =>
      Number(b.closes) - Number(a.closes) ||
      a.levers.length - b.levers.length ||
      (a.pencePerYear ?? 0) - (b.pencePerYear ?? 0) ||
      workersIn(a) - workersIn(b) ||
      pointsIn(a) - pointsIn(b) ||
      a.changesOfWorker - b.changesOfWorker ||
      b.effectFteThousandths - a.effectFteThousandths,
  );
}

/** The first that closes the gap; else the last, which does the most. */
function first(limit: number, pull: (n: number) => LeverSet): LeverSet | undefined {
  let best: LeverSet | undefined;
  for (let n = 0; n < limit && !best?.closes; n += 1) {
    const next = pull(n);
    if (best === undefined || next.remainingFteThousandths < best.remainingFteThousandths) best = next;
  }
  return best;
}

const workersIn = ({ levers }: LeverSet): number =>
  levers.reduce((sum, lever) => sum + (lever.kind === 'WORKERS' ? lever.workers : 0), 0);
const pointsIn = ({ levers }: LeverSet): number =>
  levers.reduce((sum, lever) => sum + (lever.kind === 'CEILING' ? lever.points : 0), 0);

const NOTHING: Pick<CapacityGap, 'points' | 'fteThousandths'> = { points: 0, fteThousandths: 0 };

/** One team at one body, on which levers are tried; the plan itself is never changed. */
class Bench {
  readonly before: Pick<CapacityGap, 'points' | 'fteThousandths'>;
  private readonly planning: Planning;

  constructor(
    private readonly context: LeverContext,
    private readonly team: string,
    private readonly body: string,
  ) {
    const { planning, rules } = context;
    this.planning = {
      ...planning,
      cases: planning.cases.filter(({ delivering }) => delivering === body),
      workers: planning.workers.filter(({ employer }) => employer === body),
    };
    this.before = this.gap(this.planning, rules);
  }

  pull(levers: Lever[]): LeverSet {
    const { rules, workerYearPence } = this.context;
    const raise = levers.reduce((sum, lever) => sum + (lever.kind === 'CEILING' ? lever.points : 0), 0);
    const added = levers.reduce((sum, lever) => sum + (lever.kind === 'WORKERS' ? lever.workers : 0), 0);
    const under = { ...rules, CEILING: Math.min(rules.HARD_STOP, rules.CEILING + raise) };
    const { after, moved } = this.shareOut(levers, under, added);
    const left = this.gap(after, under);
    const effect = this.before.fteThousandths - left.fteThousandths;
    const pence = added > 0 && workerYearPence !== null ? added * workerYearPence : null;
    const set = {
      levers,
      closes: left.points === 0,
      effectFteThousandths: effect,
      remainingFteThousandths: left.fteThousandths,
      changesOfWorker: moved,
      pencePerYear: pence,
    };
    return { ...set, sentence: leverSentence(set) };
  }

  private gap(planning: Planning, rules: RuleSettings): Pick<CapacityGap, 'points' | 'fteThousandths'> {
    const { newlyQualifiedThousandths } = this.context;
    return (
      capacityGaps(planning, rules, newlyQualifiedThousandths).find(
        ({ team, body }) => team === this.team && body === this.body,
      ) ?? NOTHING
    );
  }

  /** An allocation in which the team's waiting cases, and those above its ceilings, go to whoever the levers give room. */
  private shareOut(levers: readonly Lever[], rules: RuleSettings, added: number) {
    const { team, planning } = this;
    const { newlyQualifiedThousandths } = this.context;
    const pulls = (kind: Lever['kind']): boolean => levers.some((lever) => lever.kind === kind);
    const fresh = new Set(this.newWorkers(added));
    const workers = [...planning.workers, ...fresh];
    const ceilings = new Map(
      workers.map((worker) => [worker.id, workerLevels(worker, rules, newlyQualifiedThousandths).ceiling]),
    );
    const loads = new Map<string, number>();
    for (const { id, points } of planning.cases) {
      const holder = planning.allocation.get(id);
      if (holder !== undefined) loads.set(holder, (loads.get(holder) ?? 0) + points);
    }
    const room = ({ id }: PlanningWorker): number => (ceilings.get(id) ?? 0) - (loads.get(id) ?? 0);
    const takers = workers.filter(
      (worker) =>
        worker.carriesCases &&
        !worker.leavesOn &&
        (fresh.has(worker) ||
          (worker.team === team ? pulls('SHARE_OUT') || pulls('CEILING') : pulls('OTHER_TEAMS'))),
    );
    const allocation = new Map(planning.allocation);
    const give = (about: PlanningCase, from: PlanningWorker | undefined): boolean => {
      let best: PlanningWorker | undefined;
      for (const taker of takers)
        if (
          taker.id !== from?.id &&
          room(taker) >= about.points &&
          mayHoldCase(taker, about) &&
          (best === undefined || room(taker) < room(best))
        )
          best = taker;
      if (best === undefined) return false;
      allocation.set(about.id, best.id);
      loads.set(best.id, (loads.get(best.id) ?? 0) + about.points);
      if (from) loads.set(from.id, (loads.get(from.id) ?? 0) - about.points);
      return true;
    };
    for (const about of waitingOf(planning, team)) give(about, undefined);
    let moved = 0;
    for (const from of planning.workers.filter((worker) => worker.team === team)) {
      for (const about of spareOf(planning, from)) {
        if (room(from) >= 0) break;
        if (give(about, from)) moved += 1;
      }
    }
    return { after: { ...planning, workers, allocation }, moved };
  }

  /** As the team's qualified workers are, full-time and with nothing in hand. */
  private newWorkers(count: number): PlanningWorker[] {
    const { team, body, planning } = this;
    const like = planning.workers.find(
      (worker) => worker.team === team && worker.carriesCases && !worker.newlyQualified,
    );
    const role = like?.role ?? waitingOf(planning, team)[0]?.type.roles[0];
    if (role === undefined) return [];
    return Array.from({ length: count }, (_, n) => ({
      id: `new worker ${n + 1}`,
      reference: `new worker ${n + 1}`,
      team,
      service: like?.service ?? null,
      role,
      fteThousandths: 1000,
      newlyQualified: false,
      carriesCases: true,
      specialisms: [],
      district: null,
      officeBody: body,
      employers: [body],
      employer: body,
      locked: false,
    }));
  }
}

/** Cases in the team's queue that expect a worker: the gravest first, then those that waited longest. */
const waitingOf = ({ cases, allocation }: Planning, team: string): PlanningCase[] =>
  cases
    .filter(
      (about) =>
        (about.team ?? '') === team && about.type.expectsWorker === 'YES' && !allocation.has(about.id),
    )
    .sort(
      (a, b) =>
        a.type.risk - b.type.risk || b.waitingDays - a.waitingDays || (a.reference < b.reference ? -1 : 1),
    );

/** Cases that a worker above her ceiling can give up: none locked to her, those before a court last. */
const spareOf = ({ cases, allocation }: Planning, { id }: PlanningWorker): PlanningCase[] =>
  cases
    .filter(({ id: about, lock }) => allocation.get(about) === id && lock !== 'WORKER' && lock !== 'BOTH')
    .sort(
      (a, b) =>
        Number(a.inProceedings) - Number(b.inProceedings) ||
        b.type.risk - a.type.risk ||
        (a.reference < b.reference ? -1 : 1),
    );

function inWords(lever: Lever): string {
  switch (lever.kind) {
    case 'SHARE_OUT':
      return 'sharing out again within the team';
    case 'OTHER_TEAMS':
      return 'letting other teams take cases';
    case 'WORKERS':
      return counted(lever.workers, 'more full-time worker');
    case 'CEILING':
      return `a ceiling ${counted(lever.points, 'point')} higher`;
  }
}
