import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much callers may ask in a window of time, and what they have asked in this one. */
export class Quotas0055 implements MigrationInterface {
  readonly name = 'Quotas0000000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Quotas of a programme that differ from the product's own.
      create table quota (
        reorganisation_id text not null,
        -- A role, or STRANGER for whoever is not known.
        name text not null,
        amount bigint not null check (amount > 0),
        window_seconds integer not null check (window_seconds between 1 and 3600),
        primary key (reorganisation_id, name)
      );

      -- Shared by all processes of the service. A count that a crash loses begins anew, which harms nobody; rows
      -- of windows that have ended are removed by whoever writes next. An address stands here only as a digest.
      create unlogged table spending (
        reorganisation_id text not null,
        caller text not null,
        -- End of the window, in seconds since 1970.
        ends_at bigint not null,
        spent bigint not null,
        primary key (reorganisation_id, caller, ends_at)
      );

      grant select on quota to vesting_app;
      grant select, insert, update, delete on spending to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spending, quota');
  }
}
