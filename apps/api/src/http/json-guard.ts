import type { IncomingMessage } from 'node:http';

/** Levels of objects and lists that a JSON body may nest. */
export const JSON_DEPTH = 32;

/** A body that is refused before it is parsed. */
export class RefusedBody extends Error {
  readonly status = 400;
  readonly expose = true;
}

const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, QUOTE, ESCAPE] = [...Buffer.from('{}[]"\\')] as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** How deep a JSON text nests, without parsing it; stops counting beyond `limit`. */
export function nestingOf(text: Uint8Array, limit: number): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < text.length && deepest <= limit; at += 1) {
    const byte = text[at];
    if (inText) {
      if (byte === ESCAPE) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) deepest = Math.max(deepest, (depth += 1));
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
  }
  return deepest;
}

/** No identifier, name or reason holds a NUL, and no database text can. */
export const holdsNul = (text: string): boolean => text.includes('\0') || text.includes('\\u0000');

/** Looks at a JSON body before it is parsed: nesting, NUL, encoding. Throws what express answers with 400. */
export function guardJson(
  _request: IncomingMessage,
  _response: unknown,
  body: Buffer,
  encoding: string,
): void {
  if (encoding.toLowerCase() !== 'utf-8') throw new RefusedBody('The body must be encoded as UTF-8.');
  if (nestingOf(body, JSON_DEPTH) > JSON_DEPTH)
    throw new RefusedBody(`The body nests deeper than ${JSON_DEPTH} levels.`);
  if (holdsNul(body.toString('utf8'))) throw new RefusedBody('The body holds a NUL character.');
}
