import { createHash } from 'node:crypto';
import { cellText, type RawSheet } from './containers/sheet.js';
import { FORMATS, type Format } from './formats.js';
import { HEADER_WITHIN, locate, type Located } from './locate.js';
import type { ColumnMap, SheetMap } from './maps/map.js';
import { folded, tidy } from './normalise.js';
import type { ColumnMatch } from './report.js';
import { namesSomebody } from './tripwire.js';

/** Formats whose columns a person may match with those of any table: one sheet, a row an item. */
export const MATCHED_FORMATS = [
  'cases',
  'supplement',
  'workers',
  'posts',
  'contracts',
  'budget',
  'counted',
] as const;
export type MatchedFormat = (typeof MATCHED_FORMATS)[number];

/** The fields of a format that a column can be matched with. */
export const fieldsOf = (format: string): readonly ColumnMap[] =>
  mapOf(format)?.columns.filter(({ type }) => type !== 'MARK') ?? [];

/** The fields without which a file of the format says nothing. */
export const requiredFieldsOf = (format: string): string[] => {
  const map = mapOf(format);
  const required = (map?.columns ?? []).filter((column) => column.required).map(({ field }) => field);
  return [...new Set([...(map?.signature ?? []), ...required])];
};

function mapOf(format: string): SheetMap | undefined {
  const known: Format | undefined = (MATCHED_FORMATS as readonly string[]).includes(format)
    ? FORMATS.find(({ id }) => id === format)
    : undefined;
  return known?.maps[0];
}

const LONGEST_HEADING = 80;

/** A heading that may be kept and shown; where it names somebody, no header stands there. */
export const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && !/\p{Cc}/u.test(text) && !namesSomebody(text);

/** What is wrong with a match, in words; undefined when files can be read by it. */
export function faultOfMatch({
  format,
  headings,
}: Pick<ColumnMatch, 'format' | 'headings'>): string | undefined {
  const map = mapOf(format);
  if (!map) return `Columns can be matched for: ${MATCHED_FORMATS.join(', ')}.`;
  const fields = new Map(fieldsOf(format).map((column) => [column.field, column]));
  const unknown = Object.keys(headings).find((field) => !fields.has(field));
  if (unknown !== undefined) return `${map.name} have no such field.`;
  if (!Object.values(headings).every((heading) => folded(heading) !== '' && isHeading(heading)))
    return 'A heading is empty, too long, or seems to name somebody.';
  const names = Object.values(headings).map(folded);
  if (new Set(names).size < names.length) return 'One column cannot be two fields.';
  const missing = requiredFieldsOf(format).find((field) => headings[field] === undefined);
  if (missing !== undefined) return `Choose the column for ${fields.get(missing)?.name ?? missing}.`;
  if (map.anyOf && !map.anyOf.some((field) => headings[field] !== undefined))
    return `Choose at least one of: ${map.anyOf.map((field) => fields.get(field)?.name ?? field).join(', ')}.`;
  return undefined;
}

/** The map of the format with the headings of the match: read by the same reader as every other. */
export function matchedMap({ format, headings }: Pick<ColumnMatch, 'format' | 'headings'>): SheetMap {
  const map = mapOf(format);
  if (!map) throw new Error(`Columns of the format ${format} cannot be matched.`);
  const { id, name } = map;
  const only = new Set(Object.keys(headings));
  const columns = map.columns.map((column) => {
    const heading = headings[column.field];
    return heading === undefined ? column : { ...column, name: heading, alsoCalled: [] };
  });
  return { id, name, signature: [...only], only, columns };
}

/** The same for the same headings in whatever order, case and spacing. */
export function signatureOf(headings: readonly string[]): string {
  const names = [...new Set(headings.map(folded))].filter((name) => name !== '').sort();
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 32);
}

/** The first of the matches whose layout some sheet has, with every sheet that has it. */
export async function locateMatched(
  sheets: readonly RawSheet[],
  matches: readonly ColumnMatch[],
): Promise<{ match: ColumnMatch; located: Located[] } | { duplicate: string } | undefined> {
  if (matches.length === 0) return undefined;
  const signatures = await Promise.all(sheets.map(headersOf));
  for (const match of matches) {
    const located: Located[] = [];
    for (const [index, sheet] of sheets.entries()) {
      if (!signatures[index]?.has(match.signature)) continue;
      const found = await locate(sheet, [matchedMap(match)]);
      if (found && 'duplicate' in found) return found;
      if (found) located.push(found);
    }
    if (located.length > 0) return { match, located };
  }
  return undefined;
}

async function headersOf(sheet: RawSheet): Promise<Set<string>> {
  const found = new Set<string>();
  let rows = 0;
  for await (const { cells } of sheet.rows()) {
    found.add(signatureOf(cells.map((cell) => tidy(cellText(cell)))));
    if ((rows += 1) >= HEADER_WITHIN) break;
  }
  return found;
}
