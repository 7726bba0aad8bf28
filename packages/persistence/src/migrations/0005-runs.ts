import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Solves and their proposals, the audit trail, and what the application's role may do. */
export class Runs0005 implements MigrationInterface {
  readonly name = 'Runs0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table run (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        plan_id uuid not null,
        baseline_id uuid not null,
        plan_version integer not null,
        client_group text not null,
        seed bigint not null,
        steps bigint not null check (steps > 0),
        engine text not null,
        state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
        step bigint not null default 0,
        cost bigint,
        bound bigint,
        unallocated integer,
        -- Terms of the cost and capacity gaps of the proposal.
        summary jsonb,
        failure text,
        cancel_requested boolean not null default false,
        attempts integer not null default 0,
        holder text,
        lease_until timestamptz,
        actor text not null,
        idempotency_key text not null,
        request_digest text not null,
        queued_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        primary key (reorganisation_id, id),
        constraint run_idempotency_key unique (reorganisation_id, actor, idempotency_key),
        foreign key (reorganisation_id, plan_id, baseline_id) references plan (reorganisation_id, id, baseline_id)
      );
      create index run_waiting on run (queued_at) where state in ('QUEUED', 'RUNNING');
      create index run_by_plan on run (reorganisation_id, plan_id, queued_at desc);

      -- A proposal: for a case its worker (null: unallocated), for a worker her employer.
      create table proposal_item (
        reorganisation_id text not null,
        run_id uuid not null,
        item_id uuid not null,
        kind item_kind not null check (kind in ('CASE', 'WORKER')),
        worker_id uuid,
        body_id text,
        primary key (reorganisation_id, run_id, item_id),
        foreign key (reorganisation_id, run_id) references run,
        check ((kind = 'WORKER') = (body_id is not null)),
        check (kind = 'CASE' or worker_id is null)
      );

      create table audit (
        reorganisation_id text not null,
        number bigint generated always as identity,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        action text not null,
        subject text not null,
        detail jsonb not null default '{}',
        primary key (reorganisation_id, number)
      );
      create trigger never_changes before update or delete on audit for each row execute function never_changes();

      -- A key check planned without statistics may walk a whole baseline for every row, so whoever writes
      -- thousands of rows into a table that has few calls this in the same transaction. It needs the owner's
      -- right; of two at once the second goes without.
      create function refresh_statistics(written text, written_rows bigint) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare known real := (select reltuples from pg_class where oid = format('public.%I', written)::regclass);
      begin
        if known < 4 * written_rows and pg_try_advisory_xact_lock(4120220, hashtext(written)) then
          execute format('analyze public.%I', written);
        end if;
      end $$;
      revoke execute on function refresh_statistics from public;
      grant execute on function refresh_statistics to vesting_app;

      grant usage on schema public to vesting_app;
      grant select on all tables in schema public to vesting_app;
      grant insert, update on reorganisation, body, area, service, current_service, control_total, import, question, item,
        statement, plan, destination, destination_guard, allocation, item_lock, run to vesting_app;
      grant insert on body_may_hold, postcode_area, route, import_fault, baseline, baseline_item, plan_route, delivery,
        command, change, proposal_item, audit to vesting_app;
      grant delete on body_may_hold, route, postcode_area, control_total, destination, allocation, item_lock, import_fault,
        statement, proposal_item to vesting_app;
      grant usage on all sequences in schema public to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke all on all tables in schema public from vesting_app;
      drop function refresh_statistics;
      drop table audit, proposal_item, run;
    `);
  }
}
