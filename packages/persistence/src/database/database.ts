import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { rowReachOf, type Actor } from '@vesting/domain';
import { DataSource, QueryFailedError, type Logger } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { CannotOpen } from './cannot-open.js';
import { asAway, DatabaseAway } from './away.js';
import { Listener, type ChangeEvent } from './events.js';
import { holdServer, type ServerHandle } from './launcher.js';
import { migrate } from './migrate.js';
import { Recorder } from './recorder.js';
import { refuseUnguarded } from './self-check.js';
import {
  enterRole,
  OpenReadSession,
  OpenWriteSession,
  type ReadSession,
  type WriteSession,
} from './session.js';
import { VALUE_TYPES } from './values.js';
import { breakConnection } from './watch.js';

export interface DatabaseOptions {
  /** A server that runs; without it the data folder's own is found or started. */
  databaseUrl?: string;
  dataFolder: string;
  log?(line: string): void;
  /** Connections of this process at most. */
  poolSize?: number;
  /** How long to wait for a connection: a service's callers are told within five seconds that there is none. */
  connectMs?: number;
  /** The schema stays as it is, whatever this version would make of it. */
  asItIs?: boolean;
}

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

const ATTEMPTS = 10;
const CONNECT_MS = 4_000;
const EMBEDDED_DATABASE = 'vesting';

