import {
  checksOf,
  countsPeople,
  findings,
  type ItemKind,
  type LedgerLine,
  type LockConflict,
  type PlanFigures,
} from '@vesting/domain';
import type { Check } from '../graphql/types/check.js';
import type { PlanSummary } from '../graphql/types/plan-summary.js';
import type { PlannedCaseFilter } from '../graphql/types/planned-case.js';
import type { PlanComparison } from '../graphql/types/plan.js';
import type { Figure, Source } from '../graphql/types/source.js';
import { readLockConflicts } from '../solving/lock-conflicts.js';
import type { PlanPicture } from '../solving/picture.js';
import { namesIn, type NamesOthers } from './names.js';
import { readDiscreetPicture, readFigures, readPicture, readVerification } from './plan-picture.js';
import { countOf, readLedgerFigures } from './plan-totals.js';
import type { PlanRow } from './plans.js';
import { readReceived } from './received.js';
import type { Reads } from './session.js';

const sourceOfPlan = (plan: PlanRow): Source => ({
  text: `Computed from version ${plan.version} of the plan “${plan.name}” on baseline ${plan.baseline.number}`,
  url: null,
  asAt: plan.asAt,
  inferred: false,
  synthetic: plan.baseline.synthetic,
});

const sourceOfBaseline = (plan: PlanRow): Source => ({
  ...sourceOfPlan(plan),
  text: `Counted in baseline ${plan.baseline.number}`,
});

const NO_FIGURES: PlanFigures = {
  unallocatedToday: 0,
  unallocated: 0,
  waitingOver7Days: 0,
  longestWaitDays: 0,
  unallocatedInSafetyOrder: 0,
  capacityGapToday: 0,
  capacityGap: 0,
  emptyPosts: 0,
  workersAboveCeilingToday: 0,
  workersAboveCeiling: 0,
  changesOfWorker: 0,
  familiesDividedBetweenCouncils: 0,
  familiesDividedBetweenWorkers: 0,
};

/** Items of every kind without a destination, people as the reader may count them; money counts as items, not as pence. */
function readWithoutDestination(reads: Reads, plan: PlanRow): Promise<number> {
  return reads.once(`no-destination ${plan.key}`, async () => {
    const rows = await reads.totals.query<{ kind: ItemKind; items: number }>(
      `select kind, count(distinct item_id)::int as items from destination
       where reorganisation_id = $1 and plan_id = $2 and account = 'NO_DESTINATION' group by kind`,
      [reads.reorganisationId, plan.key],
    );
    return rows.reduce((sum, { kind, items }) => sum + countOf(reads, kind)(items), 0);
  });
}

/** The figures of the overview with their sources, and what they say in sentences. */
export async function readSummary(reads: Reads, plan: PlanRow): Promise<PlanSummary> {
  const figures = (await readFigures(reads, plan, 'CHILDREN')) ?? NO_FIGURES;
  const [byPlan, byBaseline] = [sourceOfPlan(plan), sourceOfBaseline(plan)];
  const of = (value: number, source: Source = byPlan): Figure => ({ value, source });
  return {
    unallocatedToday: of(figures.unallocatedToday, byBaseline),
    unallocated: of(figures.unallocated),
    waitingOver7Days: of(figures.waitingOver7Days),
    longestWaitDays: of(figures.longestWaitDays),
    unallocatedInSafetyOrder: of(figures.unallocatedInSafetyOrder),
    capacityGapToday: of(figures.capacityGapToday, byBaseline),
    capacityGap: of(figures.capacityGap),
    emptyPosts: of(figures.emptyPosts, byBaseline),
    workersAboveCeilingToday: of(figures.workersAboveCeilingToday, byBaseline),
    workersAboveCeiling: of(figures.workersAboveCeiling),
    changesOfWorker: of(figures.changesOfWorker),
    familiesDividedBetweenCouncils: of(figures.familiesDividedBetweenCouncils),
    familiesDividedBetweenWorkers: of(figures.familiesDividedBetweenWorkers),
    noDestination: of(await readWithoutDestination(reads, plan)),
    sentences: findings(figures),
  };
}

/** Contradictions among the locks of children's cases. */
export const readConflicts = (reads: Reads, plan: PlanRow): Promise<LockConflict[]> =>
  reads.once(`lock-conflicts ${plan.key}`, () =>
    readLockConflicts(reads.totals, reads.reorganisationId, plan.key, () =>
      readPicture(reads, plan, 'CHILDREN'),
    ),
  );

/** Those among locks that the reader may see, in words that name nobody else. */
export async function readNamedConflicts(
  reads: Reads,
  plan: PlanRow,
): Promise<(LockConflict & NamesOthers)[]> {
  const drawn: { picture?: PlanPicture | null } = {};
  const conflicts = await readLockConflicts(reads, reads.reorganisationId, plan.key, async () => {
    drawn.picture = await readDiscreetPicture(reads, plan, 'CHILDREN');
    return drawn.picture;
  });
  const named = drawn.picture && namesIn(drawn.picture.planning);
  return conflicts.map((conflict) => ({ ...conflict, names: named?.(conflict.sentence) ?? [] }));
}

