/** Levels of objects and lists that a JSON body may nest. */
export const JSON_DEPTH = 32;

/** What is wrong with a JSON text that parsers let pass. */
export type JsonFault = 'DEPTH' | 'REPEATED_KEY';

/**
 * Reads a JSON text once, without making its values. Of a key that stands twice, parsers take the last and
 * firewalls perhaps the first, so that one text says two things; and nesting without end costs a stack. A text
 * that is no JSON at all is left to the parser.
 */
export function faultOfJson(text: string): JsonFault | undefined {
  /** Keys so far of each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length === JSON_DEPTH) return 'DEPTH';
      open.push(character === '{' ? new Set() : null);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfText(text, at);
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key = plain(text.slice(at, end + 1));
        if (keys.has(key)) return 'REPEATED_KEY';
        keys.add(key);
      }
      at = end;
    }
  }
  return undefined;
}

/** Where the text that begins here ends: at its closing quote. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

const isKey = (text: string, end: number): boolean => {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
};

/** A key as it is meant, however it is written. */
function plain(quoted: string): string {
  if (!quoted.includes('\\')) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
