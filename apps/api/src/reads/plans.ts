import { RULES, schemeRules } from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Baseline } from '../graphql/types/baseline.js';
import type { Plan } from '../graphql/types/plan.js';
import type { Rule } from '../graphql/types/rule.js';
import type { Reads } from './session.js';

/** A baseline with the keys that further reads need. */
export interface BaselineRow extends Baseline {
  key: string;
  /** When the register was last found to have this content. */
  heldAt: Date;
}

/** A plan with the keys that further reads need. */
export interface PlanRow extends Plan {
  key: string;
  baselineKey: string;
  asAt: string;
}

interface BaselineRecord {
  baseline_id: string;
  number: number;
  digest: string;
  items: number;
  as_at: string;
  baseline_synthetic: boolean;
  taken_at: Date;
  held_at: Date;
  actor: string;
}

interface PlanRecord extends BaselineRecord {
  id: string;
  name: string;
  purpose: Plan['purpose'];
  status: Plan['status'];
  version: number;
  template: string | null;
  rules: Record<string, number>;
  created_at: Date;
}

const BASELINE_COLUMNS = `baseline.id as baseline_id, baseline.number, baseline.digest, baseline.items::float8 as items,
  baseline.as_at::text as as_at, baseline.synthetic as baseline_synthetic, baseline.taken_at, baseline.actor,
  greatest(baseline.taken_at, (select max(at) from baseline_again again
    where again.reorganisation_id = baseline.reorganisation_id and again.baseline_id = baseline.id)) as held_at`;

const baselineOf = (record: BaselineRecord, reads: Reads): BaselineRow => ({
  __typename: 'Baseline',
  id: encodeId('Baseline', record.baseline_id),
  key: record.baseline_id,
  number: record.number,
  digest: record.digest,
  // Cases and workers are among them, and of two baselines the difference may be one of them.
  items: reads.count(record.items),
  asAt: record.as_at,
  synthetic: record.baseline_synthetic,
  takenAt: record.taken_at.toISOString(),
  heldAt: record.held_at,
  actor: record.actor,
});

/** The rules of a plan with the values that hold: its own over those of the children's scheme. */
function rulesOf(scheme: ReturnType<typeof schemeRules> | undefined, own: Record<string, number>): Rule[] {
  return RULES.map(({ id, name, description, kind, unit, min, max }) => ({
    id,
    name,
    description,
    kind,
    unit,
    min,
    max,
    default: scheme?.[id] ?? 0,
    value: own[id] ?? scheme?.[id] ?? 0,
  }));
}

async function readPlans(reads: Reads, condition: string, parameters: unknown[]): Promise<PlanRow[]> {
  const { pack, scheme } = await reads.structure();
  const children = scheme('CHILDREN');
  const defaults = children && schemeRules(children);
  const records = await reads.query<PlanRecord>(
    `select plan.id, plan.name, plan.purpose, plan.status, plan.version, plan.template, plan.rules, plan.created_at,
       ${BASELINE_COLUMNS}
     from plan join baseline on baseline.reorganisation_id = plan.reorganisation_id and baseline.id = plan.baseline_id
     where plan.reorganisation_id = $1 and ${condition} order by plan.created_at, plan.id`,
    [reads.reorganisationId, ...parameters],
  );
  return records.map((record) => ({
    __typename: 'Plan',
    id: encodeId('Plan', record.id),
    key: record.id,
    baselineKey: record.baseline_id,
    asAt: record.as_at,
    name: record.name,
    purpose: record.purpose,
    status: record.status,
    version: record.version,
    template: record.template,
    description: pack.planTemplates.find(({ id }) => id === record.template)?.description ?? null,
    createdAt: record.created_at.toISOString(),
    baseline: baselineOf(record, reads),
    rules: rulesOf(defaults, record.rules),
  }));
}

export const listPlans = (reads: Reads): Promise<PlanRow[]> => readPlans(reads, 'true', []);

export async function readPlan(reads: Reads, key: string): Promise<PlanRow | null> {
  return (await readPlans(reads, 'plan.id = $2', [key]))[0] ?? null;
}

export async function listBaselines(reads: Reads): Promise<BaselineRow[]> {
  const records = await reads.query<BaselineRecord>(
    `select ${BASELINE_COLUMNS} from baseline where baseline.reorganisation_id = $1 order by baseline.number desc`,
    [reads.reorganisationId],
  );
  return records.map((record) => baselineOf(record, reads));
}

export const readBaseline = async (reads: Reads, key: string): Promise<BaselineRow | null> =>
  (await listBaselines(reads)).find((baseline) => baseline.key === key) ?? null;

/** Whether an import or a decision on who is who has changed the register since it last had the baseline's content. */
export async function isStale(reads: Reads, baseline: BaselineRow): Promise<boolean> {
  const latest = await reads.once('last-change', async () => {
    const [row] = await reads.totals.query<{ at: Date | null }>(
      `select greatest(
         (select max(touched_at) from import where reorganisation_id = $1 and changed > 0),
         (select max(greatest(at, undone_at)) from identity_decision where reorganisation_id = $1 and verdict = 'SAME')) as at`,
      [reads.reorganisationId],
    );
    return row?.at ?? null;
  });
  return latest !== null && latest.getTime() > baseline.heldAt.getTime();
}
