import type { IncomingMessage } from 'node:http';
import { faultOfJson, JSON_DEPTH, type JsonFault } from './json-text.js';

/** A body that is refused before it is parsed. */
export class RefusedBody extends Error {
  readonly status = 400;
  readonly expose = true;
}

const IN_WORDS: Readonly<Record<JsonFault, string>> = {
  DEPTH: `The body nests deeper than ${JSON_DEPTH} levels.`,
  REPEATED_KEY: 'The body gives one key of an object twice.',
};

/** Control characters but tab and line ends, as they are and as JSON or GraphQL write them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\\u00(?:0[0-8bcef]|1[0-9a-f]|7f)/i;
/** Half of a pair of code units, as JSON writes it: no text that a database could hold. */
const HALF = /\\u(?:d[89ab]..(?!\\ud[c-f])|(?<!\\ud[89ab]..\\u)d[c-f])/i;

/** No identifier, name or reason holds a control character, and no database text a NUL. */
export const holdsControl = (text: string): boolean => CONTROL.test(text) || HALF.test(text);

/** Looks at a JSON body before it is parsed: encoding, characters, nesting, keys. Throws what is answered with 400. */
export function guardJson(
  _request: IncomingMessage,
  _response: unknown,
  body: Buffer,
  encoding: string,
): void {
  const text = encoding.toLowerCase() === 'utf-8' ? decoded(body) : undefined;
  if (text === undefined) throw new RefusedBody('The body must be encoded as UTF-8.');
  if (holdsControl(text)) throw new RefusedBody('The body holds a control character.');
  const fault = faultOfJson(text);
  if (fault) throw new RefusedBody(IN_WORDS[fault]);
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string | undefined {
  try {
    return UTF_8.decode(body);
  } catch {
    return undefined;
  }
}
