import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { DEEPEST, LONGEST_TEXT, MOST_PARTS_OF_A_RECORD, TreeFault } from './tree.js';
import type { Tree } from './records.js';

/** Kinds of token as the parser numbers them (its `TokenType`). */
const OPENS = { object: 0, array: 2 };
const CLOSES = { object: 1, array: 3 };
/** A name and its value are four tokens: name, colon, value, comma. */
const TOKENS_OF_A_PART = 4;

export interface JsonOptions {
  /** The root is an array. */
  isArray: boolean;
  /** Parts that a record may have. */
  largest?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Streams the records of a JSON file: the members of its array, or the whole when it is a single object.
 * Numbers and true or false become text as JSON writes them; null is nothing.
 * @param path where the file lies
 * @param at names from the root to the array; empty: the root itself, an array or an object
 * @throws TreeFault when the file is damaged or hostile
 */
export async function* jsonRecords(
  path: string,
  at: readonly string[],
  { isArray, signal, largest = MOST_PARTS_OF_A_RECORD }: JsonOptions,
): AsyncGenerator<Tree> {
  const done: Tree[] = [];
  const whole = at.length === 0 && !isArray;
  const parser = new JSONParser({
    paths: [whole ? '$' : ['$', ...at, '*'].join('.')],
    keepStack: whole,
  });
  let parts = 0;
  let silent = 0;
  let depth = 0;
  let ended = false;
  parser.onToken = ({ token }): void => {
    silent = 0;
    parts += 1;
    if (token === OPENS.object || token === OPENS.array) depth += 1;
    if (token === CLOSES.object || token === CLOSES.array) depth -= 1;
    if (depth > DEEPEST || parts > largest * TOKENS_OF_A_PART)
      throw new TreeFault(
        'A record of the JSON is nested too deeply or too large to be one. Export it again.',
      );
  };
  parser.onValue = ({ value }): void => {
    parts = 0;
    const tree = treeOf(value);
    done.push(tree instanceof Map ? tree : new Map());
  };
  parser.onError = (error): void => {
    throw error;
  };
  parser.onEnd = (): void => {
    ended = true;
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      signal?.throwIfAborted();
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (ended && text.trim() !== '') throw new Error('Something follows the end.');
      silent += text.length;
      if (text !== '' && !ended) parser.write(text);
      if (silent > LONGEST_TEXT)
        throw new TreeFault('The JSON has a text too long to be one. Export it again.');
      bytes += (chunk as Buffer).length;
      yield* done.splice(0);
    }
    decoder.decode();
    if (!ended) parser.end();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TreeFault || isOfDisk(error)) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new TreeFault('The JSON is not in UTF-8, so letters would be misread. Export it as UTF-8.');
    throw new TreeFault(
      `The JSON is not well formed within byte ${String(bytes)} and what follows. Export it again.`,
    );
  }
  yield* done;
}

const isOfDisk = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

/** A value of JSON as a tree: an array is what repeats; arrays in arrays (coordinates) stay together as JSON. */
function treeOf(value: unknown): Tree | string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  return new Map(Object.entries(value).map(([name, member]) => [name, membersOf(member)]));
}

function membersOf(member: unknown): (Tree | string)[] {
  const all: unknown[] = Array.isArray(member) && !member.some(Array.isArray) ? member : [member];
  return all.flatMap((one) => treeOf(one) ?? []);
}
