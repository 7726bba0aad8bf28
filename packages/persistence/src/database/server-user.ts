import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotOpen } from './cannot-open.js';

/** The user the server runs as, when it cannot be the caller: PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
  name: string;
}

/** Undefined when the server may run as the caller. As root: `postgres`, or else `nobody`. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = rows.find((row) => row.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid), name };
  }
  throw new CannotOpen(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody". Set DATABASE_URL, or start as another user.',
  );
}

/** Whether the server's user can reach `path` with these rights (as of test(1): r, w, x), parents included. */
export function canReach(user: ServerUser | undefined, path: string, rights: string): boolean {
  if (process.platform === 'win32') return true;
  const condition = [...rights].map((right) => `test -${right} "$1"`).join(' && ');
  const asUser = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('/bin/sh', ['-c', condition, 'sh', path], { cwd: '/', ...asUser }).status === 0;
}
