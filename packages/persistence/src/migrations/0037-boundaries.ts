import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where areas lie, from the pack or from files of boundaries: what the pack says of places, so everybody's to read. */
export class Boundaries0037 implements MigrationInterface {
  readonly name = 'Boundaries0000000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table area_boundary (
        reorganisation_id text not null,
        gss_code text not null,
        -- Coordinates of a GeoJSON MultiPolygon, in longitude and latitude.
        polygons jsonb not null,
        precision_metres integer not null check (precision_metres > 0),
        as_at date not null,
        -- Of two of one date the greater stands, whichever came first.
        rank text not null,
        source jsonb not null,
        -- To be printed under every map that draws it.
        attribution text not null,
        primary key (reorganisation_id, gss_code),
        foreign key (reorganisation_id, gss_code) references area
      );
      grant select, insert, update on area_boundary to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table area_boundary');
  }
}
