import { workingFor, type ClientGroup, type Pack } from '@vesting/domain';
import {
  failRun,
  finishRun,
  heartbeat,
  releaseRun,
  type ClaimedRun,
  type Database,
  type Hold,
} from '@vesting/persistence';
import { readPlanning } from './planning.js';
import { repair, REPAIR_ENGINE } from './repair.js';
import { solve, type SolveProgress } from './solve.js';

/** A holder that says nothing for so long is taken for dead. */
export const LEASE_SECONDS = 10;
/** How often the holder reports; a person who watches sees it move. */
const REPORT_MS = 250;

interface Execution {
  onProgress?(progress: SolveProgress): void;
  /** The process is asked to stop: the run goes back to the queue, for another to begin it again from its seed. */
  leave?: AbortSignal;
}

/**
 * Carries out a claimed run: reads the plan, solves, keeps the lease, and writes the proposal. A run that was
 * taken from this holder meanwhile is left alone; a plan that cannot be solved fails with a sentence.
 */
export async function executeRun(
  database: Database,
  pack: Pack,
  run: ClaimedRun,
  holder: string,
  { onProgress = () => {}, leave }: Execution = {},
): Promise<void> {
  const hold: Hold = { reorganisationId: run.reorganisationId, id: run.id, holder };
  const stop = new AbortController();
  const reporter = new Reporter(database, run.actor, hold, stop);
  try {
    const reader = database.reader(workingFor(run.actor));
    const picture = await readPlanning(reader, pack, run.planId, run.clientGroup as ClientGroup).finally(() =>
      reader.close(),
    );
    if (picture === undefined) {
      await database.write(workingFor(run.actor), (session) =>
        failRun(session, hold, 'The plan has no scheme for this client group.'),
      );
      return;
    }
    const solving = (run.engine === REPAIR_ENGINE ? repair : solve)(picture, {
      engine: run.engine,
      seed: run.seed,
      steps: run.steps,
      signal: stop.signal,
      onProgress: (progress) => {
        reporter.tell(progress);
        onProgress(progress);
      },
    });
    const solved = await Promise.race([solving, untilAborted(leave)]);
    await reporter.end();
    if (reporter.lost) return;
    if (solved === undefined) {
      stop.abort();
      solving.catch(() => {});
      await database.write(workingFor(run.actor), (session) => releaseRun(session, hold));
      return;
    }
    const { cost, bound, certificate, unallocated, gaps, proposal, stopped } = solved;
    await database.write(workingFor(run.actor), (session) =>
      finishRun(session, hold, stopped ? 'STOPPED' : 'DONE', {
        cost: cost.total,
        bound,
        certificate,
        unallocated,
        summary: { terms: cost, gaps },
        employers: proposal.employers,
        cases: proposal.cases,
      }),
    );
  } catch (error) {
    await reporter.end();
    await database.write(workingFor(run.actor), (session) =>
      failRun(session, hold, 'The solve ended by a fault of the program; nothing was changed.'),
    );
    throw error;
  }
}

const untilAborted = (signal: AbortSignal | undefined): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });

/** Writes the latest progress every so often, also when there is nothing new: that keeps the lease. */
class Reporter {
  lost = false;
  private latest: SolveProgress | undefined;
  private writing: Promise<void> = Promise.resolve();
  private busy = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly actor: string,
    private readonly hold: Hold,
    private readonly stop: AbortController,
  ) {
    this.timer = setInterval(() => this.report(), REPORT_MS);
  }

  tell(progress: SolveProgress): void {
    const first = this.latest === undefined;
    this.latest = progress;
    if (first) this.report();
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
  }

  private report(): void {
    if (this.busy || this.lost) return;
    this.busy = true;
    const { step = 0, cost = null, unallocated = null } = this.latest ?? {};
    this.writing = this.database
      .write(workingFor(this.actor), (session) =>
        heartbeat(session, this.hold, { step, cost, unallocated, leaseSeconds: LEASE_SECONDS }),
      )
      .then((answer) => {
        this.lost = answer === 'LOST';
        if (answer !== 'GO_ON') this.stop.abort();
      })
      // A database that does not answer for a while costs reports, not the solve.
      .catch(() => {})
      .finally(() => (this.busy = false));
  }
}
