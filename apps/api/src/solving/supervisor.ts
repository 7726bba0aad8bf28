import { SYSTEM } from '@vesting/domain';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Database } from '@vesting/persistence';
import { faultFields } from '../logging/fault.js';
import type { Log } from '../logging/log.js';

/** How often the supervisor looks for runs whose process has died. */
const LOOK_MS = 5_000;
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

/**
 * Makes sure that somebody solves: a child process of lower priority, started when there is a run and ended by
 * itself when there is none. A child that dies leaves its run to the next one, once the lease has passed.
 */
export class Supervisor {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Looks at once, and from now on every few seconds. */
  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
    void this.look();
  }

  /** Called when a run was queued. */
  wake(): void {
    if (this.stopped || this.child) return;
    const child = spawn(process.execPath, [CHILD], { stdio: ['ignore', 'inherit', 'inherit'] });
    this.child = child;
    const ended = (how: string) => {
      if (this.child !== child) return;
      this.child = undefined;
      if (how !== '0') this.log.event('warn', 'solving process ended', { with: how });
      if (!this.stopped) void this.look();
    };
    child.once('error', (error) => ended(String((error as NodeJS.ErrnoException).code)));
    child.once('exit', (code, signal) => ended(String(code ?? signal)));
  }

  /** Ends the child, which gives its run back to the queue. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await exited;
  }

  private async look(): Promise<void> {
    if (this.stopped || this.child) return;
    const reader = this.database.reader(SYSTEM);
    try {
      const waiting = await reader.query(
        `select from run where state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp()) limit 1`,
      );
      if (waiting.length > 0) this.wake();
    } catch (error) {
      this.log.event('warn', 'no look at the runs', faultFields(error));
    } finally {
      await reader.close();
    }
  }
}
