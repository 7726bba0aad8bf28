import type { Session } from '@vesting/persistence';
import {
  CROSSWALK_COLUMNS,
  CROSSWALK_ORDER,
  crosswalkFrom,
  type CrosswalkRecord,
} from '../reads/crosswalk.js';

const BATCH = 5_000;

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
  await session.query(
    `declare crosswalk no scroll cursor for select ${CROSSWALK_COLUMNS} from ${crosswalkFrom('$1', '$2', '$3')}
     order by ${CROSSWALK_ORDER.join(', ')}`,
    [reorganisationId, plan.baselineId, plan.id],
  );
  for (;;) {
    const rows = await session.query<CrosswalkRecord>(`fetch ${BATCH} from crosswalk`);
    if (rows.length === 0) return;
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
}
