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

/** The crosswalk of a plan in batches: ids of bodies as the pack has them. */
export async function* crosswalkRows(
  session: Session,
  reorganisationId: string,
  plan: { id: string; baselineId: string },
): AsyncGenerator<Record<string, unknown>[]> {
  for await (const rows of crosswalkRecords(session, reorganisationId, plan))
    yield rows.map((row) => ({
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
    }));
}
