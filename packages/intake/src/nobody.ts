import { folded } from './normalise.js';
import { tripwire } from './tripwire.js';
import { WORDS_OF_TEAMS } from './tripwire-words.js';

const NOBODY = new Set([
  'unallocated',
  'not allocated',
  'no allocated worker',
  'none',
  'vacant',
  'awaiting allocation',
  'to be allocated',
  'tbc',
  'tba',
  'na',
  '',
]);

/** True for what councils write in a worker's column when there is none. */
export const isNobody = (text: string): boolean => NOBODY.has(folded(text));

/** True for a team or a queue in a worker's column: it names no person. A number alone may be somebody's. */
export function isQueue(text: string): boolean {
  const words = folded(text).split(' ');
  return (
    words.some((word) => WORDS_OF_TEAMS.has(word)) &&
    words.every((word) => WORDS_OF_TEAMS.has(word) || /^\d+$/u.test(word)) &&
    tripwire(text) === undefined
  );
}
