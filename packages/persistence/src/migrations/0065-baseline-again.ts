import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the register was found to have the content of a baseline again: since then, and not since it was taken, it may have changed. */
export class BaselineAgain0065 implements MigrationInterface {
  readonly name = 'BaselineAgain0000000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A baseline never changes; that it was asked for again is a line of its own.
      create table baseline_again (
        reorganisation_id text not null,
        baseline_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        actor text not null,
        primary key (reorganisation_id, baseline_id, at),
        foreign key (reorganisation_id, baseline_id) references baseline
      );
      create trigger never_changes before update or delete on baseline_again for each row execute function never_changes();
      grant select, insert on baseline_again to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table baseline_again');
  }
}
