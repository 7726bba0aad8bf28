import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Tally } from './copy-table.js';
import {
  BackupRefused,
  FORMAT,
  FORMAT_VERSION,
  type End,
  type Frame,
  type Header,
  type TableDigest,
  type TableStart,
} from './format.js';

/** Who is told what a backup holds, in its order. */
export interface BackupVisitor {
  onHeader?(header: Header): Promise<void>;
  /** The rows of a table as COPY takes them; all of them are read before the next table comes. */
  onTable?(table: TableStart, rows: AsyncIterable<Buffer>): Promise<void>;
  onTableEnd?(table: TableStart, digest: TableDigest): Promise<void>;
}

const damaged = (why: string): BackupRefused =>
  new BackupRefused(`The backup is damaged: ${why}. Nothing was changed; use another copy of it.`);

/**
 * Reads a backup to its end and checks everything that it says of itself.
 * @throws BackupRefused when it is damaged, cut off, or no backup.
 */
export async function readBackup(file: string, visitor: BackupVisitor = {}): Promise<Header> {
  const records = new Records(file);
  try {
    return await readRecords(records, visitor);
  } finally {
    records.close();
  }
}

async function readRecords(records: Records, visitor: BackupVisitor): Promise<Header> {
  const whole = createHash('sha256');
  const header = (await records.next(whole)) as Partial<Header>;
  if (header.format !== FORMAT) throw new BackupRefused('The file is not a backup of Vesting.');
  if (header.version !== FORMAT_VERSION)
    throw new BackupRefused(
      'The backup has a form that this version of Vesting does not know; use a later one.',
    );
  await visitor.onHeader?.(header as Header);
  for (;;) {
    const record = (await records.next()) as TableStart | End;
    if ('end' in record) {
      if (record.end !== whole.digest('hex')) throw damaged('its parts do not belong together');
      await records.atEnd();
      return header as Header;
    }
    whole.update(`${JSON.stringify(record)}\n`);
    const tally = new Tally();
    let digest: TableDigest | undefined;
    const rows = (async function* () {
      for (;;) {
        const next = (await records.next()) as Frame | TableDigest;
        if ('sha256' in next) {
          digest = next;
          return;
        }
        const bytes = await records.take(next.bytes);
        tally.add(bytes);
        yield bytes;
      }
    })();
    await visitor.onTable?.(record, rows);
    for await (const _rest of rows);
    const { rows: count, sha256 } = tally.end();
    if (digest?.rows !== count || digest.sha256 !== sha256)
      throw damaged(`the rows of ${record.table} are not those that were written`);
    whole.update(`${JSON.stringify(digest)}\n`);
    await visitor.onTableEnd?.(record, digest);
  }
}

const NEWLINE = 0x0a;
const LONGEST_LINE = 1 << 20;

/** The records of a file, one after the other. Whatever is wrong with the file is said as damage. */
class Records {
  private readonly input;
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.input = createReadStream(file);
    const gunzip = createGunzip();
    this.input.on('error', (error) => gunzip.destroy(error));
    this.chunks = (this.input.pipe(gunzip) as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  close(): void {
    this.input.destroy();
  }

  async next(hash?: { update(line: string): unknown }): Promise<unknown> {
    let end = this.held.indexOf(NEWLINE);
    while (end < 0) {
      if (this.held.length > LONGEST_LINE) throw damaged('a record has no end');
      await this.more();
      end = this.held.indexOf(NEWLINE);
    }
    const line = (await this.take(end + 1)).toString('utf8');
    hash?.update(line);
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw damaged('a record cannot be read');
    }
  }

  async take(length: number): Promise<Buffer> {
    if (!Number.isSafeInteger(length) || length < 0) throw damaged('a record cannot be read');
    while (this.held.length < length) await this.more();
    const taken = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    return taken;
  }

  async atEnd(): Promise<void> {
    if (this.held.length > 0 || !(await this.read()).done) throw damaged('something follows its end');
  }

  private async more(): Promise<void> {
    const next = await this.read();
    if (next.done) throw damaged('its end is missing');
    this.held = Buffer.concat([this.held, next.value]);
  }

  private async read(): Promise<IteratorResult<Buffer, undefined>> {
    try {
      return (await this.chunks.next()) as IteratorResult<Buffer, undefined>;
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new BackupRefused(message);
      throw code === 'Z_DATA_ERROR' && this.held.length === 0 && message === 'incorrect header check'
        ? new BackupRefused('The file is not a backup of Vesting.')
        : damaged('it cannot be unpacked');
    }
  }
}
