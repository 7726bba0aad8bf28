import { Worker } from 'node:worker_threads';
import type { ThreadReport, ThreadTask } from './solve-thread.js';

export interface Thread {
  /** Asks the thread to end with the best it has. */
  stop(): void;
  /** Resolves when the thread has ended; rejects with what it threw. */
  ended: Promise<void>;
}

type TaskOf = {
  [K in ThreadTask['kind']]: Omit<Extract<ThreadTask, { kind: K }>, 'stop'>;
}[ThreadTask['kind']];

/** Starts a thread; its reports come one by one, in order. */
export function startThread(task: TaskOf, onReport: (report: ThreadReport) => void): Thread {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./solve-thread.js', import.meta.url), { workerData: { ...task, stop } });
  worker.on('message', onReport);
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a solving thread ended with ${code}`)),
    );
  });
  return { stop: () => Atomics.store(stop, 0, 1), ended };
}
