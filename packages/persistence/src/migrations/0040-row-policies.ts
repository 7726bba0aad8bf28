import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everyItemHasADestination, partsSumToItem, type Around } from './0004-guards.js';

// Never cast: on a connection that was used before an unset setting reads as empty text.
const setting = (name: string): string => `current_setting('vesting.${name}', true)`;
// As a subquery it is read once a statement, and who sees everything pays one comparison a row.
const WHOLE = `(select ${setting('records')}) = 'ALL'`;
const extentOfKind = (kind: string): string =>
  `case ${kind} when 'CASE' then ${setting('cases')} when 'WORKER' then ${setting('staff')} else ${setting('establishment')} end`;
const SUBMITTED = `plan_id in (select id from plan where status <> 'DRAFT')`;

/** Items carry their body, team and kind; `destined_items` knows which a submitted plan sends to the body. */
const ofItem = (id: string): string => `${WHOLE} or case ${extentOfKind('kind')}
  when 'ALL' then true
  when 'OWN' then body_id = ${setting('body')}
  when 'OWN_TEAM' then body_id = ${setting('body')} and team = ${setting('team')}
  when 'DESTINED' then ${id} in (select destined_items())
  else false end`;

/** What belongs to a body as a whole. */
const ofBody = (rowClass: 'establishment' | 'history'): string =>
  `case ${setting(rowClass)} when 'ALL' then true when 'OWN' then body_id = ${setting('body')} else false end`;
const ofOwnImport = (
  link: string,
): string => `${setting('establishment')} = 'ALL' or (${setting('establishment')} = 'OWN'
  and exists (select from import where ${link} and import.body_id = ${setting('body')}))`;

const itemBy =
  (table: string) =>
  (id: string): string =>
    `exists (select from item where item.reorganisation_id = ${table}.reorganisation_id and item.id = ${table}.${id})`;
const seesItem = (table: string): string => itemBy(table)('item_id');
const seesBaselineItem = (table: string, id: string): string => `exists (select from baseline_item
  where baseline_item.reorganisation_id = ${table}.reorganisation_id and baseline_item.baseline_id = ${table}.baseline_id
    and baseline_item.item_id = ${table}.${id})`;
/** The condition to see and to write a row, by table. */
export const REACH_OF_0040: Readonly<Record<string, string>> = {
  item: ofItem('id'),
  baseline_item: ofItem('item_id'),
  statement: `${WHOLE} or ${seesItem('statement')}`,
  destination: `${WHOLE} or case ${extentOfKind('kind')}
    when 'ALL' then true
    when 'DESTINED' then body_id = ${setting('body')} and ${SUBMITTED}
    when 'NONE' then false
    when 'COUNT' then false
    else ${seesBaselineItem('destination', 'item_id')} end`,
  allocation: `${WHOLE} or case ${setting('cases')}
    when 'ALL' then true
    when 'DESTINED' then responsible_id = ${setting('body')} and ${SUBMITTED}
    when 'NONE' then false
    when 'COUNT' then false
    else ${seesBaselineItem('allocation', 'case_id')} end`,
  item_lock: `${WHOLE} or (${seesItem('item_lock')} and (${setting('cases')} <> 'DESTINED' or ${SUBMITTED}))`,
  rebase_change: `${WHOLE} or (${seesItem('rebase_change')} and (${setting('cases')} <> 'DESTINED' or ${SUBMITTED}))`,
  change: `case ${setting('history')}
    when 'ALL' then true
    when 'NONE' then false
    when 'COUNT' then false
    else (item_id is null or ${seesItem('change')}) and (${setting('history')} <> 'DESTINED' or ${SUBMITTED}) end`,
  // Whoever wrote a command finds it again, so that the same request twice is done once.
  command: `${setting('history')} = 'ALL' or actor = ${setting('actor')} or (${setting('history')} in ('OWN', 'OWN_TEAM', 'DESTINED')
    and (${setting('history')} <> 'DESTINED' or ${SUBMITTED})
    and (kind in ('CREATE_PLAN', 'COPY_PLAN', 'REBASE_PLAN') or exists (select from change
      where change.reorganisation_id = command.reorganisation_id and change.plan_id = command.plan_id
        and change.number = command.number)))`,
  // A decision about two people is seen by who sees both.
  identity_decision: `${WHOLE} or (${['survivor_id', 'merged_id'].map(itemBy('identity_decision')).join(' and ')})`,
  proposal_item: `${setting('proposals')} = 'ALL' and ${WHOLE} or ${setting('proposals')} not in ('NONE', 'COUNT', '')
    and exists (select from run join baseline_item using (reorganisation_id, baseline_id)
      where run.reorganisation_id = proposal_item.reorganisation_id and run.id = proposal_item.run_id
        and baseline_item.item_id = proposal_item.item_id)`,
  // Who sees what a file says of a record may know which file it was.
  import: `${ofBody('history')} or ${ofBody('establishment')} or exists (select from statement
    where statement.reorganisation_id = import.reorganisation_id and statement.import_id = import.id)`,
  import_fault: ofOwnImport(
    'import.reorganisation_id = import_fault.reorganisation_id and import.id = import_fault.import_id',
  ),
  import_row: ofOwnImport(
    'import.reorganisation_id = import_row.reorganisation_id and import.extract_id = import_row.extract_id',
  ),
  import_item: ofOwnImport(
    'import.reorganisation_id = import_item.reorganisation_id and import.id = import_item.import_id',
  ),
  question: ofBody('establishment'),
  audit: `${setting('history')} = 'ALL' or actor = ${setting('actor')}`,
};

