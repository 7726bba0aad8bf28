import { Worker } from 'node:worker_threads';
import type { Order, Report, ThreadTask } from './solve-thread.js';

export type Progress = Extract<Report, { kind: 'PROGRESS' }>;
export type Outcome = Exclude<Report, Progress>;

/** A solve is planned for so many threads at once (see the rounds of the optimiser). */
const THREADS = 2;

interface Waiting {
  order: Order;
  onProgress: (progress: Progress) => void;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

/** Threads that carry out tasks, in the order in which they were handed in. */
export class Threads {
  private readonly stopFlag = new Int32Array(new SharedArrayBuffer(4));
  private readonly queue: Waiting[] = [];
  private readonly workers: { worker: Worker; busyWith: Waiting | undefined }[];
  private orders = 0;

  constructor(threads = THREADS) {
    this.workers = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('./solve-thread.js', import.meta.url), {
        workerData: { stop: this.stopFlag },
      });
      const thread: { worker: Worker; busyWith: Waiting | undefined } = { worker, busyWith: undefined };
      worker.on('message', (report: Report) => {
        if (report.kind === 'PROGRESS') return thread.busyWith?.onProgress(report);
        const done = thread.busyWith;
        thread.busyWith = undefined;
        done?.resolve(report);
        this.handOut();
      });
      worker.once('error', (error: Error) => thread.busyWith?.reject(error));
      return thread;
    });
  }

  run(task: ThreadTask, onProgress: (progress: Progress) => void): Promise<Outcome> {
    this.orders += 1;
    const order = { id: this.orders, task };
    return new Promise((resolve, reject) => {
      this.queue.push({ order, onProgress, resolve, reject });
      this.handOut();
    });
  }

  /** Asks all tasks, also those that wait, to end with the best they have. */
  stop(): void {
    Atomics.store(this.stopFlag, 0, 1);
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map(({ worker }) => worker.terminate()));
  }

  private handOut(): void {
    for (const thread of this.workers) {
      if (thread.busyWith) continue;
      thread.busyWith = this.queue.shift();
      if (thread.busyWith) thread.worker.postMessage(thread.busyWith.order);
    }
  }
}
