import type { ItemKind } from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Connection } from '../graphql/types/connection.js';
import type {
  Rebase,
  RebaseChange,
  RebaseChangeFilter,
  RebaseCount,
} from '../graphql/types/register-change.js';
import { readList, type PageRequest } from './list.js';
import { allOf, Parameters } from './parameters.js';
import type { NamesOthers } from './names.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import { readsField } from './shown.js';

interface RebaseRecord {
  from_id: string;
  from_name: string;
  from_version: number;
  from_number: number;
}

/** Where the plan comes from and what differs, counted; null for a plan that was never rebased. */
export async function readRebase(reads: Reads, plan: PlanRow): Promise<Rebase | null> {
  const [from] = await reads.query<RebaseRecord>(
    `select older.id as from_id, older.name as from_name, plan.rebased_from_version as from_version, baseline.number as from_number
     from plan join plan older on older.reorganisation_id = $1 and older.id = plan.rebased_from
       join baseline on baseline.reorganisation_id = $1 and baseline.id = older.baseline_id
     where plan.reorganisation_id = $1 and plan.id = $2`,
    [reads.reorganisationId, plan.key],
  );
  if (!from) return null;
  const counts = await reads.totals.query<RebaseCount & { contradictions: number }>(
    `select effect, count(*)::int as count, count(*) filter (where approved_in is null)::int as open,
       count(*) filter (where contradicts <> '{}')::int as contradictions
     from rebase_change where reorganisation_id = $1 and plan_id = $2 group by effect order by effect`,
    [reads.reorganisationId, plan.key],
  );
  return {
    fromPlanId: encodeId('Plan', from.from_id),
    fromPlanName: from.from_name,
    fromVersion: from.from_version,
    fromBaselineNumber: from.from_number,
    counts: counts.map(({ effect, count, open }) => ({
      effect,
      count: reads.count(count),
      open: reads.count(open),
    })),
    contradictions: reads.count(counts.reduce((sum, row) => sum + row.contradictions, 0)),
  };
}

interface Side {
  parts?: { measure: number; account: string; bodyId: string | null; reason: string | null }[];
  workerId?: string;
  lock?: { holds: string; author: string };
}
interface ChangeRecord {
  item_id: string;
  kind: ItemKind;
  reference: string;
  effect: RebaseChange['effect'];
  contradicts: RebaseChange['contradicts'];
  fields: string[];
  before: Side;
  after: Side;
  worker_before: string | null;
  worker_after: string | null;
  approved_by: string | null;
  approved_at: string | null;
}

/** What a rebase changed, one page: what contradicts a person first, then by effect and reference. */
export async function listRebaseChanges(
  reads: Reads,
  plan: PlanRow,
  filter: RebaseChangeFilter | null | undefined,
  page: PageRequest,
  records: boolean,
): Promise<Connection<RebaseChange & NamesOthers>> {
  const { bodies } = await reads.structure();
  const nameOf = (body: string): string => bodies.get(body)?.shortName ?? body;
  const named = readsField(reads.actor, 'IDENTITY');
  const called = (worker: string | null) => (worker === null || named ? worker : 'of no name here');
  const parameters = new Parameters();
  const where = allOf([
    `rebased.reorganisation_id = ${parameters.add(reads.reorganisationId)}`,
    `rebased.plan_id = ${parameters.add(plan.key)}`,
    filter?.effect && `rebased.effect = ${parameters.add(filter.effect)}`,
    filter?.contradicts && `rebased.contradicts <> '{}'`,
    filter?.open && 'rebased.approved_in is null',
  ]);
  const joined =
    'rebase_change rebased join item on item.reorganisation_id = rebased.reorganisation_id and item.id = rebased.item_id';
  return readList<ChangeRecord, RebaseChange & NamesOthers>(
    reads,
    {
      key: 'rebased.item_id',
      columns: `rebased.item_id, item.kind, item.reference, rebased.effect, rebased.contradicts, rebased.fields, rebased.before,
        rebased.after, older.reference as worker_before, newer.reference as worker_after, command.actor as approved_by,
        command.at as approved_at`,
      from: `${joined}
        left join item older on older.reorganisation_id = rebased.reorganisation_id and older.id = (rebased.before ->> 'workerId')::uuid
        left join item newer on newer.reorganisation_id = rebased.reorganisation_id and newer.id = (rebased.after ->> 'workerId')::uuid
        left join command on command.reorganisation_id = rebased.reorganisation_id and command.plan_id = rebased.plan_id
          and command.number = rebased.approved_in`,
      countFrom: joined,
      where,
      parameters,
      order: `rebase ${plan.key}`,
      sort: [
        { sql: `rebased.contradicts = '{}'`, direction: 'ASC' },
        { sql: 'rebased.effect', direction: 'ASC' },
        { sql: 'item.reference', direction: 'ASC' },
        { sql: 'rebased.item_id', direction: 'ASC' },
      ],
    },
    page,
    records,
    (record) => ({
      names: [record.before.workerId, record.after.workerId].flatMap((worker) => worker ?? []),
      id: encodeId('Item', record.item_id),
      kind: record.kind,
      reference: record.kind === 'WORKER' && !named ? 'A worker' : record.reference,
      effect: record.effect,
      contradicts: record.contradicts,
      fields: record.fields,
      before: inWords(record.before, called(record.worker_before), nameOf),
      after: inWords(record.after, called(record.worker_after), nameOf),
      approvedBy: record.approved_by,
      approvedAt: record.approved_at === null ? null : new Date(record.approved_at).toISOString(),
    }),
  );
}

/** Where an item was or is: councils by name, the worker by reference, and who locked it. */
function inWords(
  { parts, lock }: Side,
  worker: string | null,
  nameOf: (body: string) => string,
): string | null {
  const places = (parts ?? []).map(({ bodyId, account, reason }) =>
    bodyId === null
      ? `${account === 'CEASES' ? 'ceases' : 'no destination'}: ${reason ?? ''}`
      : nameOf(bodyId),
  );
  const said = [
    [...new Set(places)].join(' and '),
    worker === null ? '' : `worker ${worker}`,
    lock === undefined ? '' : `locked by ${lock.author}`,
  ].filter((each) => each !== '');
  return said.length === 0 ? null : said.join(', ');
}
