import {
  bodiesInReach,
  unitOf,
  type ClientGroup,
  type ItemKind,
  type Source as PackSource,
} from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { ControlTotal } from '../graphql/types/control-total.js';
import { bodyOf } from './item-rows.js';
import type { Reads } from './session.js';
import { sourceOf } from './structure.js';

/**
 * Totals that the register of now may be held against, for reorganisation `$1`. Totals that a pack has inferred
 * belong to its synthetic register: a real one is never held against them. What a person entered or a file
 * stated is about the real one, whatever its source calls itself.
 */
const HOLDING = `control_total.reorganisation_id = $1 and (origin <> 'PACK'
  or not coalesce((source ->> 'inferred')::boolean, false)
  or exists (select from item where reorganisation_id = $1 and synthetic and not gone))`;

/** A total that somebody stated of this very register goes before a published one, then the newest. */
const PRECEDENCE = `origin = 'PACK', control_total.as_at desc, stated_at desc, source_text`;

/** The control total of each body, kind and client group that the register is held against, for `$1`. */
export const CONTROL_TOTALS_SQL = `
  select distinct on (body_id, kind, client_group) id, body_id, kind, client_group, as_at, total, source
  from control_total where ${HOLDING} order by body_id, kind, client_group, ${PRECEDENCE}`;

interface TotalRecord {
  id: string;
  body_id: string;
  kind: ItemKind;
  client_group: string;
  as_at: string;
  total: number;
  row_count: number | null;
  source: PackSource;
  origin: ControlTotal['origin'];
  author: string;
  stated_at: Date;
  held: boolean;
}

/** A control total with the keys that it is checked by. */
export interface ControlTotalRow extends ControlTotal {
  key: string;
  bodyKey: string;
}

/** Every control total that holds for the register of now, by body and kind; of each group the one in use first. */
export async function listControlTotals(reads: Reads): Promise<ControlTotalRow[]> {
  const structure = await reads.structure();
  const reach = bodiesInReach(reads.actor, 'TOTALS');
  const records = await reads.totals.query<TotalRecord>(
    `select id, body_id, kind, client_group, as_at, total, row_count, source, origin, author, stated_at,
       row_number() over (partition by body_id, kind, client_group order by ${PRECEDENCE}) = 1 as held
     from control_total where ${HOLDING} and ($2::text[] is null or body_id = any($2))
     order by body_id, kind, client_group, ${PRECEDENCE}`,
    [reads.reorganisationId, reach === 'ALL' ? null : reach],
  );
  return records.map((record) => ({
    __typename: 'ControlTotal',
    id: encodeId('ControlTotal', record.id),
    key: record.id,
    bodyKey: record.body_id,
    body: bodyOf(structure, record.body_id),
    kind: record.kind,
    clientGroup: (record.client_group || null) as ClientGroup | null,
    unit: unitOf[record.kind],
    asAt: record.as_at,
    total: record.total,
    rows: record.row_count,
    source: sourceOf(record.source),
    origin: record.origin,
    author: record.author,
    statedAt: record.stated_at.toISOString(),
    held: record.held,
  }));
}

export const readControlTotal = async (reads: Reads, key: string): Promise<ControlTotalRow | null> =>
  (await listControlTotals(reads)).find((total) => total.key === key) ?? null;
