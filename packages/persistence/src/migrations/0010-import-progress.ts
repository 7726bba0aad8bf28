import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import is a row from its first chunk on. What was read waits beside the register until one transaction
 * makes it visible; what is held for an answer waits there without its file.
 */
export class ImportProgress0010 implements MigrationInterface {
  readonly name = 'ImportProgress0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        -- READING rows into the store, CHECKING what they say, DONE; REPLACED by a later reading of the same file.
        add column state text not null default 'DONE'
          check (state in ('READING', 'CHECKING', 'DONE', 'REPLACED', 'CANCELLED')),
        add column trial boolean not null default false,
        add column file_name text,
        add column rows_done integer not null default 0,
        add column chunks integer not null default 0,
        -- Whoever takes an import up again counts this up; an earlier process then finds that it is not its own.
        add column attempt integer not null default 1,
        -- What the rows were coded under: with another pack, key or format they are read again from the file.
        add column reading text,
        add column layout jsonb,
        add column extract_id uuid,
        add column touched_at timestamptz not null default clock_timestamp();
      create index import_of_file on import (reorganisation_id, body_id, file_digest);

      -- The rows of a file as tokens, codes and dates: nothing in them names a person. Logged, so that chunks that
      -- were read outlive a crash of the server; kept only until the import ends, or its last question is answered.
      create table import_row (
        reorganisation_id text not null,
        extract_id uuid not null,
        position integer not null,
        sheet integer not null,
        row_number integer not null,
        row_group text not null,
        wide boolean not null,
        cells jsonb not null,
        primary key (reorganisation_id, extract_id, position)
      );

      -- What an import makes of each item that it touches, until it is made visible. It is worked out again from
      -- the rows whenever in doubt, so it need not outlive a crash.
      create unlogged table import_item (
        reorganisation_id text not null,
        import_id uuid not null,
        item_id uuid not null,
        -- Version of the item's row when this was worked out; null when the item is new.
        version text,
        differs boolean not null,
        refreshed boolean not null,
        was_gone boolean not null,
        -- Nothing speaks for the item any more.
        orphan boolean not null,
        kind item_kind not null,
        key text not null,
        reference text not null,
        measure bigint not null,
        counted boolean not null,
        gone boolean not null,
        synthetic boolean not null,
        as_at date not null,
        facts jsonb not null,
        open boolean not null,
        unallocated boolean not null,
        in_safety_order boolean not null,
        waiting_days integer,
        risk integer,
        points integer,
        stated boolean not null,
        stated_measure bigint,
        stated_counted boolean,
        stated_facts jsonb,
        primary key (reorganisation_id, import_id, item_id),
        unique (reorganisation_id, import_id, kind, key)
      );

      grant select, insert, update, delete on import_row, import_item to vesting_app;
      grant delete on import to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on import from vesting_app;
      drop table import_item, import_row;
      drop index import_of_file;
      alter table import drop column state, drop column trial, drop column file_name, drop column rows_done,
        drop column chunks, drop column attempt, drop column reading, drop column layout, drop column extract_id,
        drop column touched_at;
    `);
  }
}
