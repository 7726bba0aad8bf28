import { readFileSync, renameSync, rmSync, mkdirSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.js';

/** What `postgres.json` in the data folder says. Without `pid` no server is meant to run. */
export interface ServerAddress {
  /** The cluster's folder: usually inside the data folder, elsewhere when the server's user cannot reach it. */
  cluster: string;
  version: string;
  port?: number;
  pid?: number;
}

export function readAddress(dataFolder: string): ServerAddress | undefined {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8')) as ServerAddress;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that no reader sees half of it. */
export function writeAddress(dataFolder: string, address: ServerAddress): void {
  const file = join(dataFolder, 'postgres.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Enters this process among those that use the server; the answer is the entry's file. Under the folder's lock. */
export function enterUser(dataFolder: string): string {
  const folder = join(dataFolder, 'users');
  mkdirSync(folder, { recursive: true });
  const own = identityOf(process.pid);
  for (let entry = 0; ; entry += 1) {
    const file = join(folder, `${own.pid}-${entry}.json`);
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!entryIsAlive(file)) rmSync(file, { force: true });
    }
  }
}

/** Removes an entry and those of processes that ended without doing so. Returns how many remain. Under the lock. */
export function leaveUser(dataFolder: string, own: string): number {
  rmSync(own, { force: true });
  const folder = join(dataFolder, 'users');
  let remaining = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (entryIsAlive(file)) remaining += 1;
    else rmSync(file, { force: true });
  }
  return remaining;
}

function entryIsAlive(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
