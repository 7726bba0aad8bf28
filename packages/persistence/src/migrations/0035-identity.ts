import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is who. That two records are of one person, or of two, is a decision of a person, kept for ever and undone
 * by a later line, never deleted. A merged record keeps its row, its key and its statements, and points at the one
 * that stands for it: the keys below let it point only at a record of its kind that is not merged itself, under a
 * decision that holds, so that no chain, circle or forgotten decision can come from two transactions at once.
 */
export class Identity0035 implements MigrationInterface {
  readonly name = 'Identity0000000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity_decision (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        verdict text not null check (verdict in ('SAME', 'DISTINCT')),
        kind item_kind not null check (kind in ('CASE', 'WORKER')),
        -- SAME: stands for both from now on. DISTINCT: one of the two.
        survivor_id uuid not null,
        merged_id uuid not null,
        reason text not null,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        idempotency_key text not null,
        request_digest text not null,
        undone_at timestamptz,
        undone_by text,
        undo_reason text,
        undo_key text,
        undo_digest text,
        holds boolean not null generated always as (undone_at is null) stored,
        primary key (reorganisation_id, id),
        foreign key (reorganisation_id, survivor_id) references item,
        foreign key (reorganisation_id, merged_id) references item,
        -- What a merged record points at: the decision is about it, says SAME, and holds.
        unique (reorganisation_id, id, merged_id, verdict, holds),
        constraint identity_idempotency_key unique (reorganisation_id, actor, idempotency_key),
        constraint identity_undo_key unique (reorganisation_id, undone_by, undo_key),
        check (survivor_id <> merged_id),
        check (num_nulls(undone_at, undone_by, undo_reason, undo_key, undo_digest) in (0, 5))
      );
      -- Of one pair one decision holds, and a record goes into one other at most.
      create unique index identity_of_pair on identity_decision
        (reorganisation_id, least(survivor_id, merged_id), greatest(survivor_id, merged_id)) where undone_at is null;
      create unique index identity_of_merged on identity_decision (reorganisation_id, merged_id)
        where undone_at is null and verdict = 'SAME';

      alter table item
        add column merged_into uuid,
        add column merged_by uuid,
        add column merged boolean not null generated always as (merged_into is not null) stored,
        add column into_merged boolean generated always as (case when merged_into is not null then false end) stored,
        -- Whose worker the case names: a case of two councils may name the other's.
        add column worker_body text not null generated always as (coalesce(facts ->> 'workerBody', body_id)) stored;
      alter table item
        add unique (reorganisation_id, id, kind, merged),
        add constraint merged_into_survivor foreign key (reorganisation_id, merged_into, kind, into_merged)
          references item (reorganisation_id, id, kind, merged),
        add check ((merged_into is null) = (merged_by is null)),
        add check (merged_into is null or gone);
      create index item_merged on item (reorganisation_id, merged_into) where merged_into is not null;
      drop index item_by_worker;
      create index item_by_worker on item (reorganisation_id, worker_body, worker_key) where kind = 'CASE';

      alter table item
        add column merged_verdict text generated always as (case when merged_into is not null then 'SAME' end) stored,
        add column merged_holds boolean generated always as (case when merged_into is not null then true end) stored;
      alter table item add constraint merged_by_decision
        foreign key (reorganisation_id, merged_by, id, merged_verdict, merged_holds)
        references identity_decision (reorganisation_id, id, merged_id, verdict, holds) deferrable initially deferred;

      -- An item of a group is worked out as a group, after what its own rows say.
      alter table import_item add column grouped boolean not null default false;

      grant select, insert on identity_decision to vesting_app;
      grant update (undone_at, undone_by, undo_reason, undo_key, undo_digest) on identity_decision to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_item drop column grouped;
      drop index item_by_worker;
      alter table item drop constraint merged_by_decision, drop column merged_verdict, drop column merged_holds,
        drop column worker_body, drop column into_merged, drop column merged cascade, drop column merged_by,
        drop column merged_into;
      create index item_by_worker on item (reorganisation_id, body_id, worker_key) where kind = 'CASE';
      drop table identity_decision;
    `);
  }
}
