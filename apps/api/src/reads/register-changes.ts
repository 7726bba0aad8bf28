import type { ItemKind } from '@vesting/domain';
import { changesSql, decisionsSql, QUESTIONS_DECISION } from '@vesting/persistence';
import { encodeId } from '../graphql/global-id.js';
import type { Connection } from '../graphql/types/connection.js';
import type {
  ChangedItem,
  RegisterChangeCount,
  RegisterChangeFilter,
} from '../graphql/types/register-change.js';
import { bodyOf } from './item-rows.js';
import { pageSize, readCursor, writeCursor } from './page.js';
import type { PageRequest } from './list.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import { readsField } from './shown.js';

/**
 * What differs between a plan's baseline and the register of now, with the decisions of persons that it speaks
 * against. `$3` is the plan: a case also contradicts when the worker whom a person chose for it is gone.
 */
const CHANGED = `
  with changed as materialized (${changesSql('REGISTER')}),
    decided as materialized (${decisionsSql('$3')}),
    forsaken as (
      select case_id as item_id from allocation left join item_lock
          on (item_lock.reorganisation_id, item_lock.plan_id, item_lock.item_id) = ($1, $3, case_id)
        join changed on changed.item_id = allocation.worker_id and change = 'GONE'
      where allocation.reorganisation_id = $1 and allocation.plan_id = $3
        and (decided_by = 'PERSON' or holds in ('WORKER', 'BOTH'))),
    listed as (
      select changed.*, case when ${QUESTIONS_DECISION} then coalesce(decisions, '{}') else '{}' end as contradicts
        from changed left join decided using (item_id)
      union all
      select item.item_id, item.kind, item.body_id, item.reference, item.service_id, item.measure, item.divisible, 'CHANGED',
        array['worker'], null, array['ALLOCATION']
      from forsaken join baseline_item item on (item.reorganisation_id, item.baseline_id, item.item_id) = ($1, $2, forsaken.item_id)
      where not exists (select from changed where changed.item_id = forsaken.item_id))`;

/** Counts first: how many of each kind, by what happened to them. */
export async function countRegisterChanges(
  reads: Reads,
  plan: PlanRow,
): Promise<{ counts: RegisterChangeCount[]; contradictions: number }> {
  const rows = await reads.totals.query<RegisterChangeCount & { contradictions: number }>(
    `${CHANGED} select kind, change, count(*)::int as count, count(*) filter (where contradicts <> '{}')::int as contradictions
     from listed group by kind, change order by kind, change`,
    [reads.reorganisationId, plan.baselineKey, plan.key],
  );
  return {
    counts: rows.map(({ kind, change, count }) => ({ kind, change, count: reads.count(count) })),
    contradictions: reads.count(rows.reduce((sum, row) => sum + row.contradictions, 0)),
  };
}

interface ChangedRecord {
  item_id: string;
  kind: ItemKind;
  body_id: string;
  reference: string;
  service_id: string | null;
  change: ChangedItem['change'];
  fields: string[];
  merged_into: string | null;
  contradicts: ChangedItem['contradicts'];
  total: number;
}

/** One page of what differs, by kind and reference; the whole is compared once for the page and its total. */
export async function listRegisterChanges(
  reads: Reads,
  plan: PlanRow,
  filter: RegisterChangeFilter | null | undefined,
  page: PageRequest,
): Promise<Connection<ChangedItem>> {
  const structure = await reads.structure();
  const named = readsField(reads.actor, 'IDENTITY');
  const size = pageSize(page.first);
  const order = `changes ${plan.key}`;
  const start = readCursor(order, page.after, 1);
  const offset = start.kind === 'OFFSET' ? start.offset : 0;
  const rows = await reads.query<ChangedRecord>(
    `${CHANGED} select *, count(*) over ()::int as total from listed
     where ($4::item_kind is null or kind = $4) and ($5::text is null or change = $5) and (not $6 or contradicts <> '{}')
     order by kind, reference, item_id limit $7 offset $8`,
    [
      reads.reorganisationId,
      plan.baselineKey,
      plan.key,
      filter?.kind ?? null,
      filter?.change ?? null,
      filter?.contradicts ?? false,
      size + 1,
      offset,
    ],
  );
  const edges = rows.slice(0, size).map((row, index) => ({
    cursor: writeCursor(order, { kind: 'OFFSET', offset: offset + index + 1 }),
    node: {
      id: encodeId('Item', row.item_id),
      kind: row.kind,
      reference: row.kind === 'WORKER' && !named ? 'A worker' : row.reference,
      body: bodyOf(structure, row.body_id),
      service: (row.service_id && structure.services.get(row.service_id)) || null,
      change: row.change,
      mergedInto: row.kind === 'WORKER' && !named && row.merged_into ? 'A worker' : row.merged_into,
      fields: row.fields,
      contradicts: row.contradicts,
    },
  }));
  const total = rows[0]?.total;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // Behind the last page nothing says the total any more; the cursor's place does.
    count: () => Promise.resolve(total ?? offset),
  };
}
