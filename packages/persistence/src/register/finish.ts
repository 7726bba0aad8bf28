import type { CompleteScope } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { completeScopes, isLeftOut, type Scope } from './complete.js';
import { recomputeFamilies } from './families.js';
import { groupsOfBody, isGrouped, workOutGroups, writeGroups } from './groups.js';
import { saveQuestions, type ImportQuestion } from './import-record.js';
import { prepareWithdrawn, supersededBy, type Preparation } from './prepare.js';
import { discardImport, TakenOver } from './staging.js';
import { mergeSameNumbers } from './same-number.js';
import { replaceSynthetic } from './synthetic.js';

/** What became of the rows. rowsIn = rowsTaken + rowsHeld + rowsQuarantined. */
export interface ImportResult {
  rowsIn: number;
  rowsTaken: number;
  rowsHeld: number;
  rowsQuarantined: number;
  completeFor: CompleteScope[];
  questions: readonly ImportQuestion[];
  /** What it changed beside items: boundaries. */
  changedBeside?: number;
}

/** STALE: the register has changed since the items were worked out; nothing was done, and they are to be again. */
export type Finished = { importId: string; changed: number; replaced: number } | 'STALE';

/**
 * Makes an import visible, whole. A reading of a file that was read before takes the place of the earlier one;
 * when it says nothing new it leaves no trace, and the earlier one is the answer. Imports of one reorganisation
 * wait for each other here. Throws `TakenOver` when the import is no longer the caller's.
 */
export async function finishImport(
  session: WriteSession,
  preparation: Preparation & { attempt: number },
  result: ImportResult,
): Promise<Finished> {
  const { reorganisationId, importId, body, attempt, supersedes } = preparation;
  const own = [reorganisationId, importId];
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  const [still] = await session.query(
    `select from import where reorganisation_id = $1 and id = $2 and attempt = $3 and state in ('READING', 'CHECKING') for update`,
    [...own, attempt],
  );
  if (!still) throw new TakenOver();
  const earlier = await supersededBy(session, reorganisationId, importId);
  if (earlier.join() !== supersedes.join() || (await isStale(session, preparation))) return 'STALE';
  const replaced = preparation.replacesSynthetic
    ? await session.seeingAll(() => replaceSynthetic(session, reorganisationId))
    : 0;
  await prepareWithdrawn(session, preparation);
  await session.query('update import set complete_for = $3 where reorganisation_id = $1 and id = $2', [
    ...own,
    JSON.stringify(result.completeFor),
  ]);
  const scopes = await completeScopes(session, reorganisationId, [body], importId);
  if (scopes.length > 0) await closeLeftOut(session, preparation, scopes);
  const unnamed = result.completeFor.length > 0 ? await closeUnnamed(session, preparation, scopes) : 0;
  const [counted] = await session.query<{ changed: number; created: number; stated: number }>(
    `select count(*) filter (where differs or gone <> was_gone) as changed, count(*) filter (where version is null) as created,
       count(*) filter (where stated) as stated from import_item where reorganisation_id = $1 and import_id = $2`,
    own,
  );
  const { changed: touched = 0, created = 0, stated = 0 } = counted ?? {};
  const groups = await workOutGroups(
    session,
    preparation,
    await groupsOfBody(session, reorganisationId, body),
  );
  const regrouped = groups.flatMap((group) => (group.changed ? group.after.id : []));
  let changed = touched + unnamed + regrouped.length + (result.changedBeside ?? 0);
  const [last] = earlier;
  if (last !== undefined && changed === 0 && (await sameCounts(session, reorganisationId, last, result))) {
    await discardImport(session, reorganisationId, importId);
    return { importId: last, changed, replaced };
  }
  if (created > 0) await numberAlike(session, preparation);
  await writeItems(session, preparation);
  await writeGroups(session, preparation, groups);
  await session.written('item', created);
  await session.written('statement', stated);
  await recomputeFamilies(session, reorganisationId, body);
  changed += await mergeSameNumbers(session, preparation, regrouped);
  await saveQuestions(session, reorganisationId, result.questions);
  await session.query(
    `update import set state = 'DONE', rows_in = $3, rows_taken = $4, rows_held = $5, rows_quarantined = $6,
       changed = $7, rows_done = $3, touched_at = clock_timestamp() where reorganisation_id = $1 and id = $2`,
    [...own, result.rowsIn, result.rowsTaken, result.rowsHeld, result.rowsQuarantined, changed],
  );
  await session.query('delete from import_item where reorganisation_id = $1 and import_id = $2', own);
  await session.notify({ topic: 'register', reorganisationId, id: importId });
  return { importId, changed, replaced };
}

/** Somebody has changed an item meanwhile, or made one that was to be made. */
async function isStale(
  session: WriteSession,
  { reorganisationId, importId, body }: Preparation,
): Promise<boolean> {
  const [stale] = await session.query(
    `select from import_item own left join item on item.reorganisation_id = $1 and item.body_id = $3
       and item.kind = own.kind and item.key = own.key
     where own.reorganisation_id = $1 and own.import_id = $2 and item.xmin::text is distinct from own.version limit 1`,
    [reorganisationId, importId, body],
  );
  return stale !== undefined;
}

