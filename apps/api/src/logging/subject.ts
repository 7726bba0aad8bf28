import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '@vesting/domain';

/** Who acted, so that lines of one person are found together and nobody is named by them. */
export type SubjectOf = (actor: Actor) => string;

const DIGITS = 12;

/** Hashes under the key of the installation: the same person is the same in every process, and guessed in none. */
export function subjectsUnder(key: Uint8Array = randomBytes(32)): SubjectOf {
  return ({ id }) => createHmac('sha256', key).update(`log|${id}`).digest('hex').slice(0, DIGITS);
}
