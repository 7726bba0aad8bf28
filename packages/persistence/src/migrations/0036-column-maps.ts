import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Column maps that persons made for the files of one body: headings and fields, with nothing of any file in them. */
export class ColumnMaps0036 implements MigrationInterface {
  readonly name = 'ColumnMaps0000000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table column_map (
        reorganisation_id text not null,
        id uuid not null default gen_random_uuid(),
        body_id text not null,
        name text not null check (length(name) between 1 and 80),
        format text not null,
        -- Tells the layout by its headings.
        signature text not null,
        -- Every heading of the layout in its order, each with its field or null.
        columns jsonb not null,
        author text not null,
        saved_at timestamptz not null default clock_timestamp(),
        primary key (reorganisation_id, id),
        foreign key (reorganisation_id, body_id) references body,
        -- One name is one map, and one layout is read in one way.
        constraint column_map_name unique (reorganisation_id, body_id, name),
        constraint column_map_layout unique (reorganisation_id, body_id, signature)
      );
      grant select, insert, update, delete on column_map to vesting_app;
      -- As of a question: who reads the establishment of a body sees how its files are read.
      alter table column_map enable row level security, force row level security;
      create policy reach on column_map using (case current_setting('vesting.establishment', true)
        when 'ALL' then true when 'OWN' then body_id = current_setting('vesting.body', true) else false end);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table column_map');
  }
}
