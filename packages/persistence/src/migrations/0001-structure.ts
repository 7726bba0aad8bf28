import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The structure that a pack brings: bodies and what they may hold, areas, services, routes, control totals. */
export class Structure0001 implements MigrationInterface {
  readonly name = 'Structure0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type item_kind as enum ('CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING');

      create table reorganisation (
        id text primary key,
        name text not null,
        as_at date not null,
        vesting_day date not null,
        vesting_day_as_planned date,
        reconstruction text,
        -- The pack as loaded: what no query joins (schemes, plan templates, figures, cartogram) is read from here.
        pack jsonb not null,
        pack_digest text not null,
        -- Fingerprint of the key that made the tokens of this register; another key is refused.
        token_key_fingerprint text,
        check (as_at < vesting_day)
      );

      create table body (
        reorganisation_id text not null references reorganisation,
        id text not null,
        gss_code text,
        name text not null,
        short_name text not null,
        aliases text[] not null,
        role text not null check (role in ('PREDECESSOR', 'SUCCESSOR', 'OTHER')),
        tier text check (tier in ('COUNTY', 'DISTRICT', 'UNITARY')),
        style text,
        opens_on date,
        closes_on date,
        successors text[] not null,
        population integer,
        position integer not null,
        colour text,
        source jsonb not null,
        primary key (reorganisation_id, id),
        unique (reorganisation_id, gss_code)
      );

      -- What the law lets a body hold; destinations refer to it, so no case ever goes to a trust.
      create table body_may_hold (
        reorganisation_id text not null,
        body_id text not null,
        kind item_kind not null,
        primary key (reorganisation_id, body_id, kind),
        foreign key (reorganisation_id, body_id) references body
      );

      create table area (
        reorganisation_id text not null references reorganisation,
        gss_code text not null,
        level text not null check (level in ('COUNTY', 'DISTRICT', 'WARD', 'LSOA')),
        name text not null,
        parent text,
        body_id text,
        successor_id text,
        population integer,
        primary key (reorganisation_id, gss_code),
        foreign key (reorganisation_id, body_id) references body,
        foreign key (reorganisation_id, successor_id) references body
      );

      -- The public postcode directory. Postcodes of people are turned into an area at the door and dropped.
      create table postcode_area (
        reorganisation_id text not null references reorganisation,
        postcode text not null,
        area_gss_code text not null,
        primary key (reorganisation_id, postcode, area_gss_code)
      );

      create table service (
        reorganisation_id text not null references reorganisation,
        id text not null,
        lgsl_id integer,
        name text not null,
        family text not null,
        tier text not null check (tier in ('COUNTY', 'DISTRICT', 'BOTH')),
        statutory boolean not null,
        case_bearing boolean not null,
        position integer not null,
        source jsonb not null,
        primary key (reorganisation_id, id)
      );

      create table current_service (
        reorganisation_id text not null,
        id text not null,
        service_id text not null,
        run_by text not null,
        primary key (reorganisation_id, id),
        unique (reorganisation_id, service_id, run_by),
        foreign key (reorganisation_id, service_id) references service,
        foreign key (reorganisation_id, run_by) references body
      );

      -- The pack's default way of each current service; a plan keeps its own copy in plan_route.
      create table route (
        reorganisation_id text not null,
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
        primary key (reorganisation_id, current_service_id, position),
        foreign key (reorganisation_id, current_service_id) references current_service,
        foreign key (reorganisation_id, delivered_by) references body,
        check (to_date is null or to_date > from_date)
      );

      create table control_total (
        reorganisation_id text not null,
        body_id text not null,
        kind item_kind not null,
        client_group text not null default '',
        as_at date not null,
        total bigint not null check (total >= 0),
        row_count bigint,
        source jsonb not null,
        primary key (reorganisation_id, body_id, kind, client_group, as_at),
        foreign key (reorganisation_id, body_id) references body
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table control_total, route, current_service, service, postcode_area, area, body_may_hold, body, reorganisation;
      drop type item_kind;
    `);
  }
}
