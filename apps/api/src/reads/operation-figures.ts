import type { RunState, Session } from '@vesting/persistence';

/** What an operator watches in the database. */
export interface OperationFigures {
  runs: { state: RunState; count: number }[];
  /** Seconds since the solver that has been silent for longest renewed its lease; 0 when nothing is solved. */
  leaseAge: number;
  /** Seconds that the first solve of the queue has waited. */
  queueAge: number;
  importRows: { outcome: string; count: number }[];
}

const STATES: readonly RunState[] = ['QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'];
/** Rows are told in full hundreds only, so that nobody's single row shows in a page that anybody may read. */
const ROWS = 100;

/** @param leaseSeconds for how long a lease is renewed each time */
export async function readOperationFigures(
  session: Session,
  reorganisationId: string,
  leaseSeconds: number,
): Promise<OperationFigures> {
  const runs = await session.query<OperationFigures['runs'][number]>(
    `select state.state, count(run.id) as count from unnest($2::text[]) as state (state)
     left join run on run.state = state.state and reorganisation_id = $1 group by state.state order by state.state`,
    [reorganisationId, STATES],
  );
  const [ages] = await session.query<Pick<OperationFigures, 'leaseAge' | 'queueAge'>>(
    `select coalesce(max($2 + extract(epoch from clock_timestamp() - lease_until)) filter (where state = 'RUNNING'), 0)::float as "leaseAge",
       coalesce(max(extract(epoch from clock_timestamp() - queued_at)) filter (where state = 'QUEUED'), 0)::float as "queueAge"
     from run where reorganisation_id = $1 and state in ('QUEUED', 'RUNNING')`,
    [reorganisationId, leaseSeconds],
  );
  const [rows] = await session.query<{ taken: number; held: number; quarantined: number }>(
    `select coalesce(sum(rows_taken), 0)::bigint as taken, coalesce(sum(rows_held), 0)::bigint as held,
       coalesce(sum(rows_quarantined), 0)::bigint as quarantined
     from import where reorganisation_id = $1 and state = 'DONE' and not trial`,
    [reorganisationId],
  );
  return {
    runs,
    leaseAge: ages?.leaseAge ?? 0,
    queueAge: ages?.queueAge ?? 0,
    importRows: Object.entries(rows ?? {}).map(([outcome, count]) => ({
      outcome,
      count: Math.floor(count / ROWS) * ROWS,
    })),
  };
}
