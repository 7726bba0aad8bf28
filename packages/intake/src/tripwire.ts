import { GIVEN_NAMES, POSTCODE_AREAS, WORDS_OF_TEAMS } from './tripwire-words.js';
import { tidy } from './normalise.js';

/** What the tripwire can find in a value that should be a code. */
export type Identifier =
  | 'NHS_NUMBER'
  | 'POSTCODE'
  | 'UPN'
  | 'NATIONAL_INSURANCE_NUMBER'
  | 'EMAIL'
  | 'PHONE'
  | 'PERSON_NAME'
  | 'DATE';

const POSTCODE = /(?<![A-Z0-9])([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/gu;
const UPN = /(?<![A-Z0-9])[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z](?![A-Z0-9])/u;
const NATIONAL_INSURANCE =
  /(?<![A-Z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z0-9])/u;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/u;
const PHONE = /(?<![\dA-Z])(?:\+ ?44 ?(?:\(0\))?|0)[12378]\d(?:[ -]?\d){7,8}(?!\d)/u;
const TEN_DIGITS = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/gu;
const DATE = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?!\d)/u;

/**
 * The identifier of a person that slipped into a value which should be a code, or undefined.
 * The value itself must never be repeated to anybody: say the row and the column.
 */
export function tripwire(value: string): Identifier | undefined {
  const text = tidy(value);
  const capitals = text.toUpperCase();
  if (EMAIL.test(text)) return 'EMAIL';
  for (const match of text.matchAll(TEN_DIGITS)) if (isNhsNumber(match[0])) return 'NHS_NUMBER';
  if (UPN.test(capitals)) return 'UPN';
  if (NATIONAL_INSURANCE.test(capitals)) return 'NATIONAL_INSURANCE_NUMBER';
  for (const match of capitals.matchAll(POSTCODE)) if (POSTCODE_AREAS.has(match[1] ?? '')) return 'POSTCODE';
  if (PHONE.test(text)) return 'PHONE';
  if (DATE.test(text)) return 'DATE';
  return looksLikeName(text) ? 'PERSON_NAME' : undefined;
}

const SHOWN_LENGTH = 40;

/** True for a short coded value in which nobody is found: it may be shown. */
export const isShowable = (text: string): boolean =>
  text !== '' && text.length <= SHOWN_LENGTH && tripwire(text) === undefined;

/** True when the name of a file or sheet names somebody; dates are welcome there. */
export function namesSomebody(name: string): boolean {
  return [name, name.replace(/[_.-]+/gu, ' ')].some((text) => !['DATE', undefined].includes(tripwire(text)));
}

/** NHS numbers carry a check digit: weights 10 to 2, modulo 11 (NHS Data Dictionary, NHS NUMBER). */
export function isNhsNumber(value: string): boolean {
  const digits = value.replace(/\D/gu, '');
  if (digits.length !== 10 || /^(\d)\1+$/u.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits[9]);
}

/** The form of a UK postcode; whether the postcode exists is for the directory to say. */
export function isPostcodeForm(value: string): boolean {
  const text = tidy(value).toUpperCase();
  const found = [...text.matchAll(POSTCODE)];
  return found.length === 1 && found[0]?.[0] === text && POSTCODE_AREAS.has(found[0][1] ?? '');
}

/**
 * Two or three words of letters of which one is a frequent given name, and none is a word of teams and
 * places ("Grace Road Team" is a team), or a title before a word.
 */
function looksLikeName(text: string): boolean {
  const words = text.replace(/,/gu, ' ').toLowerCase().split(/ +/u);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[\p{L}'.-]+$/u.test(word)))
    return false;
  if (/^(?:mr|mrs|ms|miss|mx|dr)\.?$/u.test(words[0] ?? '')) return true;
  if (words.length > 3 || words.some((word) => WORDS_OF_TEAMS.has(word))) return false;
  const ends = text.includes(',') ? words : words.slice(0, 1);
  return ends.some((word) => GIVEN_NAMES.has(word) || GIVEN_NAMES.has(word.split('-')[0] ?? ''));
}
