/** Spaces that spreadsheets and case systems leave in cells beside the plain one: no-break, narrow, zero-width. */
const ODD_SPACES = /[\s\u00a0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/gu;
const ACCENTS = /\p{Mn}/gu;
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.? /u;

/** Values that councils write for "nothing here". */
const BLANKS = new Set([
  '',
  '#n/a',
  '#ref!',
  '#value!',
  '#null!',
  '#name?',
  '#num!',
  '#div/0!',
  'n/a',
  'null',
]);

/** Most cells: visible ASCII with single spaces, and no backtick, which stands for an apostrophe. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/u;

/** One line of text with single plain spaces, plain dashes and plain apostrophes; the case is kept. */
export function tidy(value: string): string {
  if (PLAIN.test(value)) return value;
  return value
    .normalize('NFKC')
    .replace(ODD_SPACES, ' ')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .trim();
}

/** True for empty cells and for the error values that spreadsheets write into them. */
export const isBlank = (value: string): boolean => BLANKS.has(tidy(value).toLowerCase());

/** For comparing headers and coded values: lower case, letters and digits only, single spaces. */
export function folded(value: string): string {
  return tidy(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An identifier of a case system: `1001.0` (a number that went through a spreadsheet) is `1001`. */
export function normaliseId(value: string): string {
  const text = tidy(value).toLowerCase().replace(/ /gu, '');
  return /^\d+\.0+$/u.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** A person's name: `Hampton,  Brandon-Lee`, `BRANDON-LEE HAMPTON` and `Mr Brandon-Lee Hampton` are one name. */
export function normaliseName(value: string): string {
  let text = tidy(value).toLowerCase().normalize('NFD').replace(ACCENTS, '');
  const comma = text.indexOf(',');
  if (comma > 0 && comma === text.lastIndexOf(',')) text = `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
  text = tidy(text).replace(/ ?- ?/gu, '-').replace(TITLES, '');
  return /^\d+\.0+$/u.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** The number on the national register of social workers in England (Social Work England), such as `SW123456`. */
export const registrationIn = (value: string): string | undefined =>
  /^SW\d{5,6}$/u.exec(tidy(value).toUpperCase().replace(/ /gu, ''))?.[0];

/** A UK postcode without its space, in capitals. */
export const normalisePostcode = (value: string): string => tidy(value).toUpperCase().replace(/ /gu, '');

/** Several codes in one cell, separated by semicolons. */
export const foldedCodes = (text: string): string[] =>
  text
    .split(';')
    .map((part) => tidy(part))
    .filter((part) => part !== '')
    .map((part) => folded(part).toUpperCase().replace(/ /gu, '_'));
