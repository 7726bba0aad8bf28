import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was answered with records of which people, written before the answer leaves. */
export class Disclosures0060 implements MigrationInterface {
  readonly name = 'Disclosures0000000000060';

  async up(runner: QueryRunner): Promise<void> {
    const condition = `current_setting('vesting.history', true) = 'ALL' or actor = current_setting('vesting.actor', true)`;
    await runner.query(`
      -- One row an answer, of a long file one a page. Ids only: what was told of an item is not repeated here.
      create table disclosure (
        reorganisation_id text not null,
        number bigint generated always as identity,
        at timestamptz not null default clock_timestamp(),
        request_id uuid not null,
        actor text not null,
        role text not null,
        body_id text,
        way text not null check (way in ('QUERY', 'MUTATION', 'SUBSCRIPTION', 'EXPORT', 'COMMAND')),
        -- Name of the operation or of the table, where its caller gave one.
        operation text,
        item_ids uuid[] not null check (cardinality(item_ids) > 0),
        primary key (reorganisation_id, number)
      );
      -- Nobody changes an entry. Only the owner removes old ones, when their time has passed.
      create trigger never_changes before update on disclosure for each row execute function never_changes();
      alter table disclosure enable row level security, force row level security;
      create policy reach on disclosure using (${condition}) with check (${condition});
      grant select, insert on disclosure to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosure');
  }
}
