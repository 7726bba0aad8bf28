import pg from 'pg';

type Parse = (text: string) => unknown;

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

/** A whole number of the database; measures, pence and counts all stay below 2^53. Throws when one does not. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`The whole number ${text} is beyond 2^53.`);
  return value;
}

const arrayOf = (parse: Parse): Parse => {
  const parseTexts = pg.types.getTypeParser(TEXT_ARRAY as 25) as (text: string) => (string | null)[];
  return (text) => parseTexts(text).map((element) => (element === null ? null : parse(element)));
};

/** Calendar dates stay text, `YYYY-MM-DD`: as an instant a date would move with the time zone. */
const PARSERS = new Map<number, Parse>([
  [INT8, parseInt8],
  [DATE, (text) => text],
  [INT8_ARRAY, arrayOf(parseInt8)],
  [DATE_ARRAY, arrayOf((text) => text)],
]);

export const VALUE_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** A value as the text of its column's type; objects and arrays go as JSON. */
export function columnText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return JSON.stringify(value);
}
