import { folded } from './normalise.js';
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

/** True for a team or a queue in a worker's column: it names no person. */
export const isQueue = (text: string): boolean =>
  folded(text)
    .split(' ')
    .every((word) => WORDS_OF_TEAMS.has(word) || /^\d+$/u.test(word));
