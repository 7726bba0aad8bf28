import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTokenKey, tokenKey, type TokenKey } from '@vesting/intake';
import type { Environment } from '../environment.js';

/**
 * The key of the tokens: the one given, or the one of the data folder, which is made at its first use and
 * readable by its owner only. A given key of any other form than 32 bytes is brought to that length by SHA-256.
 */
export function tokenKeyOf({
  tokenKey: given,
  dataFolder,
}: Pick<Environment, 'tokenKey' | 'dataFolder'>): TokenKey {
  if (given !== undefined) return keyOf(given);
  const file = join(dataFolder, 'token.key');
  try {
    writeFileSync(file, Buffer.from(newTokenKey().bytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keyOf(readFileSync(file, 'utf8').trim());
}

function keyOf(text: string): TokenKey {
  try {
    return tokenKey(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tokenKey(createHash('sha256').update(text).digest());
  }
}
