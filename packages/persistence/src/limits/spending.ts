import type { Session, WriteSession } from '../database/session.js';

/** A quota that a programme has set for itself. */
export interface QuotaRow {
  name: string;
  amount: number;
  windowSeconds: number;
}

/** What a caller has spent in the window that ends then, in seconds since 1970. */
export interface Spent {
  caller: string;
  endsAt: number;
  spent: number;
}

export const readQuotas = (session: Session, reorganisationId: string): Promise<QuotaRow[]> =>
  session.query<QuotaRow>(
    'select name, amount, window_seconds as "windowSeconds" from quota where reorganisation_id = $1',
    [reorganisationId],
  );

/**
 * Adds what this process has let its callers spend, and answers with what they have spent in all processes.
 * `now` in seconds since 1970: what belongs to windows before it is removed.
 */
export async function addSpending(
  session: WriteSession,
  reorganisationId: string,
  spent: readonly Spent[],
  now: number,
): Promise<Spent[]> {
  // In one order, so that two processes that add for the same callers wait for each other and never in a ring.
  return session.query<Spent>(
    `with ended as (delete from spending where reorganisation_id = $1 and ends_at < $3)
     insert into spending (reorganisation_id, caller, ends_at, spent)
     select $1, caller, "endsAt", spent
     from jsonb_to_recordset($2) as given(caller text, "endsAt" bigint, spent bigint) order by caller, "endsAt"
     on conflict (reorganisation_id, caller, ends_at) do update set spent = spending.spent + excluded.spent
     returning caller, ends_at as "endsAt", spent`,
    [reorganisationId, JSON.stringify(spent), now],
  );
}
