import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const LARGEST = Number.MAX_SAFE_INTEGER;

const refuse = (name: string, expected: string): never => {
  throw new GraphQLError(`${name} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

function wholeNumber(name: string, description: string): GraphQLScalarType<number, number> {
  const check = (value: unknown): number =>
    typeof value === 'number' && Number.isSafeInteger(value)
      ? value
      : refuse(name, `a whole number between -${LARGEST} and ${LARGEST}`);
  return new GraphQLScalarType<number, number>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.INT ? Number(node.value) : undefined),
  });
}

function text(
  name: string,
  description: string,
  expected: string,
  valid: (value: string) => boolean,
  specifiedByURL: string,
  write: (value: unknown) => unknown = (value) => value,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string =>
    typeof value === 'string' && valid(value) ? value : refuse(name, expected);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => check(write(value)),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A day that exists in the calendar: 2018-02-30 parses as a date in March and is refused. */
const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysOf(year, month);
};
const daysOf = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};
const isInstant = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));

export const GraphQLDate = text(
  'Date',
  'A calendar date, ISO 8601 `YYYY-MM-DD`. A duty passes at midnight by the calendar.',
  'a calendar date, YYYY-MM-DD',
  isDay,
  'https://www.rfc-editor.org/rfc/rfc3339',
);
export const GraphQLDateTime = text(
  'DateTime',
  'An instant with its offset, ISO 8601. Used for the record of who did what when, never for a duty.',
  'an instant with its offset, ISO 8601',
  isInstant,
  'https://www.rfc-editor.org/rfc/rfc3339',
  (value) => (value instanceof Date ? value.toISOString() : value),
);
/** What is published is checked when it is kept, so it is passed on as it is. */
export const GraphQLMultiPolygon = new GraphQLScalarType<unknown>({
  name: 'MultiPolygon',
  description:
    'Coordinates of a GeoJSON MultiPolygon: polygons, each an outline and what is cut out of it, of positions in longitude and latitude (WGS 84). Only ever an answer.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7946#section-3.1.7',
  parseValue: () => refuse('MultiPolygon', 'an answer, never given'),
  parseLiteral: () => refuse('MultiPolygon', 'an answer, never given'),
});
export const GraphQLSafeInt = wholeNumber('SafeInt', 'A whole number below 2^53 as a JSON number.');
export const GraphQLPence = wholeNumber(
  'Pence',
  'Money in pence: 100 is one pound. A whole JSON number below 2^53.',
);
export const GraphQLFte = wholeNumber(
  'Fte',
  'Full-time equivalents in thousandths: 1,000 is one full-time post. A whole JSON number.',
);
