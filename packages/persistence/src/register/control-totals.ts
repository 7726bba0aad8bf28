import type { ControlTotal } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

/** Who stated a total: the pack, with its publication; a person, on the Data page; or a file. */
export type TotalOrigin = 'PACK' | 'ENTERED' | 'IMPORTED';

/**
 * Totals that bodies have signed or published, in the name of the session's actor. The same source stating the
 * same total of the same date again replaces what it said. Returns the ids in the order of their first mention.
 */
export async function saveControlTotals(
  session: WriteSession,
  reorganisationId: string,
  origin: TotalOrigin,
  totals: readonly ControlTotal[],
): Promise<string[]> {
  const rows = await session.query<{ id: string }>(
    `insert into control_total (reorganisation_id, origin, author, body_id, kind, client_group, as_at, total, row_count, source)
     select distinct on (body, kind, coalesce("clientGroup", ''), "asAt", source ->> 'text') $1, $2, $3, body, kind,
       coalesce("clientGroup", ''), "asAt", total, count, source
     from rows from (jsonb_to_recordset($4) as (body text, kind item_kind, "clientGroup" text, "asAt" date, total bigint,
       count bigint, source jsonb)) with ordinality as given(body, kind, "clientGroup", "asAt", total, count, source, place)
     order by body, kind, coalesce("clientGroup", ''), "asAt", source ->> 'text', place desc
     on conflict on constraint control_total_of_source
       do update set (origin, author, total, row_count, source, stated_at)
         = (excluded.origin, excluded.author, excluded.total, excluded.row_count, excluded.source, clock_timestamp())
     returning id`,
    [reorganisationId, origin, session.actor, JSON.stringify(totals)],
  );
  return rows.map(({ id }) => id);
}

/** What a pack publishes, in the place of what an earlier pack of this reorganisation published. */
export async function replacePublishedTotals(
  session: WriteSession,
  reorganisationId: string,
  totals: readonly ControlTotal[],
): Promise<void> {
  await session.query(`delete from control_total where reorganisation_id = $1 and origin = 'PACK'`, [
    reorganisationId,
  ]);
  await saveControlTotals(session, reorganisationId, 'PACK', totals);
}

/** Takes back a total that a person or a file stated. False when there is none such. */
export async function withdrawControlTotal(
  session: WriteSession,
  reorganisationId: string,
  id: string,
): Promise<boolean> {
  const rows = await session.query(
    `delete from control_total where reorganisation_id = $1 and id = $2 and origin <> 'PACK' returning id`,
    [reorganisationId, id],
  );
  return rows.length > 0;
}