/** Opens the database, with its schema up to date. Throws, in words, when it cannot be had. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const log = options.log ?? (() => {});
  if (options.databaseUrl) return connect(options.databaseUrl, undefined, options, log);
  const server = await holdServer(options.dataFolder, log);
  try {
    await createEmbeddedDatabase(server.port);
    const url = `postgres://postgres@127.0.0.1:${server.port}/${EMBEDDED_DATABASE}`;
    return await connect(url, server, options, log);
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function createEmbeddedDatabase(port: number): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      EMBEDDED_DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${EMBEDDED_DATABASE}`);
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

async function connect(
  url: string,
  server: ServerHandle | undefined,
  { poolSize = 10, connectMs = CONNECT_MS, asItIs = false }: DatabaseOptions,
  log: (line: string) => void,
): Promise<Database> {
  const address = new URL(url);
  const counter = new StatementCounter();
  const dataSource = new DataSource({
    type: 'postgres',
    // Apart from the address, so that a revived server's new port can be given to the pool.
    ...(server
      ? { host: '127.0.0.1', port: server.port, username: 'postgres', database: EMBEDDED_DATABASE }
      : { url }),
    entities: [],
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: connectMs,
    applicationName: 'vesting',
    poolErrorHandler: () => {},
    logger: counter,
    extra: { types: VALUE_TYPES, keepAlive: true },
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new CannotOpen(`The database at ${address.host} does not answer: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const pool = (dataSource.driver as unknown as { master: pg.Pool }).master;
  // A connection that breaks while a session holds it fails that session's next statement; unheard, the event
  // would end the process. The first one was opened before anybody could listen.
  const heard = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (!heard.has(client)) client.on('error', () => {});
    heard.add(client);
  });
  if (asItIs) return new Database(url, dataSource, pool, counter, server, log);
  try {
    await migrate(dataSource);
    const client = await pool.connect();
    try {
      await refuseUnguarded(client);
    } finally {
      client.release();
    }
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return new Database(url, dataSource, pool, counter, server, log);
}

/** Connections to the one database: units of work, readings, live events. */
export class Database {
  readonly embedded: boolean;
  private readonly listener: Listener;
  private readonly recorder: Recorder;
  private readonly readings = new Set<ReadSession>();
  private readonly connections = new Set<pg.ClientBase>();
  private reviving: Promise<void> | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    readonly url: string,
    private readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
    private readonly counter: StatementCounter,
    private readonly server: ServerHandle | undefined,
    log: (line: string) => void,
  ) {
    this.embedded = server !== undefined;
    this.listener = new Listener(
      () => this.openClient(),
      log,
      () => this.connections.forEach(breakConnection),
    );
    this.recorder = new Recorder(() => this.asked(() => this.openRecording()));
    pool.on('acquire', (client) => this.connections.add(client));
    pool.on('remove', (client) => this.connections.delete(client));
  }

  /** Statements sent so far by this process, those that open and end transactions not counted. */
  get statements(): number {
    return this.counter.count;
  }

  /** Connections of the pool: at work, at rest, and how many units of work wait for one. */
  get connectionUse(): { busy: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /**
   * One use case in one transaction, as `actor`. `work` runs again from its start when the database refuses the
   * transaction because of a concurrent one (serialisation, deadlock, the same idempotency key at once), so it
   * must have no effect besides the session. Throws what `work` throws; nothing is kept then.
   */
  async write<T>(
    actor: Actor,
    work: (session: WriteSession) => Promise<T>,
    isolation: Isolation = 'READ COMMITTED',
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work, isolation);
      } catch (error) {
        const cause = error instanceof QueryFailedError ? (error.driverError as Error) : error;
        if (attempt >= ATTEMPTS || !mayTryAgain(cause)) throw asAway(cause);
        await sleep(Math.random() * Math.min(200, 5 * 2 ** attempt));
      }
    }
  }

  /** One reading: all its statements see the same moment. Nothing is opened until the first one. */
  reader(actor: Actor): ReadSession {
    const reading: ReadSession = new OpenReadSession(
      () => {
        this.readings.add(reading);
        return this.asked(() => this.pool.connect());
      },
      actor,
      () => (this.counter.count += 1),
      () => this.readings.delete(reading),
    );
    return reading;
  }

  /**
   * Work on a connection of its own as the login of the database, to which no unit of work belongs: for backups,
   * which must see everything there is.
   */
  async asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = await this.openClient();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  }

  /**
   * Writes in a transaction of its own, whatever else is read or written: for what must be kept before an answer
   * leaves. The statements carry no parameters and begin by entering a role. Throws when they are not kept.
   */
  async record(statements: string): Promise<void> {
    this.counter.count += 1;
    try {
      await this.recorder.run(statements);
    } catch (error) {
      throw asAway(error);
    }
  }

  /** Hears changes from every process; the answer ends it. Events during a broken connection are lost: see `onReconnect`. */
  listen(
    onEvent: (event: ChangeEvent) => void,
    onReconnect: () => void = () => {},
  ): Promise<() => Promise<void>> {
    return this.listener.add(onEvent, onReconnect);
  }

  /** Ends every connection; the last process out stops the embedded server. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      await this.listener.stop();
      await Promise.all([...this.readings].map((reading) => reading.close()));
      await this.recorder.close();
      await this.dataSource.destroy();
      await this.server?.release();
    })();
    return this.closing;
  }

  private async attempt<T>(
    actor: Actor,
    work: (session: WriteSession) => Promise<T>,
    isolation: Isolation,
  ): Promise<T> {
    const { runner, client } = await this.asked(async () => {
      const fresh = this.dataSource.createQueryRunner();
      return { runner: fresh, client: (await fresh.connect()) as pg.PoolClient };
    });
    try {
      await runner.startTransaction(isolation);
      await client.query(enterRole(rowReachOf(actor)));
      const answer = await work(
        new OpenWriteSession(actor, runner.manager, client, () => (this.counter.count += 1)),
      );
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
      throw error;
    } finally {
      await runner.release();
    }
  }

  private openClient(): Promise<pg.Client> {
    return this.reached(() => this.newClient());
  }

  private async newClient(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.pool.options, types: VALUE_TYPES });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  private async openRecording(): Promise<pg.Client> {
    const client = await this.newClient();
    this.connections.add(client);
    return client.once('end', () => this.connections.delete(client));
  }

  /** A connection for a unit of work; refused at once while it is known that there is none to be had. */
  private asked<T>(connecting: () => Promise<T>): Promise<T> {
    if (!this.server && this.listener.lost) return Promise.reject(new DatabaseAway());
    return this.reached(connecting);
  }

  /** When the embedded server has died nothing else brings it back: start it, then connect once more. */
  private async reached<T>(connecting: () => Promise<T>): Promise<T> {
    try {
      return await connecting();
    } catch (error) {
      if (!this.server || this.closing || !serverIsDown(error)) throw error;
      this.reviving ??= this.revive(this.server).finally(() => (this.reviving = undefined));
      await this.reviving;
      return connecting();
    }
  }

  private async revive(server: ServerHandle): Promise<void> {
    this.pool.options.port = await server.revive();
  }
}

class StatementCounter implements Logger {
  count = 0;
  logQuery(): void {
    this.count += 1;
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
/** Constraints that two transactions can meet at once; the second, run again, finds the first one's row. */
const FOUND_ON_RETRY = new Set(['command_idempotency_key', 'run_idempotency_key', 'plan_name']);

function mayTryAgain(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === SERIALIZATION_FAILURE || code === DEADLOCK) return true;
  return code === UNIQUE_VIOLATION && FOUND_ON_RETRY.has(constraint ?? '');
}

/** Refused connections, and a server that starts, recovers or shuts down (class 57P). */
function serverIsDown(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    (code?.startsWith('57P') ?? false) ||
    /terminated/.test(message ?? '')
  );
}
