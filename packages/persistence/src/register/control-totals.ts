import type { ControlTotal } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

/** Totals that bodies have signed or published; a later statement of the same total replaces it. */
export async function saveControlTotals(
  session: WriteSession,
  reorganisationId: string,
  totals: readonly ControlTotal[],
): Promise<void> {
  await session.query(
    `insert into control_total (reorganisation_id, body_id, kind, client_group, as_at, total, row_count, source)
     select $1, body, kind, coalesce("clientGroup", ''), "asAt", total, count, source
     from jsonb_to_recordset($2) as given(body text, kind item_kind, "clientGroup" text, "asAt" date, total bigint,
       count bigint, source jsonb)
     on conflict (reorganisation_id, body_id, kind, client_group, as_at)
       do update set (total, row_count, source) = (excluded.total, excluded.row_count, excluded.source)`,
    [reorganisationId, JSON.stringify(totals)],
  );
}
