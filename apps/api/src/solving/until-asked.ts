/** How long a solver that is asked to stop may take to give its run back; then it ends, and its lease runs out. */
const PATIENCE_MS = 10_000;

/** Aborts when the process is asked to stop. */
export function untilAsked(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop.abort();
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    });
  return stop.signal;
}
