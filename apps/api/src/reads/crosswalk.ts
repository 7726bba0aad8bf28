import type { ItemKind } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { encodeId } from '../graphql/global-id.js';
import type { Connection } from '../graphql/types/connection.js';
import type { CrosswalkEntry } from '../graphql/types/crosswalk.js';
import type { Account } from '../graphql/types/ledger.js';
import { SOURCES } from './identity.js';
import { bodyOf } from './item-rows.js';
import { readList, type PageRequest } from './list.js';
import { allOf, Parameters } from './parameters.js';
import { accountOf } from './planned-cases.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import type { Structure } from './structure.js';

export interface CrosswalkRecord {
  record_id: string;
  kind: ItemKind;
  /** Body that knows the item by `external_id`. */
  known_to: string;
  external_id: string;
  record_reference: string;
  sources: { format: string; asAt: string }[];
  item_id: string;
  from_id: string;
  reference: string;
  part: number;
  account: Account['kind'];
  holder: string | null;
  reason: string | null;
  effective_from: string;
  carries: string;
}

/** Columns of `crosswalkFrom`, in the order in which a table shows them. */
const COLUMNS = `record.id as record_id, placed.kind, record.body_id as known_to, record.key as external_id,
  record.reference as record_reference, ${SOURCES} as sources, placed.item_id, placed.from_id, placed.reference, placed.part,
  placed.account, placed.holder, placed.reason, placed.effective_from::text as effective_from, placed.carries`;

/**
 * Each record under which a predecessor knows an item of the plan, beside the destination of the item. A record
 * that a person merged since the baseline has its own item there still. A reference is unique within one
 * predecessor: where two that meet at one destination have the same, each carries its predecessor's id before it.
 */
const crosswalkFrom = (reorganisation: string, baseline: string, plan: string): string => `(
  select destination.item_id, destination.part, destination.account, destination.body_id as holder, destination.reason,
    destination.effective_from, old.kind, old.body_id as from_id, old.reference,
    case when min(old.body_id) over alike <> max(old.body_id) over alike then old.body_id || '/' || old.reference
      else old.reference end as carries
  from destination join baseline_item old on old.reorganisation_id = ${reorganisation}
    and old.baseline_id = ${baseline} and old.item_id = destination.item_id
  where destination.reorganisation_id = ${reorganisation} and destination.plan_id = ${plan}
  window alike as (partition by old.kind, old.reference, destination.account, destination.body_id)) placed
  join item record on record.reorganisation_id = ${reorganisation} and (record.id = placed.item_id
    or record.merged_into = placed.item_id and not exists (select from baseline_item own
      where own.reorganisation_id = ${reorganisation} and own.baseline_id = ${baseline} and own.item_id = record.id))`;

/** The columns by which rows are told apart, in the order of the table. */
const ORDER = ['placed.reference', 'record.id', 'placed.part'] as const;

const BATCH = 5_000;

/** The whole crosswalk of a plan in that order, a batch at a time from a cursor: a county is never in memory at once. */
export async function* crosswalkRecords(
  session: Pick<Session, 'query'>,
  reorganisationId: string,
  plan: { id: string; baselineId: string },
): AsyncGenerator<CrosswalkRecord[]> {
  await session.query(
    `declare crosswalk no scroll cursor for select ${COLUMNS} from ${crosswalkFrom('$1', '$2', '$3')}
     order by ${ORDER.join(', ')}`,
    [reorganisationId, plan.baselineId, plan.id],
  );
  for (;;) {
    const rows = await session.query<CrosswalkRecord>(`fetch ${BATCH} from crosswalk`);
    if (rows.length === 0) return;
    yield rows;
  }
}

export const crosswalkEntry = (structure: Structure, row: CrosswalkRecord): CrosswalkEntry => ({
  kind: row.kind,
  knownTo: bodyOf(structure, row.known_to),
  externalId: row.external_id,
  recordReference: row.record_reference,
  sources: row.sources,
  itemId: encodeId('Item', row.item_id),
  from: bodyOf(structure, row.from_id),
  reference: row.reference,
  part: row.part,
  destination: accountOf(structure, row.account, row.holder, row.reason),
  effectiveFrom: row.effective_from,
  carries: row.carries,
});

/** The crosswalk of a plan, one page in the order of the references. */
export async function listCrosswalk(
  reads: Reads,
  plan: PlanRow,
  { kinds, ...page }: PageRequest & { kinds?: readonly ItemKind[] | null },
  records = true,
): Promise<Connection<CrosswalkEntry>> {
  const structure = await reads.structure();
  const parameters = new Parameters();
  const from = crosswalkFrom(
    parameters.add(reads.reorganisationId),
    parameters.add(plan.baselineKey),
    parameters.add(plan.key),
  );
  const [reference, record, part] = ORDER;
  return readList<CrosswalkRecord, CrosswalkEntry>(
    reads,
    {
      key: record,
      columns: COLUMNS,
      from,
      countFrom: from,
      where: allOf([kinds && `placed.kind::text = any(${parameters.add(kinds)}::text[])`]),
      parameters,
      order: `crosswalk ${plan.key}`,
      sort: [
        { sql: reference, direction: 'ASC', keyset: 'text' },
        { sql: record, direction: 'ASC', keyset: 'uuid' },
        { sql: part, direction: 'ASC', keyset: 'integer' },
      ],
    },
    page,
    records,
    (row) => crosswalkEntry(structure, row),
  );
}