/** A check with the filter that lists what is behind its count. */
export interface CheckRow extends Check {
  plan: PlanRow;
  list: PlannedCaseFilter | null;
}

/** Every check of the plan, gravest first. */
export async function readChecks(reads: Reads, plan: PlanRow): Promise<CheckRow[]> {
  const figures = (await readFigures(reads, plan, 'CHILDREN')) ?? NO_FIGURES;
  const verification = (await readVerification(reads, plan, 'CHILDREN')) ?? {
    feasible: true,
    violations: [],
    cost: {
      cases: 0,
      unallocated: 0,
      load: 0,
      employers: 0,
      families: 0,
      balance: 0,
      viability: 0,
      total: 0,
    },
    capacityGapPoints: 0,
    teams: [],
  };
  const received = await readReceived(reads);
  const [counts] = await reads.totals.query<{ questions: number; hours: number }>(
    `select (select count(*)::int from question where reorganisation_id = $1 and answer is null) as questions,
       (select count(*)::int from baseline_item where reorganisation_id = $1 and baseline_id = $2 and kind = 'WORKER'
          and facts -> 'fteThousandths' is null) as hours`,
    [reads.reorganisationId, plan.baselineKey],
  );
  const ledger = await readLedgerFigures(reads, plan);
  const checks = checksOf({
    ledger: { ...ledger, lines: ledger.lines.map((line) => withoutSmall(reads, line)) },
    figures,
    verification,
    lockConflicts: await readConflicts(reads, plan),
    openQuestions: counts?.questions ?? 0,
    notReceived: received.filter(({ loaded }) => loaded === null).length,
    unreconciled: received.filter(({ difference }) => Boolean(difference)).length,
    workersWithoutHours: counts?.hours ?? 0,
  });
  return checks.map((check) => ({
    ...check,
    ...(reads.exact || !countsPeople(check) ? {} : inRoundNumbers(reads, check)),
    kind: check.list ? 'CASE' : null,
    // Figures are children's; a case without a council is counted whoever it is about.
    list: check.list && !check.list.noDestination ? { ...check.list, clientGroup: ['CHILDREN'] } : check.list,
    plan,
  }));
}

const withoutSmall = (reads: Reads, line: LedgerLine): LedgerLine => ({
  ...line,
  noDestination: countOf(reads, line.kind)(line.noDestination),
});

/** A check for whom counts are rounded: its own sentence names the unit. */
const inRoundNumbers = (reads: Reads, { name, count }: Pick<Check, 'name' | 'count'>) => ({
  count: reads.count(count),
  holds: reads.count(count) === 0,
  sentence: `${name}: about ${reads.count(count)}.`,
});

const COMPARED: readonly { id: keyof PlanFigures; label: string; unit: string }[] = [
  { id: 'unallocated', label: 'Children without a worker', unit: 'children' },
  { id: 'waitingOver7Days', label: 'Waiting over 7 days', unit: 'children' },
  { id: 'unallocatedInSafetyOrder', label: 'At risk without a worker', unit: 'children' },
  { id: 'capacityGap', label: 'Capacity gap', unit: 'thousandths of FTE' },
  { id: 'workersAboveCeiling', label: 'Workers above the ceiling', unit: 'workers' },
  { id: 'changesOfWorker', label: 'Changes of worker', unit: 'children' },
  { id: 'familiesDividedBetweenCouncils', label: 'Families divided between councils', unit: 'families' },
  { id: 'familiesDividedBetweenWorkers', label: 'Families with more than one worker', unit: 'families' },
];

/** Plans side by side, figure by figure, with which of them does best in each. */
export async function comparePlans(reads: Reads, plans: PlanRow[]): Promise<PlanComparison> {
  const figures: PlanFigures[] = [];
  for (const plan of plans) figures.push((await readFigures(reads, plan, 'CHILDREN')) ?? NO_FIGURES);
  return {
    plans,
    rows: COMPARED.map(({ id, label, unit }) => {
      const values = figures.map((of) => of[id]);
      return {
        id,
        label,
        unit,
        values,
        sentence: comparisonSentence(
          label,
          values,
          plans.map(({ name }) => name),
        ),
      };
    }),
  };
}

export function comparisonSentence(
  label: string,
  values: readonly number[],
  names: readonly string[],
): string {
  const least = Math.min(...values);
  const best = names.filter((_, index) => values[index] === least);
  if (best.length === names.length) return `${label}: the same in all.`;
  return `${label}: least in ${best.map((name) => `“${name}”`).join(' and ')}.`;
}
