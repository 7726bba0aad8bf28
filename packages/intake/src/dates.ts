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

/** The band that replaces a date of birth; children not yet born are in the first. */
export function ageBand(birth: IsoDate, asAt: IsoDate): string {
  const age = yearsBetween(birth, asAt);
  if (age < 5) return '0-4';
  if (age < 10) return '5-9';
  if (age < 16) return '10-15';
  if (age < 18) return '16-17';
  if (age < 26) return '18-25';
  return age < 65 ? '26-64' : '65+';
}
