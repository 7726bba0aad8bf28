import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: items as known now, the statements of each source behind them, imports and questions. */
export class Register0002 implements MigrationInterface {
  readonly name = 'Register0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        body_id text not null,
        format text not null,
        file_digest text not null,
        -- Orders sources of one as-at date in the same way whatever order the files arrive in.
        rank text not null,
        as_at date not null,
        synthetic boolean not null,
        complete_for jsonb not null default '[]',
        rows_in integer not null,
        rows_taken integer not null,
        rows_held integer not null,
        rows_quarantined integer not null,
        changed integer not null,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (reorganisation_id, id),
        foreign key (reorganisation_id, body_id) references body,
        check (rows_in = rows_taken + rows_held + rows_quarantined)
      );

      create table import_fault (
        reorganisation_id text not null,
        import_id uuid not null,
        position integer not null,
        sheet text not null,
        row_number integer not null,
        column_name text,
        rule text not null,
        message text not null,
        state text not null check (state in ('HELD', 'QUARANTINED')),
        question_id text,
        primary key (reorganisation_id, import_id, position),
        foreign key (reorganisation_id, import_id) references import
      );

      create table question (
        reorganisation_id text not null,
        id text not null,
        body_id text not null,
        column_name text not null,
        rule text not null,
        prompt text not null,
        shown_value text,
        candidates jsonb not null,
        asked_at timestamptz not null default clock_timestamp(),
        answer text,
        answered_by text,
        answered_at timestamptz,
        primary key (reorganisation_id, id),
        foreign key (reorganisation_id, body_id) references body,
        check ((answer is null) = (answered_by is null))
      );

      -- One thing that a predecessor is responsible for. The id is given once and is the same in every baseline.
      create table item (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        body_id text not null,
        kind item_kind not null,
        key text not null,
        reference text not null,
        measure bigint not null check (measure > 0),
        counted boolean not null,
        gone boolean not null default false,
        synthetic boolean not null,
        as_at date not null,
        facts jsonb not null,
        service_id text generated always as (facts ->> 'service') stored,
        client_group text generated always as (facts ->> 'clientGroup') stored,
        case_type text generated always as (facts ->> 'caseType') stored,
        team text generated always as (facts ->> 'team') stored,
        worker_key text generated always as (facts ->> 'worker') stored,
        area_gss_code text generated always as (facts ->> 'responsibleArea') stored,
        -- What domain's rules say of the facts under the scheme in force, kept so that lists can filter and sort.
        open boolean not null default true,
        unallocated boolean not null default false,
        in_safety_order boolean not null default false,
        waiting_days integer,
        risk integer,
        points integer,
        family text,
        primary key (reorganisation_id, id),
        unique (reorganisation_id, body_id, kind, key),
        unique (reorganisation_id, kind, reference, body_id),
        foreign key (reorganisation_id, body_id) references body
      );
      create index item_by_reference on item (reorganisation_id, kind, reference, id) where not gone;
      create index item_by_worker on item (reorganisation_id, body_id, worker_key) where kind = 'CASE';
      create index item_waiting on item (reorganisation_id, risk, waiting_days desc, id) where unallocated;
      create index item_by_family on item (reorganisation_id, family) where family is not null;

      -- Source says. The register row is the merge of its statements: the later as-at date wins.
      create table statement (
        reorganisation_id text not null,
        item_id uuid not null,
        import_id uuid not null,
        as_at date not null,
        rank text not null,
        synthetic boolean not null,
        measure bigint,
        counted boolean,
        facts jsonb not null,
        primary key (reorganisation_id, item_id, import_id),
        foreign key (reorganisation_id, item_id) references item,
        foreign key (reorganisation_id, import_id) references import
      );
      create index statement_by_import on statement (reorganisation_id, import_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table statement, item, question, import_fault, import');
  }
}
