import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableDigest } from './format.js';
import type { BackedUpTable } from './tables.js';

const NEWLINE = 0x0a;

/** Digest and rows of what goes by, in the text form of COPY: there a line break within a value is written out. */
export class Tally {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }

  end(): TableDigest {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

export const quoted = (names: readonly string[]): string =>
  names.map((name) => pg.escapeIdentifier(name)).join(', ');

/** Reads a whole table in the order of its key; hands on what it reads, and answers with its digest. */
export async function copyTable(
  client: pg.ClientBase,
  { name, columns, order }: BackedUpTable,
  onBytes: (bytes: Buffer) => Promise<void> | void = () => {},
): Promise<TableDigest> {
  const tally = new Tally();
  const sql = `copy (select ${quoted(columns)} from ${quoted([name])} order by ${order.join(', ')}) to stdout`;
  for await (const bytes of client.query(copyTo(sql)) as AsyncIterable<Buffer>) {
    tally.add(bytes);
    await onBytes(bytes);
  }
  return tally.end();
}
