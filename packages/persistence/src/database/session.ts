import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { asAway } from './away.js';
import { rowReachOf, settingsOf, totalsReachOf, wholeReachOf, type Actor, type Reach } from '@vesting/domain';
import { CHANNEL, type ChangeEvent } from './events.js';
import { columnText } from './values.js';

/** A transaction, as the repositories see it. */
export interface Session {
  /** Rows of one statement; bigint as number, date as `YYYY-MM-DD`. Statements of a session run one by one. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Which of the actor's reaches a statement runs under: the rows it may see, or those that its totals are made of. */
export type ReachName = 'ROWS' | 'TOTALS';

export interface ReadSession extends Session {
  query<Row = Record<string, unknown>>(
    sql: string,
    parameters?: unknown[],
    reach?: ReachName,
  ): Promise<Row[]>;
  /** Ends the transaction and gives the connection back; safe to call twice, and when nothing was read. */
  close(): Promise<void>;
  /** Statements sent so far, the opening not counted. */
  readonly statements: number;
}

export interface WriteSession extends Session {
  readonly actor: string;
  /** TypeORM's manager on the same connection and transaction. */
  readonly manager: EntityManager;
  /** Writes thousands of rows, many at a time; with a policy on the rows PostgreSQL takes none by COPY. */
  insertMany(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<void>;
  /** What `work` asks sees and writes every row: for rules that must hold whoever caused the change. */
  seeingAll<T>(work: () => Promise<T>): Promise<T>;
  /** After writing this many rows into a table: lets the planner know, when they are many beside what was there. */
  written(table: string, rows: number): Promise<void>;
  /** Tells every process, when this transaction commits. */
  notify(event: ChangeEvent): Promise<void>;
}

/** A text as part of a statement, for one that must carry no parameters. */
export const literal = (text: string): string => pg.escapeLiteral(text);

/** Tells the policies on rows how far the statements that follow reach, for this transaction only. */
export const setReach = (reach: Reach): string =>
  `select ${Object.entries(settingsOf(reach))
    .map(([name, value]) => `set_config('vesting.${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(', ')}`;

/** What every unit of work begins with: the application's role, and who acts and how far. */
export const enterRole = (reach: Reach): string => `set local role vesting_app; ${setReach(reach)}`;

/** Runs the statements of one connection one after the other, however they were asked for. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => {});
    return next;
  }
}

export class OpenReadSession implements ReadSession {
  statements = 0;
  private readonly queue = new Queue();
  private client: Promise<pg.PoolClient> | undefined;
  private closed = false;
  private readonly reaches: Readonly<Record<ReachName, string>>;
  private reach: string;

  constructor(
    private readonly connect: () => Promise<pg.PoolClient>,
    private readonly actor: Actor,
    private readonly onStatement: () => void,
    private readonly onClose: () => void,
  ) {
    this.reaches = { ROWS: setReach(rowReachOf(actor)), TOTALS: setReach(totalsReachOf(actor)) };
    this.reach = this.reaches.ROWS;
  }

  query<Row>(sql: string, parameters?: unknown[], reach: ReachName = 'ROWS'): Promise<Row[]> {
    return this.queue.run(async () => {
      if (this.closed) throw new Error('This reading is over.');
      try {
        this.statements += 1;
        this.onStatement();
        // A first statement without parameters goes with the opening: one way to the server and back fewer.
        if (!this.client && !parameters && reach === 'ROWS') return await this.begin<Row>(sql);
        if (!this.client) await this.begin('');
        const client = await this.client!;
        if (this.reach !== this.reaches[reach]) {
          await client.query(this.reaches[reach]);
          this.reach = this.reaches[reach];
        }
        return (await client.query(sql, parameters)).rows as Row[];
      } catch (error) {
        throw asAway(error);
      }
    });
  }

  close(): Promise<void> {
    return this.queue.run(async () => {
      if (this.closed) return;
      this.closed = true;
      this.onClose();
      const client = await this.client?.catch(() => undefined);
      if (!client) return;
      await client.query('rollback').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    });
  }

  /** Opens the transaction; answers with the rows of the statement that goes with it. */
  private async begin<Row>(first: string): Promise<Row[]> {
    let rows: Row[] = [];
    const open = async (): Promise<pg.PoolClient> => {
      const client = await this.connect();
      try {
        const answers = (await client.query(
          `begin transaction isolation level repeatable read read only; ${enterRole(rowReachOf(this.actor))}; ${first}`,
        )) as unknown as pg.QueryResult[];
        rows = (answers.at(-1)?.rows ?? []) as Row[];
        return client;
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    };
    this.client = open();
    await this.client;
    return rows;
  }
}

export class OpenWriteSession implements WriteSession {
  private readonly queue = new Queue();

  readonly actor: string;

  constructor(
    private readonly acting: Actor,
    readonly manager: EntityManager,
    private readonly client: pg.PoolClient,
    private readonly onStatement: () => void,
  ) {
    this.actor = acting.id;
  }

  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.queue.run(async () => {
      this.onStatement();
      return (await this.client.query(sql, parameters)).rows as Row[];
    });
  }

  async insertMany(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly unknown[]>,
  ): Promise<void> {
    const types = await this.columnTypes(table);
    const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const values = columns.map((column, index) => `c${index}::${types.get(column) ?? 'text'}`).join(', ');
    const given = columns.map((_column, index) => `$${index + 1}::text[]`).join(', ');
    const aliases = columns.map((_column, index) => `c${index}`).join(', ');
    const insert = `insert into ${pg.escapeIdentifier(table)} (${names}) select ${values} from unnest(${given}) given (${aliases})`;
    let count = 0;
    for (const batch of batches(rows)) {
      await this.query(
        insert,
        columns.map((_column, index) => batch.map((row) => columnText(row[index]))),
      );
      count += batch.length;
    }
    await this.written(table, count);
  }

  async seeingAll<T>(work: () => Promise<T>): Promise<T> {
    const [own, whole] = [setReach(rowReachOf(this.acting)), setReach(wholeReachOf(this.acting))];
    if (own === whole) return work();
    await this.query(whole);
    // When the work fails the transaction is over, and its settings with it.
    const answer = await work();
    await this.query(own);
    return answer;
  }

  private async columnTypes(table: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
      [table],
    );
    return new Map(rows.map(({ name, type }) => [name, type]));
  }

  async written(table: string, rows: number): Promise<void> {
    if (rows >= MANY) await this.query('select refresh_statistics($1, $2)', [table, rows]);
  }

  async notify(event: ChangeEvent): Promise<void> {
    await this.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
  }
}

/** Fewer rows than this never make a plan slow. */
const MANY = 200;
const BATCH = 4_000;

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
