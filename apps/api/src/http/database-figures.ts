import { DatabaseAway, type Database } from '@vesting/persistence';
import { readOperationFigures } from '../reads/operation-figures.js';
import type { Reads } from '../reads/session.js';
import { countUnreconciled } from '../reads/unreconciled.js';
import { LEASE_SECONDS } from '../solving/execute-run.js';
import { gauge, type Family } from './metrics.js';

/** The books are added up at most so often, and never for more than a twentieth of the time. */
const KEPT_MS = 10_000;
const SHARE = 20;

/** What the database says, for the page of metrics. Adding up every plan is work, so its answer is kept for a while. */
export class DatabaseFigures {
  private books: { count: number; until: number } | undefined;
  private reading: Promise<Family[]> | undefined;

  constructor(
    private readonly database: Database,
    private readonly reader: () => Reads,
    private readonly report: (error: unknown) => string,
  ) {}

  /** The figures now. While the database is away there is only that it is. */
  read(): Promise<Family[]> {
    this.reading ??= this.ask().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async ask(): Promise<Family[]> {
    const { busy, idle, waiting } = this.database.connectionUse;
    const use = {
      name: 'vesting_database_connections',
      help: 'Connections of the pool that work or rest, and units of work that wait for one.',
      type: 'gauge',
      samples: Object.entries({ busy, idle, waiting }).map(([state, value]) => ({
        labels: { state },
        value,
      })),
    } as const;
    const up = (value: number) => gauge('vesting_database_up', 'Whether the database answers.', value);
    const reads = this.reader();
    try {
      return [up(1), use, ...(await this.ofDatabase(reads))];
    } catch (error) {
      if (!(error instanceof DatabaseAway)) this.report(error);
      return [up(0), use];
    } finally {
      await reads.close();
    }
  }

  private async ofDatabase(reads: Reads): Promise<Family[]> {
    const figures = await readOperationFigures(reads, reads.reorganisationId, LEASE_SECONDS);
    const unreconciled = await this.unreconciled(reads);
    const help =
      'Items of all plans that are not held exactly once, counted apart from the ledger; nought unless something is broken.';
    return [
      gauge('vesting_unreconciled_total', help, unreconciled),
      gauge('unreconciled_total', 'The same by its earlier name.', unreconciled),
      {
        name: 'vesting_runs',
        help: 'Solves by state.',
        type: 'gauge',
        samples: figures.runs.map(({ state, count }) => ({ labels: { state }, value: count })),
      },
      gauge(
        'vesting_run_lease_age_seconds',
        'How long ago the solver that has been silent for longest renewed its lease.',
        figures.leaseAge,
      ),
      gauge(
        'vesting_run_queue_seconds',
        'How long the first solve of the queue has waited.',
        figures.queueAge,
      ),
      {
        name: 'vesting_import_rows',
        help: 'Rows of all imports by what became of them, in full hundreds.',
        type: 'gauge',
        samples: figures.importRows.map(({ outcome, count }) => ({ labels: { outcome }, value: count })),
      },
    ];
  }

  private async unreconciled(reads: Reads): Promise<number> {
    if (this.books && Date.now() < this.books.until) return this.books.count;
    const began = Date.now();
    const count = await countUnreconciled(reads, reads.reorganisationId);
    const now = Date.now();
    this.books = { count, until: now + Math.max(KEPT_MS, SHARE * (now - began)) };
    return count;
  }
}
