import { CELL_FAULTS } from './cell-faults.js';
import type { CodedFault } from './coded.js';
import { tidy } from './normalise.js';
import { tripwire } from './tripwire.js';

const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} &'()./,+:_-]{0,79}$/u;
const SMALL = new Set(['and', 'of', 'in', 'the', 'for', 'with', 'to', 'at', 'on']);

/**
 * One spelling for a label such as a team's name: `LOCALITY 4 DUTY TEAM`, `locality 4  duty team` and
 * `Locality 4 Duty Team` are one. Short capitals (MASH) stay.
 */
export function normaliseLabel(value: string): string {
  const text = tidy(value);
  const shouted = text === text.toUpperCase() && /\p{L}{7,}/u.test(text);
  return (shouted ? text.toLowerCase() : text)
    .split(' ')
    .map((word, place) =>
      place > 0 && SMALL.has(word.toLowerCase())
        ? word.toLowerCase()
        : word.slice(0, 1).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

export interface LabelReading {
  label: string;
  why?: CodedFault;
}

const REMEMBERED = 20_000;

/** Reads labels and remembers them: a file has few teams and many rows. */
export class Labels {
  private readonly read = new Map<string, LabelReading>();

  of(text: string): LabelReading {
    const known = this.read.get(text);
    if (known) return known;
    const reading = { label: normaliseLabel(text), why: whyNotLabel(text) };
    if (this.read.size < REMEMBERED) this.read.set(text, reading);
    return reading;
  }
}

/** Why a value cannot be kept as a label or code, or undefined when it can. Says nothing of the value. */
export function whyNotLabel(value: string): CodedFault | undefined {
  const found = tripwire(value);
  if (found !== undefined) return CELL_FAULTS[found];
  return LABEL.test(tidy(value)) ? undefined : CELL_FAULTS.NOT_A_LABEL;
}
