import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-ins under way and sessions of people who have signed in: see sign-in/. Both are found by the hash of a
 * secret that only the browser has, so that who reads the tables cannot act as anybody.
 */
export class WebSessions0045 implements MigrationInterface {
  readonly name = 'WebSessions0000000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in (
        reorganisation_id text not null references reorganisation,
        id_hash bytea not null check (length(id_hash) = 32),
        tenant text not null,
        state text not null,
        nonce text not null,
        verifier text not null,
        return_to text not null,
        begun_at timestamptz not null default clock_timestamp(),
        primary key (reorganisation_id, id_hash)
      );
      create index sign_in_age on sign_in (reorganisation_id, begun_at);

      -- What the tenant said of a person; what follows from it is worked out at each request, so that a change
      -- of the settings holds at once.
      create table web_session (
        reorganisation_id text not null references reorganisation,
        id_hash bytea not null check (length(id_hash) = 32),
        tenant text not null,
        subject_hash text not null,
        app_roles text[] not null,
        opened_at timestamptz not null default clock_timestamp(),
        last_used_at timestamptz not null default clock_timestamp(),
        primary key (reorganisation_id, id_hash)
      );
      create index web_session_age on web_session (reorganisation_id, last_used_at);

      grant select, insert, delete on sign_in to vesting_app;
      grant select, insert, update (last_used_at), delete on web_session to vesting_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table web_session, sign_in');
  }
}
