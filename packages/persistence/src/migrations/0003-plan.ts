import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Baselines and plans. The shape of these tables is the promise of the product: one destination row for
 * every item of the baseline, held by keys, so that before = after whatever runs at once.
 */
export class Plan0003 implements MigrationInterface {
  readonly name = 'Plan0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table baseline (
        reorganisation_id text not null references reorganisation,
        id uuid not null default gen_random_uuid(),
        number integer not null,
        -- Digest of the content up to the renaming of tokens: the same anywhere for the same files.
        digest text not null,
        -- Digest with the tokens: decides whether this register has a baseline already.
        content_digest text not null,
        items bigint not null,
        as_at date not null,
        synthetic boolean not null,
        actor text not null,
        taken_at timestamptz not null default clock_timestamp(),
        -- Items may be added only by the transaction that takes the baseline.
        taken_in xid8 not null default pg_current_xact_id(),
        primary key (reorganisation_id, id),
        unique (reorganisation_id, number),
        unique (reorganisation_id, content_digest)
      );

      create table baseline_item (
        reorganisation_id text not null,
        baseline_id uuid not null,
        item_id uuid not null,
        kind item_kind not null,
        body_id text not null,
        reference text not null,
        measure bigint not null check (measure > 0),
        -- Money and counted items may be shared between destinations.
        divisible boolean not null,
        service_id text,
        synthetic boolean not null,
        facts jsonb not null,
        client_group text generated always as (facts ->> 'clientGroup') stored,
        case_type text generated always as (facts ->> 'caseType') stored,
        team text generated always as (facts ->> 'team') stored,
        area_gss_code text generated always as (facts ->> 'responsibleArea') stored,
        -- The worker of today, as an item of this baseline.
        worker_id uuid,
        unallocated boolean not null default false,
        in_safety_order boolean not null default false,
        waiting_days integer,
        risk integer,
        points integer,
        family text,
        primary key (reorganisation_id, baseline_id, item_id),
        unique (reorganisation_id, baseline_id, item_id, kind, divisible),
        unique (reorganisation_id, baseline_id, item_id, measure),
        unique (reorganisation_id, baseline_id, item_id, service_id),
        foreign key (reorganisation_id, baseline_id) references baseline,
        foreign key (reorganisation_id, item_id) references item,
        -- Deferred, so that it is checked with the statistics of the rows just copied (refresh_statistics).
        foreign key (reorganisation_id, baseline_id, worker_id) references baseline_item deferrable initially deferred
      );
      create index baseline_item_by_reference on baseline_item (reorganisation_id, baseline_id, kind, reference, item_id);
      create index baseline_item_by_worker on baseline_item (reorganisation_id, baseline_id, worker_id) where worker_id is not null;
      create index baseline_item_by_family on baseline_item (reorganisation_id, baseline_id, family) where family is not null;

      create table plan (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        baseline_id uuid not null,
        name text not null check (length(name) between 1 and 80),
        purpose text not null check (purpose in ('TODAY', 'TRANSFER')),
        status text not null default 'DRAFT'
          check (status in ('DRAFT', 'PROPOSED', 'AGREED', 'APPROVED', 'PUBLISHED', 'VESTED')),
        -- The number of its last command.
        version integer not null,
        template text,
        -- Settings of the rules, by rule id: see domain/rules.
        rules jsonb not null,
        created_by text not null,
        created_at timestamptz not null default clock_timestamp(),
        primary key (reorganisation_id, id),
        unique (reorganisation_id, id, baseline_id),
        constraint plan_name unique (reorganisation_id, name),
        foreign key (reorganisation_id, baseline_id) references baseline
      );

      create table plan_route (
        reorganisation_id text not null,
        plan_id uuid not null,
        current_service_id text not null,
        position integer not null,
        kind text not null,
        from_date date not null,
        to_date date,
        receivers jsonb not null,
        delivered_by text,
        exit_by date,
        basis text,
        inferred boolean not null,
        source text,
        primary key (reorganisation_id, plan_id, current_service_id, position),
        foreign key (reorganisation_id, plan_id) references plan,
        foreign key (reorganisation_id, current_service_id) references current_service
      );

      -- Who delivers a service for the responsible body; an allocation refers to it.
      create table delivery (
        reorganisation_id text not null,
        plan_id uuid not null,
        service_id text not null,
        responsible_id text not null,
        delivering_id text not null,
        from_date date not null,
        to_date date,
        primary key (reorganisation_id, plan_id, service_id, responsible_id, delivering_id),
        foreign key (reorganisation_id, plan_id) references plan,
        foreign key (reorganisation_id, service_id) references service,
        foreign key (reorganisation_id, responsible_id) references body,
        foreign key (reorganisation_id, delivering_id) references body
      );

      -- Every change of a plan is a command: history, idempotency record, source of events, what undo reads.
      create table command (
        reorganisation_id text not null,
        plan_id uuid not null,
        number integer not null check (number > 0),
        actor text not null,
        kind text not null,
        reason text,
        at timestamptz not null default clock_timestamp(),
        idempotency_key text not null,
        request_digest text not null,
        -- What the caller was answered, for a repeat of the same request.
        answer jsonb not null default '{}',
        undoes integer,
        primary key (reorganisation_id, plan_id, number),
        constraint command_idempotency_key unique (reorganisation_id, actor, idempotency_key),
        foreign key (reorganisation_id, plan_id) references plan,
        foreign key (reorganisation_id, plan_id, undoes) references command
      );
      alter table plan add foreign key (reorganisation_id, id, version)
        references command (reorganisation_id, plan_id, number) deferrable initially deferred;

      -- An aspect of the plan, or of one item in it, before and after a command. No item: the plan itself.
      create table change (
        reorganisation_id text not null,
        plan_id uuid not null,
        number integer not null,
        position integer not null,
        aspect text not null check (aspect in ('DESTINATION', 'ALLOCATION', 'LOCK', 'RULES', 'STATUS')),
        item_id uuid,
        before jsonb,
        after jsonb,
        primary key (reorganisation_id, plan_id, number, position),
        -- The command is written last, with its answer, because it never changes afterwards.
        foreign key (reorganisation_id, plan_id, number) references command deferrable initially deferred
      );
      create index change_by_item on change (reorganisation_id, plan_id, item_id, number desc);

      create table destination (
        reorganisation_id text not null,
        plan_id uuid not null,
        item_id uuid not null,
        part smallint not null default 0 check (part >= 0),
        baseline_id uuid not null,
        kind item_kind not null,
        divisible boolean not null,
        measure bigint not null check (measure > 0 or (divisible and measure = 0)),
        whole_measure bigint generated always as (case when divisible then null else measure end) stored,
        account text not null check (account in ('BODY', 'CEASES', 'NO_DESTINATION')),
        body_id text,
        reason text,
        effective_from date not null,
        decided_by text not null check (decided_by in ('ROUTE', 'SOLVER', 'PERSON')),
        decision_reason text,
        changed_by integer not null,
        primary key (reorganisation_id, plan_id, item_id, part),
        unique (reorganisation_id, plan_id, item_id, kind, body_id),
        foreign key (reorganisation_id, plan_id, baseline_id) references plan (reorganisation_id, id, baseline_id),
        foreign key (reorganisation_id, baseline_id, item_id, kind, divisible)
          references baseline_item (reorganisation_id, baseline_id, item_id, kind, divisible),
        -- An indivisible item goes whole: its measure is the item's.
        foreign key (reorganisation_id, baseline_id, item_id, whole_measure)
          references baseline_item (reorganisation_id, baseline_id, item_id, measure),
        foreign key (reorganisation_id, body_id, kind) references body_may_hold,
        foreign key (reorganisation_id, plan_id, changed_by) references command deferrable initially deferred,
        check (divisible or part = 0),
        check ((account = 'BODY') = (body_id is not null)),
        check ((account = 'BODY') = (reason is null)),
        check (decided_by <> 'PERSON' or decision_reason is not null)
      );
      create index destination_by_account on destination (reorganisation_id, plan_id, kind, account, body_id);

      -- Who works the case. Consistent by shape: the case's council, the worker's employer and the plan's
      -- delivery are one chain of keys, so a worker only ever holds cases that her employer delivers.
      create table allocation (
        reorganisation_id text not null,
        plan_id uuid not null,
        case_id uuid not null,
        case_kind item_kind not null generated always as ('CASE'::item_kind) stored,
        worker_id uuid not null,
        worker_kind item_kind not null generated always as ('WORKER'::item_kind) stored,
        baseline_id uuid not null,
        service_id text not null,
        responsible_id text not null,
        delivering_id text not null,
        decided_by text not null check (decided_by in ('ROUTE', 'SOLVER', 'PERSON')),
        decision_reason text,
        changed_by integer not null,
        primary key (reorganisation_id, plan_id, case_id),
        foreign key (reorganisation_id, plan_id, baseline_id) references plan (reorganisation_id, id, baseline_id),
        foreign key (reorganisation_id, baseline_id, case_id, service_id)
          references baseline_item (reorganisation_id, baseline_id, item_id, service_id),
        foreign key (reorganisation_id, plan_id, case_id, case_kind, responsible_id)
          references destination (reorganisation_id, plan_id, item_id, kind, body_id) deferrable initially deferred,
        foreign key (reorganisation_id, plan_id, worker_id, worker_kind, delivering_id)
          references destination (reorganisation_id, plan_id, item_id, kind, body_id) deferrable initially deferred,
        foreign key (reorganisation_id, plan_id, service_id, responsible_id, delivering_id)
          references delivery deferrable initially deferred,
        foreign key (reorganisation_id, plan_id, changed_by) references command deferrable initially deferred,
        check (decided_by <> 'PERSON' or decision_reason is not null)
      );
      create index allocation_by_worker on allocation (reorganisation_id, plan_id, worker_id);

      create table item_lock (
        reorganisation_id text not null,
        plan_id uuid not null,
        item_id uuid not null,
        holds text not null check (holds in ('COUNCIL', 'WORKER', 'BOTH')),
        reason text not null,
        author text not null,
        changed_by integer not null,
        primary key (reorganisation_id, plan_id, item_id),
        foreign key (reorganisation_id, plan_id) references plan,
        foreign key (reorganisation_id, plan_id, changed_by) references command deferrable initially deferred
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan drop constraint plan_reorganisation_id_id_version_fkey;
      drop table item_lock, allocation, destination, change, command, delivery, plan_route, plan, baseline_item, baseline;
    `);
  }
}
