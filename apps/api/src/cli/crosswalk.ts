import type { ItemKind } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { crosswalkRecords } from '../reads/crosswalk.js';

export const CROSSWALK_TABLE = [
  'kind',
  'knownTo',
  'externalId',
  'record',
  'sources',
  'from',
  'reference',
  'part',
  'account',
  'to',
  'reason',
  'effectiveFrom',
  'carries',
];

/** Rows of a table that is given out, with the items that they tell of. */
export interface ExportBatch {
  items: { kind: ItemKind; itemId: string }[];
  records: Record<string, unknown>[];
}

/** The crosswalk of a plan in batches: ids of bodies as the pack has them. */
export async function* crosswalkRows(
  session: Session,
  reorganisationId: string,
  plan: { id: string; baselineId: string },
): AsyncGenerator<ExportBatch> {
  for await (const rows of crosswalkRecords(session, reorganisationId, plan))
    yield {
      items: rows.map(({ kind, item_id: itemId }) => ({ kind, itemId })),
      records: rows.map((row) => ({
        kind: row.kind,
        knownTo: row.known_to,
        externalId: row.external_id,
        record: row.record_reference,
        sources: row.sources.map(({ format, asAt }) => `${format} ${asAt}`).join('; '),
        from: row.from_id,
        reference: row.reference,
        part: row.part,
        account: row.account,
        to: row.holder,
        reason: row.reason,
        effectiveFrom: row.effective_from,
        carries: row.carries,
      })),
    };
}
