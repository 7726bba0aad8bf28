import DataLoader from 'dataloader';
import { readsExactCounts, rounded, type Actor } from '@vesting/domain';
import type { Database, ReadSession, Session } from '@vesting/persistence';
import type { Structure } from './structure.js';

/** What reading needs of the database: sessions that open with their first statement. */
export type ReadDatabase = Pick<Database, 'reader'>;

/** Structure of the reorganisation, kept between operations for as long as the pack's digest is the same. */
export interface StructureSource {
  current(session: Session): Promise<Structure>;
}

/**
 * All that one operation reads: one lazily opened snapshot, so that ledger and lists on a page agree. What
 * is read twice is read once. After a write the snapshot is left behind.
 */
export class Reads implements Session {
  /**
   * Reads what totals are made of, which may be more than the actor sees one by one. Only totals, and judgements
   * of a plan as a whole, may be made of the answers.
   */
  readonly totals: Session = {
    query: <Row>(sql: string, parameters: unknown[] = []) =>
      this.session.query<Row>(sql, parameters, 'TOTALS'),
  };
  /** Ids of the cases and workers that the answer tells of, for the entry that is written before it leaves. */
  people = new Set<string>();
  /** Whether counts of people are shown to the unit. */
  readonly exact: boolean;
  private session: ReadSession;
  private kept = new Map<string, unknown>();
  private before = 0;

  constructor(
    private readonly database: ReadDatabase,
    private readonly structures: StructureSource,
    readonly reorganisationId: string,
    readonly actor: Actor,
  ) {
    this.session = database.reader(actor);
    this.exact = readsExactCounts(actor);
  }

  /** A count of people as the actor may see it. */
  readonly count = (people: number): number => (this.exact ? people : rounded(people));

  /** Statements sent by this operation. */
  get statements(): number {
    return this.before + this.session.statements;
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.session.query<Row>(sql, parameters);
  }

  structure(): Promise<Structure> {
    return this.once('structure', () => this.structures.current(this));
  }

  /** Reads once in an operation whatever goes by this name. */
  once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const answer = read();
    this.kept.set(name, answer);
    return answer;
  }

  /** Gathers the keys of one turn into one statement; `read` answers in the order of its keys. */
  gathered<K, V>(name: string, read: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V> {
    const known = this.kept.get(name) as DataLoader<K, V> | undefined;
    if (known) return known;
    const loader = new DataLoader<K, V>(read);
    this.kept.set(name, loader);
    return loader;
  }

  /** Leaves the snapshot, so that what follows sees what was just written. */
  async renew(): Promise<void> {
    await this.close();
    this.before += this.session.statements;
    this.session = this.database.reader(this.actor);
    this.kept = new Map();
  }

  close(): Promise<void> {
    return this.session.close();
  }
}
