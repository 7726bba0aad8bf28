import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REACH_OF_0040 } from './0040-row-policies.js';

// Never cast: on a connection that was used before an unset setting reads as empty text.
const setting = (name: string): string => `current_setting('vesting.${name}', true)`;
// As a subquery it is read once a statement, and who sees everything pays one comparison a row.
const WHOLE = `(select ${setting('records')}) = 'ALL'`;
const extentOfKind = (kind: string): string =>
  `case ${kind} when 'CASE' then ${setting('cases')} when 'WORKER' then ${setting('staff')} else ${setting('establishment')} end`;
const SUBMITTED = `plan_id in (select id from plan where status <> 'DRAFT')`;

const ofItem = (id: string): string => `${WHOLE} or case ${extentOfKind('kind')}
  when 'ALL' then true
  when 'OWN' then body_id = ${setting('body')}
  when 'OWN_TEAM' then body_id = ${setting('body')} and team = ${setting('team')}
  when 'DESTINED' then ${id} in (select destined_items())
  when 'OWN_OR_DESTINED' then body_id = ${setting('body')} or ${id} in (select destined_items())
  else false end`;

const ofBody = (
  rowClass: 'establishment' | 'history',
): string => `case ${setting(rowClass)} when 'ALL' then true
  when 'OWN' then body_id = ${setting('body')} when 'OWN_OR_DESTINED' then body_id = ${setting('body')} else false end`;
const ofOwnImport = (
  link: string,
): string => `${setting('establishment')} = 'ALL' or (${setting('establishment')} in ('OWN', 'OWN_OR_DESTINED')
  and exists (select from import where ${link} and import.body_id = ${setting('body')}))`;

const seesBaselineItem = (table: string, id: string, more = ''): string => `exists (select from baseline_item
  where baseline_item.reorganisation_id = ${table}.reorganisation_id and baseline_item.baseline_id = ${table}.baseline_id
    and baseline_item.item_id = ${table}.${id}${more})`;
const isOwnInBaseline = (table: string, id: string): string =>
  seesBaselineItem(table, id, ` and baseline_item.body_id = ${setting('body')}`);

/**
 * What a plan says of an item, to whom sees the item. Who sees it because a plan sends it to the body sees that of
 * plans that do so, and of no other: not what a draft thinks of it, nor what was meant for another body.
 */
const seesItemInPlan = (table: string): string => `exists (select from item
  where item.reorganisation_id = ${table}.reorganisation_id and item.id = ${table}.item_id
    and (${extentOfKind('item.kind')} not in ('DESTINED', 'OWN_OR_DESTINED')
      or (${extentOfKind('item.kind')} = 'OWN_OR_DESTINED' and item.body_id = ${setting('body')})
      or exists (select from destination where destination.reorganisation_id = ${table}.reorganisation_id
        and destination.plan_id = ${table}.plan_id and destination.item_id = ${table}.item_id)))`;

/** The condition to see and to write a row, by table: of those where the new extent says something. */
const POLICIES: Readonly<Record<string, string>> = {
  item: ofItem('id'),
  baseline_item: ofItem('item_id'),
  destination: `${WHOLE} or case ${extentOfKind('kind')}
    when 'ALL' then true
    when 'DESTINED' then body_id = ${setting('body')} and ${SUBMITTED}
    when 'OWN_OR_DESTINED' then (body_id = ${setting('body')} and ${SUBMITTED}) or ${isOwnInBaseline('destination', 'item_id')}
    when 'NONE' then false
    when 'COUNT' then false
    else ${seesBaselineItem('destination', 'item_id')} end`,
  allocation: `${WHOLE} or case ${setting('cases')}
    when 'ALL' then true
    when 'DESTINED' then responsible_id = ${setting('body')} and ${SUBMITTED}
    when 'OWN_OR_DESTINED' then (responsible_id = ${setting('body')} and ${SUBMITTED}) or ${isOwnInBaseline('allocation', 'case_id')}
    when 'NONE' then false
    when 'COUNT' then false
    else ${seesBaselineItem('allocation', 'case_id')} end`,
  item_lock: `${WHOLE} or ${seesItemInPlan('item_lock')}`,
  rebase_change: `${WHOLE} or ${seesItemInPlan('rebase_change')}`,
  // What is of no item, such as a rule, is of the plan as a whole.
  change: `case ${setting('history')}
    when 'ALL' then true
    when 'DESTINED' then ${SUBMITTED} and (item_id is null or ${seesItemInPlan('change')})
    when 'OWN_OR_DESTINED' then (item_id is null and ${SUBMITTED}) or ${seesItemInPlan('change')}
    when 'NONE' then false
    when 'COUNT' then false
    else item_id is null or ${seesItemInPlan('change')} end`,
  // Whoever wrote a command finds it again, so that the same request twice is done once.
  command: `${setting('history')} = 'ALL' or actor = ${setting('actor')}
    or (${setting('history')} in ('OWN', 'OWN_TEAM', 'DESTINED', 'OWN_OR_DESTINED')
      and (${setting('history')} <> 'DESTINED' or ${SUBMITTED})
      and ((kind in ('CREATE_PLAN', 'COPY_PLAN', 'REBASE_PLAN') and (${setting('history')} <> 'OWN_OR_DESTINED' or ${SUBMITTED}))
        or exists (select from change where change.reorganisation_id = command.reorganisation_id
          and change.plan_id = command.plan_id and change.number = command.number)))`,
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
};

/** Adds the extent OWN_OR_DESTINED to the policies, and ties what a plan says of a destined item to that plan. */
export class OwnOrDestined0041 implements MigrationInterface {
  readonly name = 'OwnOrDestined0000000000041';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(POLICIES)) await alter(runner, table, condition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(POLICIES)) await alter(runner, table, REACH_OF_0040[table] ?? 'false');
  }
}

const alter = (runner: QueryRunner, table: string, condition: string): Promise<unknown> =>
  runner.query(`alter policy reach on ${table} using (${condition}) with check (${condition})`);
