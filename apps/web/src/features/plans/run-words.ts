export function isOver(run: { state: string }): boolean {
  return run.state === 'DONE' || run.state === 'STOPPED' || run.state === 'FAILED';
}

/** Quarter of the way that has been passed: 0, 25, 50, 75 or 100. */
export function quarterOf(run: { step: number; steps: number }): number {
  return run.steps === 0 ? 0 : Math.min(100, Math.floor((run.step / run.steps) * 4) * 25);
}

/** `within 1.2% of the best possible`, when a bound is known. */
export function gapWords(gap: number | null): string {
  if (gap === null) return 'not yet proved';
  return `within ${(gap * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}% of the best possible`;
}

/** How close the plan is to the best as it stands; a plan with faults might cost less than any without. */
export function closenessWords(certificate: {
  bound: number | null;
  gap: number | null;
  current: boolean;
}): string {
  if (certificate.bound === null) return 'not proved';
  if (certificate.gap === null) return 'not stated while the plan has faults';
  return `${gapWords(certificate.gap)}${certificate.current ? '' : ', as changed since it was solved'}`;
}

/** Where a run stands, for its reader; `stopping` after she has asked it to stop. */
export function stateWords(state: string, stopping: boolean): string {
  if (state === 'QUEUED') return 'Waiting to start';
  if (state === 'STOPPED') return 'Stopped, the best is kept';
  if (state === 'FAILED') return 'Failed';
  if (state === 'DONE') return 'Finished';
  return stopping ? 'Stopping, keeping the best' : 'Looking for a better plan';
}
