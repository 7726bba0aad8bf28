import { on } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';

const openZip = promisify<string, Options, ZipFile>(yauzl.open);

/** Above this a workbook is refused: the largest real extracts of a county stay far below it. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Repetitive sheets compress well; beyond this ratio, and of a size that hurts, it is a bomb. */
const MOST_RATIO = 100;
const RATIO_COUNTS_ABOVE = 10 * 1024 * 1024;
const MOST_ENTRIES = 2000;

export type Unzipped = { parts: Map<string, Buffer>; names: string[] } | { refused: string };

const TOO_LARGE =
  'The workbook unpacks to far more than its size (a "zip bomb", or very large). Save the lists alone in a new workbook.';

/**
 * The parts of a zip file that `wanted` names, counted while they inflate because headers can lie. Only the
 * central directory is believed; nothing is written to disk.
 */
export async function unzip(path: string, wanted: (name: string) => boolean): Promise<Unzipped> {
  let zip: ZipFile;
  try {
    zip = await openZip(path, { lazyEntries: true, autoClose: false });
  } catch {
    return {
      refused: 'The file begins like a workbook but is damaged or cut off. Save it again and send it again.',
    };
  }
  // Reading may stop early; an error of the archive after that concerns nobody, and must not end the process.
  zip.on('error', () => undefined);
  try {
    return await readParts(zip, wanted);
  } catch {
    return {
      refused:
        'The workbook is damaged: a part of it cannot be unpacked. Open it, save it again and send it again.',
    };
  } finally {
    zip.close();
  }
}

type OpenStream = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;

/** The entries one after the other; an error of the archive is thrown. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const events = on(zip, 'entry', { close: ['end'] });
  zip.readEntry();
  for await (const [entry] of events) {
    yield entry as Entry;
    zip.readEntry();
  }
}

async function readParts(zip: ZipFile, wanted: (name: string) => boolean): Promise<Unzipped> {
  const parts = new Map<string, Buffer>();
  const names: string[] = [];
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    names.push(entry.fileName);
    if (names.length > MOST_ENTRIES || isBomb(entry)) return { refused: TOO_LARGE };
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted())
      return { refused: 'The file is encrypted. Save it without a password and send it again.' };
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      total += bytes.length;
      if (total > MOST_BYTES || isTooDense(size, entry.compressedSize)) return { refused: TOO_LARGE };
      chunks.push(bytes);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return { parts, names };
}

/** Every part of a zip file that was read before, one after the other; each is read before the next comes. */
export async function* eachPart(path: string): AsyncGenerator<{ name: string; content: Readable }> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of entriesOf(zip))
      if (!entry.fileName.endsWith('/'))
        yield {
          name: entry.fileName,
          content: (await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry)) as Readable,
        };
  } finally {
    zip.close();
  }
}

const isTooDense = (size: number, packed: number): boolean =>
  size > RATIO_COUNTS_ABOVE && size > MOST_RATIO * Math.max(packed, 1);
const isBomb = (entry: Entry): boolean =>
  entry.uncompressedSize > MOST_BYTES || isTooDense(entry.uncompressedSize, entry.compressedSize);

/** A plain zip without compression of parts already checked, for a reader that wants a file. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    // Version, UTF-8 flag, method, time, date, checksum, two sizes, name length, extra length: the same in both headers.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
