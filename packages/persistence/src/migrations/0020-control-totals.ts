import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A control total has an origin and an author: published with the pack, entered by a person, or imported from a
 * file. Two sources may state one total of one date, and both stand; which one the register is held against is
 * decided when it is read.
 */
export class ControlTotals0020 implements MigrationInterface {
  readonly name = 'ControlTotals0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table control_total
        add id uuid not null default gen_random_uuid(),
        add origin text not null default 'IMPORTED' check (origin in ('PACK', 'ENTERED', 'IMPORTED')),
        add author text not null default 'system',
        add stated_at timestamptz not null default clock_timestamp(),
        add source_text text not null generated always as (source ->> 'text') stored;
      update control_total set origin = 'PACK' from reorganisation
        where reorganisation.id = reorganisation_id and exists (
          select from jsonb_array_elements(pack -> 'controlTotals') published
          where published -> 'source' ->> 'text' = source_text);
      alter table control_total alter origin drop default, alter author drop default,
        drop constraint control_total_pkey,
        add primary key (reorganisation_id, id),
        add constraint control_total_of_source
          unique (reorganisation_id, body_id, kind, client_group, as_at, source_text);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from control_total older using control_total newer
        where (older.reorganisation_id, older.body_id, older.kind, older.client_group, older.as_at)
            = (newer.reorganisation_id, newer.body_id, newer.kind, newer.client_group, newer.as_at)
          and (older.stated_at, older.id) < (newer.stated_at, newer.id);
      alter table control_total
        drop constraint control_total_of_source, drop constraint control_total_pkey,
        add primary key (reorganisation_id, body_id, kind, client_group, as_at),
        drop source_text, drop stated_at, drop author, drop origin, drop id;
    `);
  }
}
