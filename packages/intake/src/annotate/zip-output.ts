import { Readable } from 'node:stream';
import type { ZipFile } from 'yazl';

/** What the zip file gives; a part that fails ends it. */
export async function* outputOf(zip: ZipFile, writing: Promise<void>): AsyncGenerator<Buffer> {
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  failed.catch(() => undefined);
  const chunks = (zip.outputStream as Readable)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (;;) {
    const next = await Promise.race([chunks.next(), failed]);
    if (next.done === true) break;
    yield next.value;
  }
  await writing;
}

/** One part after the other, so that no more than one is under way. */
export function put(
  zip: ZipFile,
  name: string,
  content: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(content, { objectMode: false });
    stream.once('end', resolve).once('error', reject);
    zip.addReadStream(stream, name);
  });
}
