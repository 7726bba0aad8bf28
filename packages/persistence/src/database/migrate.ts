import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { CannotOpen } from './cannot-open.js';

/** Any number will do, so long as every Vesting process takes the same one. */
const MIGRATION_LOCK = 4_120_218;
const LEAST_VERSION = 150_000;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the rest wait.
 * Throws, in words, when the server is too old or the role `vesting_app` cannot be had.
 */
export async function migrate(dataSource: DataSource, lockHolder: pg.PoolClient): Promise<void> {
  await refuseOldServer(lockHolder);
  await lockHolder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await ensureRole(lockHolder);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lockHolder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function refuseOldServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version < LEAST_VERSION) {
    throw new CannotOpen(
      `The database server is PostgreSQL ${Math.floor(version / 10_000)}; Vesting needs 15 or later.`,
    );
  }
}

/**
 * Every unit of work runs as `vesting_app`, which owns nothing, so that a policy on rows binds it. Roles belong
 * to the whole server: another database's first start may make it at the same moment.
 */
async function ensureRole(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'vesting_app') then
          create role vesting_app nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // From PostgreSQL 16 on, whoever made a role is its member and may yet not take it on.
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(current_user, 'vesting_app',
         case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`,
    );
    if (!rows[0]?.may) await client.query('grant vesting_app to current_user');
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new CannotOpen(
      'The login of DATABASE_URL may not make the role "vesting_app". As an administrator run: ' +
        'create role vesting_app nologin; grant vesting_app to <that login>;',
      { cause: error },
    );
  }
}