async function closeLeftOut(
  session: WriteSession,
  { reorganisationId, importId }: Preparation,
  scopes: readonly Scope[],
): Promise<void> {
  await session.query(
    `update import_item set gone = true where reorganisation_id = $1 and import_id = $2 and not gone and not grouped
       and ${isLeftOut('import_item', 'import_item.facts', '$3')}`,
    [reorganisationId, importId, JSON.stringify(scopes)],
  );
}

async function closeUnnamed(
  session: WriteSession,
  { reorganisationId, importId, body }: Preparation,
  scopes: readonly Scope[],
): Promise<number> {
  const [closed] = await session.query<{ items: number }>(
    `with closed as (update item set gone = true where reorganisation_id = $1
       and id in (select id from item where reorganisation_id = $1 and body_id = $2 and not gone
         except select item_id from import_item where reorganisation_id = $1 and import_id = $3)
       and not ${isGrouped('item')} and ${isLeftOut('item', 'item.facts', '$4')} returning 1)
     select count(*) as items from closed`,
    [reorganisationId, body, importId, JSON.stringify(scopes)],
  );
  return closed?.items ?? 0;
}

async function sameCounts(
  session: WriteSession,
  reorganisationId: string,
  id: string,
  { rowsTaken, rowsHeld, rowsQuarantined }: ImportResult,
): Promise<boolean> {
  const same = await session.query(
    `select from import where reorganisation_id = $1 and id = $2 and state = 'DONE' and rows_taken = $3 and rows_held = $4
       and rows_quarantined = $5`,
    [reorganisationId, id, rowsTaken, rowsHeld, rowsQuarantined],
  );
  return same.length > 0;
}

/** Short codes are shortened tokens: two may fall together, and the later one gets a number. */
async function numberAlike(
  session: WriteSession,
  { reorganisationId, importId, body }: Preparation,
): Promise<void> {
  const taken = `select from item where item.reorganisation_id = $1 and item.body_id = $3 and item.kind = own.kind`;
  const alike = await session.query<{ item_id: string; reference: string; earlier: number }>(
    `select item_id, reference, place - 1 as earlier from (
       select item_id, kind, reference, row_number() over (partition by kind, reference order by key) as place
       from import_item where reorganisation_id = $1 and import_id = $2 and version is null) own
     where place > 1 or exists (${taken} and item.reference = own.reference)`,
    [reorganisationId, importId, body],
  );
  for (const { item_id, reference, earlier } of alike)
    await session.query(
      `update import_item own set reference = (
         select given from generate_series(2, 1000) number, lateral (select $4 || '-' || (number + $6)) each (given)
         where not exists (${taken} and item.reference = given) order by number limit 1)
       where reorganisation_id = $1 and import_id = $2 and item_id = $5`,
      [reorganisationId, importId, body, reference, item_id, Math.max(0, earlier - 1)],
    );
}

async function writeItems(
  session: WriteSession,
  { reorganisationId, importId, body, supersedes, asAt, rank, synthetic }: Preparation,
): Promise<void> {
  const own = [reorganisationId, importId];
  for (const table of supersedes.length > 0 ? ['statement', 'import_fault'] : [])
    await session.query(`delete from ${table} where reorganisation_id = $1 and import_id = any($2)`, [
      reorganisationId,
      supersedes,
    ]);
  if (supersedes.length > 0)
    await session.query(
      `update import set state = 'REPLACED' where reorganisation_id = $1 and id = any($2)`,
      [reorganisationId, supersedes],
    );
  const columns = `measure, counted, gone, synthetic, as_at, facts, open, unallocated, in_safety_order, waiting_days, risk, points`;
  await session.query(
    `insert into item (reorganisation_id, body_id, id, kind, key, reference, ${columns})
     select reorganisation_id, $3, item_id, kind, key, reference, ${columns} from import_item
     where reorganisation_id = $1 and import_id = $2 and version is null`,
    [...own, body],
  );
  await session.query(
    `update item set (${columns}) = (${columns.replace(/\w+/g, 'own.$&')}) from import_item own
     where own.reorganisation_id = $1 and own.import_id = $2 and own.version is not null
       and (own.differs or own.refreshed or own.gone <> own.was_gone)
       and item.reorganisation_id = $1 and item.id = own.item_id`,
    own,
  );
  await session.query(
    `insert into statement (reorganisation_id, item_id, import_id, as_at, rank, synthetic, measure, counted, facts)
     select reorganisation_id, item_id, import_id, $3, $4, $5, stated_measure, stated_counted, stated_facts
     from import_item where reorganisation_id = $1 and import_id = $2 and stated`,
    [...own, asAt, rank, synthetic],
  );
}
