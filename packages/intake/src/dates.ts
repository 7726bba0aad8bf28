import type { IsoDate } from '@vesting/domain';
import { tidy } from './normalise.js';

/** How the parts of `03/04/2018` are ordered. English extracts are day first; a file may show otherwise. */
export type DateOrder = 'DMY' | 'MDY' | 'UNDECIDED';

export type DateReading =
  | { kind: 'DATE'; iso: IsoDate }
  | { kind: 'ORDER_UNDECIDED' }
  | { kind: 'UNREADABLE' }
  | { kind: 'TWO_DIGIT_YEAR' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SLASHED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T]\d{1,2}:.*)?$/u;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:.*)?$/u;
const NAMED = /^(\d{1,2})[ /.-]([a-z]{3,9})\.?[ /.-](\d{4})$/u;
const NAMED_ISO = /^(\d{4})[ -]([a-z]{3,9})[ -](\d{1,2})(?:[ T]\d{1,2}:.*)?$/u;
/** Serial day 25569 of a spreadsheet is 1 January 1970. */
const SERIAL_OF_1970 = 25569;
const FIRST_SERIAL = 3654; // 1910
const LAST_SERIAL = 73050; // 2099

const UNREADABLE: DateReading = { kind: 'UNREADABLE' };

/**
 * Reads a date as spreadsheets and case systems write it: a date cell, a serial number, ISO, day first with
 * slashes, dots or dashes, or with the month's name; a time of day is dropped.
 */
export function readDate(value: string | number | boolean | Date, order: DateOrder): DateReading {
  if (value instanceof Date) return made(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  if (typeof value === 'boolean') return UNREADABLE;
  const text = tidy(String(value)).toLowerCase();
  if (/^\d{4,5}(?:\.\d+)?$/u.test(text)) return fromSerial(Number(text));
  let parts = ISO.exec(text);
  if (parts) return made(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = NAMED.exec(text);
  if (parts) return made(Number(parts[3]), monthOf(parts[2] ?? ''), Number(parts[1]));
  parts = NAMED_ISO.exec(text);
  if (parts) return made(Number(parts[1]), monthOf(parts[2] ?? ''), Number(parts[3]));
  parts = SLASHED.exec(text);
  if (!parts) return UNREADABLE;
  if ((parts[3] ?? '').length === 2) return { kind: 'TWO_DIGIT_YEAR' };
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (order === 'UNDECIDED')
    return first === second ? made(year, second, first) : { kind: 'ORDER_UNDECIDED' };
  return order === 'DMY' ? made(year, second, first) : made(year, first, second);
}

/** True for a date that can only be read month first, such as 12/25/2018: evidence about its whole column. */
export function isMonthFirstOnly(value: string): boolean {
  if (!/^\s*\d{1,2}[/. -]\d{1,2}[/. -]/u.test(value)) return false;
  const parts = SLASHED.exec(tidy(value).toLowerCase());
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) > 12 && Number(parts[2]) <= 31;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

function fromSerial(serial: number): DateReading {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return UNREADABLE;
  const date = new Date(Math.floor(serial - SERIAL_OF_1970) * 86_400_000);
  return made(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function made(year: number, month: number, day: number): DateReading {
  if (year < 1880 || year > 2199) return UNREADABLE;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { kind: 'DATE', iso: date.toISOString().slice(0, 10) } : UNREADABLE;
}

/** Whole years from one date to another; negative before birth. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Ages at which a new band begins; the last band has no end. */
const BANDS: readonly { from: number; name: string }[] = [
  { from: 65, name: '65+' },
  { from: 26, name: '26-64' },
  { from: 18, name: '18-25' },
  { from: 16, name: '16-17' },
  { from: 10, name: '10-15' },
  { from: 5, name: '5-9' },
];

/** The band that replaces a date of birth; children not yet born are in the first. */
export function ageBand(birth: IsoDate, asAt: IsoDate): string {
  const age = yearsBetween(birth, asAt);
  return BANDS.find(({ from }) => age >= from)?.name ?? '0-4';
}

/** Days before birth at which rules draw a line: nothing, a month, the time of an unborn child. */
const LINES = [0, 30, 300];
const DAY_MS = 86_400_000;
const OLDEST: IsoDate = '1880-01-01';

/**
 * The earliest date of birth that has the same band, as at each date that the file may be of, and lies on the same
 * side of every line before the dates of the row: whatever is checked comes out the same, and the date of birth
 * itself is kept nowhere.
 */
export function coarseBirth(birth: IsoDate, asAts: readonly IsoDate[], dates: readonly IsoDate[]): IsoDate {
  let earliest = OLDEST;
  for (const asAt of asAts) {
    const age = yearsBetween(birth, asAt);
    const next = BANDS.findLast(({ from }) => age < from)?.from;
    const first = next === undefined ? OLDEST : firstBirthBelow(next, asAt);
    if (first > earliest) earliest = first;
  }
  for (const date of dates)
    for (const days of LINES) {
      const line = addDays(date, days);
      if (birth > line && line >= earliest) earliest = addDays(line, 1);
    }
  return earliest;
}

/** The earliest birth of somebody who has not reached the age; 29 February has no day in most years. */
function firstBirthBelow(age: number, asAt: IsoDate): IsoDate {
  const year = Number(asAt.slice(0, 4)) - age;
  let birth = new Date(Date.UTC(year, Number(asAt.slice(5, 7)) - 1, Number(asAt.slice(8, 10)) - 1));
  while (yearsBetween(isoOf(birth), asAt) >= age) birth = new Date(birth.getTime() + DAY_MS);
  return isoOf(birth);
}

const isoOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);
const addDays = (date: IsoDate, days: number): IsoDate =>
  isoOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS));
