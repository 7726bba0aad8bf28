import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { CannotOpen } from './cannot-open.js';

/** Any number will do, so long as every Vesting process takes the same one. */
const MIGRATION_LOCK = 4_120_218;
const LEAST_VERSION = 150_000;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the rest wait. The lock is of the
 * connection that migrates: when the process is killed, the server lets go of it only when that connection's last
 * command is through.
 * Throws, in words, when the server is too old or the role `vesting_app` cannot be had.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await refuseOldServer(runner);
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await ensureRole(runner);
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'each';
      await executor.executePendingMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

async function refuseOldServer(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query('show server_version_num')) as { server_version_num: string }[];
  const version = Number(row?.server_version_num);
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
async function ensureRole(runner: QueryRunner): Promise<void> {
  try {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'vesting_app') then
          create role vesting_app nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // From PostgreSQL 16 on, whoever made a role is its member and may yet not take it on.
    const [row] = (await runner.query(
      `select pg_has_role(current_user, 'vesting_app',
         case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`,
    )) as { may: boolean }[];
    if (!row?.may) await runner.query('grant vesting_app to current_user');
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new CannotOpen(
      'The login of DATABASE_URL may not make the role "vesting_app". As an administrator run: ' +
        'create role vesting_app nologin; grant vesting_app to <that login>;',
      { cause: error },
    );
  }
}
