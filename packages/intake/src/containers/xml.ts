import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { TreeShape } from '../maps/shape.js';
import { DEEPEST, LONGEST_TEXT, MOST_PARTS_OF_A_RECORD, TreeFault } from './tree.js';
import type { Tree } from './records.js';

export const NO_DOCTYPE =
  'The XML declares a document type or entities (DOCTYPE), which can be used to attack. Export it without.';

type Growing = Map<string, (Growing | string)[]>;
interface Open {
  name: string;
  node: Growing | undefined;
  text: string;
}

/**
 * Streams the records of an XML file. Well-formedness is asked of it, validity is not: the censuses that
 * councils really have fail their own schemas. A document type is refused, so no entity is ever declared,
 * expanded or fetched; attributes and text between elements are not read.
 * @param onHeader receives each leaf outside the records, with its name and text
 * @throws TreeFault with the line, when the file is damaged or hostile
 */
export async function* xmlRecords(
  path: string,
  shape: Pick<TreeShape, 'record' | 'records'>,
  signal?: AbortSignal,
  onHeader?: (name: string, text: string) => void,
): AsyncGenerator<Tree> {
  const done: Tree[] = [];
  const parser = listen(shape, done, onHeader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      signal?.throwIfAborted();
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      yield* done.splice(0);
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new TreeFault('The XML is not in UTF-8, so letters would be misread. Export it as UTF-8.');
    throw error;
  }
  yield* done;
}

function listen(
  { record, records }: Pick<TreeShape, 'record' | 'records'>,
  done: Tree[],
  onHeader?: (name: string, text: string) => void,
): { write(text: string): void; close(): void } {
  const parser = new SaxesParser({ position: true });
  const stack: Open[] = [];
  let parts = 0;
  let silent = 0;
  const depth = record.length + (records ? 1 : 0);
  const isRecord = (name: string): boolean =>
    stack.length === depth - 1 &&
    stack.every((open, at) => open.name === record[at]) &&
    (records ? records.includes(name) : record.at(-1) === name);
  parser.on('error', () => {
    throw new TreeFault(
      `The XML is not well formed near line ${String(parser.line)}. Export it again; do not edit it by hand.`,
    );
  });
  parser.on('doctype', () => {
    throw new TreeFault(NO_DOCTYPE);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/iu.test(encoding))
      throw new TreeFault('The XML says that it is not in UTF-8. Export it as UTF-8.');
  });
  parser.on('opentag', ({ name: full }) => {
    silent = 0;
    const name = full.slice(full.indexOf(':') + 1);
    const above = stack.at(-1)?.node;
    if (above === undefined) parts = 0;
    parts += 1;
    if (stack.length >= DEEPEST || parts > MOST_PARTS_OF_A_RECORD)
      throw new TreeFault(
        'A record of the XML is nested too deeply or too large to be one. Export it again.',
      );
    const inRecord = above !== undefined || isRecord(name);
    stack.push({ name, node: inRecord ? new Map() : undefined, text: '' });
  });
  parser.on('text', (text) => add(stack.at(-1), text));
  parser.on('cdata', (text) => add(stack.at(-1), text));
  parser.on('closetag', () => {
    silent = 0;
    const closed = stack.pop();
    if (!closed) return;
    const above = stack.at(-1)?.node;
    if (closed.node === undefined) onHeader?.(closed.name, closed.text.trim());
    else if (above === undefined) done.push(records ? new Map([[closed.name, [closed.node]]]) : closed.node);
    else put(above, closed.name, closed.node.size > 0 ? closed.node : closed.text.trim());
  });
  return {
    write(text) {
      // Text reaches the parser's events only at the next tag: something endless would gather until then.
      silent += text.length;
      parser.write(text);
      if (silent > LONGEST_TEXT)
        throw new TreeFault('The XML has a text too long to be one. Export it again.');
    },
    close() {
      parser.close();
    },
  };
}

function add(open: Open | undefined, text: string): void {
  if (!open || (open.node?.size ?? 0) > 0) return;
  if (open.text.length + text.length > LONGEST_TEXT)
    throw new TreeFault('The XML has a text too long to be one. Export it again.');
  open.text += text;
}

function put(above: Growing, name: string, value: Growing | string): void {
  const known = above.get(name);
  if (known) known.push(value);
  else above.set(name, [value]);
}
