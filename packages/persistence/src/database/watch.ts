import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** How often a silent connection is asked whether the database still answers, and how long it may take. */
const BEAT_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Asks over one connection, again and again, whether the database answers. A connection that is cut says so
 * itself; one whose packets vanish says nothing, and whoever waits on it would wait for minutes. The answer ends it.
 */
export function watchConnection(client: pg.ClientBase, onSilence: () => void): () => void {
  const ended = new AbortController();
  void (async () => {
    while (!ended.signal.aborted) {
      await sleep(BEAT_MS, undefined, { signal: ended.signal, ref: false });
      if (!(await answers(client))) return onSilence();
    }
  })().catch(() => {});
  return () => ended.abort();
}

async function answers(client: pg.ClientBase): Promise<boolean> {
  let answered = false;
  // A connection that breaks meanwhile is not silent: it has said so.
  const beat = client.query('').then(
    () => (answered = true),
    () => (answered = true),
  );
  await Promise.race([beat, sleep(PATIENCE_MS, undefined, { ref: false })]);
  // A process that was busy itself for so long finds its timer due before it has read the answer.
  if (!answered) await sleep(50);
  return answered;
}

/** Ends a connection without a word to the other side, so that whatever waits on it fails now. */
export function breakConnection(client: pg.ClientBase): void {
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
}