/**
 * Rules of a plan that must count every row, whoever wrote one of them, and what is destined, which is in reach by no
 * other way. A function could carry the setting itself, but only a superuser may make one that does.
 */
export const SEEING_ALL: Around = {
  declare: `records text := current_setting('vesting.records', true);`,
  before: `perform set_config('vesting.records', 'ALL', true);`,
  after: `perform set_config('vesting.records', coalesce(records, ''), true);`,
};

/**
 * The second wall: whatever statement is sent, the database shows and takes only rows within the reach that the
 * transaction was opened with (domain's table, as settings). No setting, no rows. FORCE, because the tables' owner is bound, too;
 * a later migration that reads or writes rows begins with `set local vesting.records = 'ALL'` and its like.
 */
export class RowPolicies0040 implements MigrationInterface {
  readonly name = 'RowPolicies0000000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${partsSumToItem(SEEING_ALL)}
      ${everyItemHasADestination(SEEING_ALL)}

      -- What plans, submitted or later, send to the body that the transaction acts for.
      create function destined_items() returns setof uuid language plpgsql stable as $$
      declare ${SEEING_ALL.declare}
      begin
        ${SEEING_ALL.before}
        return query select distinct destination.item_id from destination
          join plan on plan.reorganisation_id = destination.reorganisation_id and plan.id = destination.plan_id
          where plan.status <> 'DRAFT' and destination.body_id = current_setting('vesting.body', true);
        ${SEEING_ALL.after}
      end $$;
      revoke execute on function destined_items from public;
      grant execute on function destined_items to vesting_app;

      -- An index by kind: to compare kinds is not leakproof, so under a policy no index is searched by them.
      ${['CASE', 'WORKER', 'POST']
        .map(
          (kind) => `
      create index item_${kind.toLowerCase()}_by_reference on item (reorganisation_id, reference, id)
        where kind = '${kind}' and not gone;
      create index baseline_item_${kind.toLowerCase()}_by_reference on baseline_item (reorganisation_id, baseline_id, reference, item_id)
        where kind = '${kind}';`,
        )
        .join('')}
      create index item_worker_by_key on item (reorganisation_id, body_id, key) where kind = 'WORKER';
      create index import_by_extract on import (reorganisation_id, extract_id);
    `);
    for (const [table, condition] of Object.entries(REACH_OF_0040))
      await runner.query(`
        alter table ${table} enable row level security, force row level security;
        create policy reach on ${table} using (${condition}) with check (${condition});
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(REACH_OF_0040))
      await runner.query(`
        drop policy reach on ${table};
        alter table ${table} no force row level security, disable row level security;
      `);
    await runner.query(`
      drop index import_by_extract, item_worker_by_key;
      ${['case', 'worker', 'post'].map((kind) => `drop index baseline_item_${kind}_by_reference, item_${kind}_by_reference;`).join('\n')}
      drop function destined_items;
      ${partsSumToItem()}
      ${everyItemHasADestination()}
    `);
  }
}
