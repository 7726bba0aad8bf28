import {
  IMPORT_AUTHOR,
  mergesByNumber,
  type IdentityVerdict,
  type MergeDecision,
  type NumberedWorker,
} from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import type { Preparation } from './prepare.js';
import { regroup } from './regroup.js';

const REASON = 'Lists of one council give both the same registration or payroll number.';
const NO_LONGER = 'The lists no longer give both the same number.';

interface Decision extends MergeDecision {
  id: string;
  verdict: IdentityVerdict;
  holds: boolean;
  actor: string;
  undoneBy: string | null;
}

/**
 * Once the statements of an import are written: workers whom one number shows to be one are merged, by decisions
 * that stand under the import as author, and those whose ground has gone come apart. What people decided stays.
 * Answers with how many records this changed, without those of `counted` and those that the import itself changes.
 */
export async function mergeSameNumbers(
  session: WriteSession,
  preparation: Preparation,
  counted: readonly string[],
): Promise<number> {
  return session.seeingAll(async () => {
    const workers = await numberedWorkers(session, preparation.reorganisationId);
    const decisions = await decisionsOnWorkers(session, preparation.reorganisationId);
    const byPeople = decisions.filter(({ actor }) => actor !== IMPORT_AUTHOR);
    const own = decisions.filter(({ actor }) => actor === IMPORT_AUTHOR);
    const wanted = mergesByNumber(workers, {
      same: byPeople.filter(({ verdict, holds }) => holds && verdict === 'SAME'),
      distinct: byPeople.flatMap(({ verdict, holds, survivor, merged }) =>
        holds && verdict === 'DISTINCT' ? [[survivor, merged] as const] : [],
      ),
      undone: decisions.filter(
        ({ verdict, holds, undoneBy }) => verdict === 'SAME' && !holds && undoneBy !== IMPORT_AUTHOR,
      ),
    });
    const holding = own.filter(({ holds }) => holds);
    const withdrawn = without(holding, wanted);
    const made = without(wanted, holding);
    if (withdrawn.length + made.length === 0) return 0;
    await withdraw(session, preparation, withdrawn);
    await decide(session, preparation, made);
    const touched = [...withdrawn, ...made].flatMap(({ survivor, merged }) => [survivor, merged]);
    const changed = await regroup(session, preparation, touched);
    return uncounted(
      session,
      preparation,
      [...new Set(changed)].filter((id) => !counted.includes(id)),
    );
  });
}

const pairOf = ({ survivor, merged }: MergeDecision): string => `${survivor} ${merged}`;

function without<T extends MergeDecision>(decisions: readonly T[], others: readonly MergeDecision[]): T[] {
  const known = new Set(others.map(pairOf));
  return decisions.filter((each) => !known.has(pairOf(each)));
}

/** Workers whom a list gives a number, by their own sources, and those whose key is such a number. */
const numberedWorkers = (session: WriteSession, reorganisationId: string): Promise<NumberedWorker[]> =>
  session.query<NumberedWorker>(
    `with said as (
       select item_id, body_id, name, value, row_number() over (partition by item_id, name order by statement.as_at desc, rank desc) as place
       from statement join item on item.reorganisation_id = $1 and item.id = item_id and kind = 'WORKER'
         cross join lateral (values ('number', statement.facts ->> 'number'), ('registration', statement.facts ->> 'registration')) each (name, value)
       where statement.reorganisation_id = $1 and statement.facts ?| array['number', 'registration'] and value is not null),
     latest as (select item_id, body_id, max(value) filter (where name = 'number') as number,
       max(value) filter (where name = 'registration') as registration from said where place = 1 group by 1, 2)
     select id, item.body_id as body, key, number, registration from item left join latest on item_id = id
     where reorganisation_id = $1 and kind = 'WORKER' and (item_id is not null
       or (item.body_id, key) in (select body_id, number from latest where number is not null)
         and exists (select from statement where statement.reorganisation_id = $1 and statement.item_id = item.id))`,
    [reorganisationId],
  );

const decisionsOnWorkers = (session: WriteSession, reorganisationId: string): Promise<Decision[]> =>
  session.query<Decision>(
    `select id, verdict, survivor_id as survivor, merged_id as merged, holds, actor, undone_by as "undoneBy"
     from identity_decision where reorganisation_id = $1 and kind = 'WORKER'`,
    [reorganisationId],
  );

const withdraw = (
  session: WriteSession,
  { reorganisationId, importId }: Preparation,
  decisions: readonly Decision[],
): Promise<unknown[]> =>
  session.query(
    `update identity_decision set undone_at = clock_timestamp(), undone_by = $3, undo_reason = $4,
       undo_key = $5::text || ' ' || id, undo_digest = $5 where reorganisation_id = $1 and id = any($2)`,
    [reorganisationId, decisions.map(({ id }) => id), IMPORT_AUTHOR, NO_LONGER, importId],
  );

const decide = (
  session: WriteSession,
  { reorganisationId, importId }: Preparation,
  merges: readonly MergeDecision[],
): Promise<unknown[]> =>
  session.query(
    `insert into identity_decision (reorganisation_id, verdict, kind, survivor_id, merged_id, reason, actor,
       idempotency_key, request_digest)
     select $1, 'SAME', 'WORKER', survivor, merged, $3, $4, $5::text || ' ' || merged, $5
     from jsonb_to_recordset($2) as given (survivor uuid, merged uuid)`,
    [reorganisationId, JSON.stringify(merges), REASON, IMPORT_AUTHOR, importId],
  );

async function uncounted(
  session: WriteSession,
  { reorganisationId, importId }: Preparation,
  ids: readonly string[],
): Promise<number> {
  const [row] = await session.query<{ records: number }>(
    `select count(*)::integer as records from unnest($3::uuid[]) changed (id) where not exists (
       select from import_item where reorganisation_id = $1 and import_id = $2 and item_id = changed.id
         and (differs or gone <> was_gone))`,
    [reorganisationId, importId, ids],
  );
  return row?.records ?? 0;
}
