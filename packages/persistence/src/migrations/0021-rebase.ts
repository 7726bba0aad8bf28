import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A plan that was carried to a later baseline is a plan of its own, because the rows of a plan are keyed by its
 * baseline and are changed, never deleted. It names what it comes from, and every item that it does not have as
 * that plan had it, each for a person to approve.
 */
export class Rebase0021 implements MigrationInterface {
  readonly name = 'Rebase0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan
        add rebased_from uuid,
        add rebased_from_version integer,
        add foreign key (reorganisation_id, rebased_from) references plan,
        add check ((rebased_from is null) = (rebased_from_version is null));

      alter table change drop constraint change_aspect_check,
        add constraint change_aspect_check
          check (aspect in ('DESTINATION', 'ALLOCATION', 'LOCK', 'RULES', 'STATUS', 'APPROVAL'));

      create table rebase_change (
        reorganisation_id text not null,
        plan_id uuid not null,
        item_id uuid not null,
        effect text not null
          check (effect in ('NEW', 'GONE', 'MOVED', 'AMOUNT', 'RELEASED', 'REALLOCATED', 'KEPT')),
        -- Decisions of a person that the facts of now speak against.
        contradicts text[] not null,
        fields text[] not null,
        -- Parts of the destination, worker and lock, in the plan it comes from and in this one.
        before jsonb not null,
        after jsonb not null,
        -- The command that approved it.
        approved_in integer,
        primary key (reorganisation_id, plan_id, item_id),
        foreign key (reorganisation_id, plan_id) references plan,
        foreign key (reorganisation_id, item_id) references item,
        foreign key (reorganisation_id, plan_id, approved_in) references command deferrable initially deferred
      );
      grant select, insert on rebase_change to vesting_app;
      grant update (approved_in) on rebase_change to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rebase_change;
      alter table change drop constraint change_aspect_check,
        add constraint change_aspect_check
          check (aspect in ('DESTINATION', 'ALLOCATION', 'LOCK', 'RULES', 'STATUS')) not valid;
      alter table plan drop rebased_from_version, drop rebased_from;
    `);
  }
}
