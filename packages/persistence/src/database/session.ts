import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { asAway } from './away.js';
import { CHANNEL, type ChangeEvent } from './events.js';
import { copyLine } from './values.js';

/** A transaction, as the repositories see it. */
export interface Session {
  /** Rows of one statement; bigint as number, date as `YYYY-MM-DD`. Statements of a session run one by one. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

export interface ReadSession extends Session {
  /** Ends the transaction and gives the connection back; safe to call twice, and when nothing was read. */
  close(): Promise<void>;
  /** Statements sent so far, the opening not counted. */
  readonly statements: number;
}

export interface WriteSession extends Session {
  readonly actor: string;
  /** TypeORM's manager on the same connection and transaction. */
  readonly manager: EntityManager;
  /** COPY into a table: the quick way in for thousands of rows. */
  copy(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<void>;
  /** After writing this many rows into a table: lets the planner know, when they are many beside what was there. */
  written(table: string, rows: number): Promise<void>;
  /** Tells every process, when this transaction commits. */
  notify(event: ChangeEvent): Promise<void>;
}

/** A text as part of a statement, for one that must carry no parameters. */
export const literal = (text: string): string => pg.escapeLiteral(text);

/** What every unit of work begins with: the application's role, and who acts, for this transaction only. */
export function enterRole(actor: string): string {
  return `set local role vesting_app; select set_config('vesting.actor', ${pg.escapeLiteral(actor)}, true)`;
}

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

  constructor(
    private readonly connect: () => Promise<pg.PoolClient>,
    private readonly actor: string,
    private readonly onStatement: () => void,
    private readonly onClose: () => void,
  ) {}

  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.queue.run(async () => {
      if (this.closed) throw new Error('This reading is over.');
      try {
        this.statements += 1;
        this.onStatement();
        // A first statement without parameters goes with the opening: one way to the server and back fewer.
        if (!this.client && !parameters) return await this.begin<Row>(sql);
        if (!this.client) await this.begin('');
        return (await (await this.client!).query(sql, parameters)).rows as Row[];
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
          `begin transaction isolation level repeatable read read only; ${enterRole(this.actor)}; ${first}`,
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

  constructor(
    readonly actor: string,
    readonly manager: EntityManager,
    private readonly client: pg.PoolClient,
    private readonly onStatement: () => void,
  ) {}

  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.queue.run(async () => {
      this.onStatement();
      return (await this.client.query(sql, parameters)).rows as Row[];
    });
  }

  async copy(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<void> {
    let count = 0;
    const counted = function* () {
      for (const row of rows) {
        count += 1;
        yield row;
      }
    };
    await this.copyIn(table, columns, counted());
    await this.written(table, count);
  }

  private copyIn(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly unknown[]>,
  ): Promise<void> {
    return this.queue.run(async () => {
      this.onStatement();
      const names = [table, ...columns].map((name) => pg.escapeIdentifier(name));
      const into = this.client.query(copyFrom(`copy ${names[0]} (${names.slice(1).join(', ')}) from stdin`));
      await pipeline(Readable.from(chunks(rows)), into);
    });
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
const CHUNK_CHARACTERS = 1 << 16;

function* chunks(rows: Iterable<readonly unknown[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += copyLine(row);
    if (text.length > CHUNK_CHARACTERS) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}
