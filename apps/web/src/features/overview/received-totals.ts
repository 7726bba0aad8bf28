import type { ReceivedPartsFragment } from '../../generated/operations.js';

export interface ReceivedTotals {
  /** Predecessor and kind pairs asked for, and how many have sent. */
  expected: number;
  received: number;
  /** Of those received, compared with a control total and equal; and different. */
  reconciled: number;
  different: number;
}

/** Where the chain *source says -> loaded* stands. Nothing received is not the same as zero. */
export function receivedTotals(lines: readonly ReceivedPartsFragment[]): ReceivedTotals {
  const received = lines.filter((line) => line.loaded !== null);
  return {
    expected: lines.length,
    received: received.length,
    reconciled: received.filter((line) => line.difference === 0).length,
    different: received.filter((line) => line.difference !== null && line.difference !== 0).length,
  };
}
