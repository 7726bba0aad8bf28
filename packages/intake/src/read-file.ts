import { basename, extname } from 'node:path';
import { withAsAt } from './as-at.js';
import { digestOf, openFile } from './containers/open.js';
import { detect } from './formats.js';
import type { ReadOptions, ReadReport } from './report.js';
import { Session } from './session.js';
import { namesSomebody } from './tripwire.js';

/**
 * Reads one file of one body. Expected trouble (a format that is not read, a damaged or hostile file, a row
 * that is wrong) comes back in the report; only bugs, failing disks and an aborted signal throw.
 * @param path where the file lies
 * @param name its name as the sender calls it; only for the report
 * @returns one report per logical file
 */
export async function readFile(path: string, name: string, options: ReadOptions): Promise<ReadReport[]> {
  options.signal?.throwIfAborted();
  const { sha256, head, encryptedPackage } = await digestOf(path);
  const file = safeName(name, sha256);
  const opened = await openFile(path, head, encryptedPackage, options.signal);
  if ('refused' in opened) return [refusal(file, opened.format ?? 'unknown', opened.refused, sha256)];
  const wanted = options.format ?? 'auto';
  const { format: found, asAt: stated } = opened;
  if (found !== undefined && wanted !== 'auto' && wanted !== found)
    return [
      refusal(file, found, `The file is of the format ${found}, not of the one that was named.`, sha256),
    ];
  const detected = await detect(opened.sheets, found ?? wanted);
  if ('refused' in detected) return [refusal(file, detected.format ?? 'unknown', detected.refused, sha256)];
  const { format, located, unrecognised, asAt } = detected;
  const session = new Session(withAsAt(options, stated ?? asAt));
  const built = await format.build(session, located, unrecognised);
  const rank = `${String(format.precedence)}:${sha256}`;
  return [
    { file, format: format.id, ...session.result(), asAt: session.options.asAt, ...built, sha256, rank },
  ];
}

const refusal = (file: string, format: string, refused: string, sha256: string): ReadReport => ({
  file,
  format,
  refused,
  rowsIn: 0,
  rowsTaken: 0,
  rowsHeld: 0,
  rowsQuarantined: 0,
  faults: [],
  questions: [],
  sha256,
  rank: `00:${sha256}`,
});

/** The file's own name, unless somebody is named in it: file names reach screens and logs. */
export function safeName(name: string, sha256: string): string {
  const base = basename(name.replace(/\\/gu, '/'));
  const stem = base.slice(0, base.length - extname(base).length);
  const clean = /^[\w .()&+-]{1,120}$/u.test(base) && !namesSomebody(stem);
  const ending = /^\.[a-z0-9]{1,5}$/iu.test(extname(base)) ? extname(base).toLowerCase() : '';
  return clean ? base : `file-${sha256.slice(0, 12)}${ending}`;
}
