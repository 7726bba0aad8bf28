import { createHash } from 'node:crypto';
import type { IsoDate } from '@vesting/domain';
import { faultOf, nameOfFault } from './cell-faults.js';
import type { CodedCell } from './coded.js';
import type { StatedAsAt } from './containers/sheet.js';
import { isMonthFirstOnly, readDate } from './dates.js';
import { fingerprint, type TokenKey } from './token.js';
import { isShowable } from './tripwire.js';

/**
 * How coded cells are written into a file that is tokenised before it is sent: a letter (that of `CodedCell`), the
 * seal, and what the cell says, between colons. Whoever reads it gets the very cell that the original would have
 * given. What a file can say wrongly here is believed as little as any other cell.
 */
const WRITTEN = /^([tvdbpx]):([0-9a-f]{8}):(.*)$/su;
const COLON = 58;
const TOKEN = /^[0-9a-f]{32}$/u;
const CODE = /^[\w|-]{1,60}$/u;
const LONGEST_DATE = 30;
const NOT_IN_PLACE = new Set(['AMBIGUOUS', 'ELSEWHERE', 'NOT_IN_DIRECTORY']);

/**
 * What tokens were made with: the key, the council and the date to which births were made coarse. Files of
 * another seal would count people twice; the seal gives nothing of the key away.
 */
export const sealOf = (key: TokenKey, body: string, sent: IsoDate, stated: StatedAsAt): string => {
  const dates = stated.length === 1 ? stated : [...stated, sent];
  return createHash('sha256')
    .update(JSON.stringify(['seal', fingerprint(key), body, dates]))
    .digest('hex')
    .slice(0, 8);
};

/** The seal of a cell that was tokenised; undefined for every other one. */
export const sealIn = (text: string): string | undefined =>
  text.charCodeAt(1) === COLON ? WRITTEN.exec(text)?.[2] : undefined;

/** True for a date that can only be read month first, written as it was or tokenised. */
export function showsMonthFirst(text: string): boolean {
  if (text.charCodeAt(1) === COLON) return /^[db]:[0-9a-f]{8}:\/\d/u.test(text);
  return text.length <= LONGEST_DATE && isMonthFirstOnly(text);
}

/** A coded cell as text; null where nothing stands. */
export function written(cell: CodedCell, seal: string): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  const form = (letter: string, ...parts: string[]): string => [letter, seal, ...parts].join(':');
  if ('t' in cell) return form('t', cell.t, ...(cell.n === undefined ? [] : [cell.n]));
  if ('m' in cell) return form('v', cell.v, cell.m.join(), cell.s ?? '');
  if ('d' in cell) return form('d', dates(cell.d));
  if ('b' in cell) return form('b', dates(cell.b), dates(cell.v));
  if ('p' in cell) return form('p', cell.p, cell.v);
  return form('x', nameOfFault(cell));
}

/** The area of a postcode, in a column of postcodes. */
export const writtenArea = (area: string, seal: string): string => `p:${seal}:AREA:${area}`;

const dates = (values: readonly (string | null)[]): string => values.map((value) => value ?? '').join('/');

/** What a written cell says, or undefined when it is none. Areas of postcodes come back as text. */
export function cellIn(text: string): { letter: string; cell: CodedCell } | undefined {
  if (text.charCodeAt(1) !== COLON) return undefined;
  const [, letter = '', , rest = ''] = WRITTEN.exec(text) ?? [];
  const cell = READERS[letter]?.(rest);
  return cell === undefined ? undefined : { letter, cell };
}

const READERS: Readonly<Record<string, (rest: string) => CodedCell | undefined>> = {
  t(rest) {
    const [t = '', n, ...more] = rest.split(':');
    if (more.length > 0 || ![t, n ?? t].every((each) => TOKEN.test(each))) return undefined;
    return n === undefined ? { t } : { t, n };
  },
  v(rest) {
    const [v = '', codes = '', ...others] = rest.split(':');
    const m = codes === '' ? [] : codes.split(',');
    const s = others.join(':');
    if (!TOKEN.test(v) || !m.every((code) => CODE.test(code))) return undefined;
    return { v, m, ...(isShowable(s) ? { s } : {}) };
  },
  d(rest) {
    const [day = null, month = null, ...more] = readings(rest, isIsoDate) ?? [];
    return more.length > 0 || !rest.includes('/') ? undefined : { d: [day, month] };
  },
  b(rest) {
    const [births = '', tokens = '', ...more] = rest.split(':');
    const b = readings(births, isIsoDate);
    const v = readings(tokens, (text) => TOKEN.test(text));
    return !b || b.length !== v?.length || b.length > 2 || more.length > 0 ? undefined : { b, v };
  },
  p(rest) {
    const [found = '', value = '', ...more] = rest.split(':');
    if (more.length > 0) return undefined;
    if (found === 'AREA') return CODE.test(value) ? value : undefined;
    if (!NOT_IN_PLACE.has(found) || (value !== '' && !TOKEN.test(value))) return undefined;
    return { p: found as 'AMBIGUOUS' | 'ELSEWHERE' | 'NOT_IN_DIRECTORY', v: value };
  },
  x: faultOf,
};

function isIsoDate(text: string): boolean {
  const reading = readDate(text, 'DMY');
  return reading.kind === 'DATE' && reading.iso === text;
}

/** Values between slashes, null where nothing stands; undefined when one of them has not the form. */
function readings(text: string, isRight: (value: string) => boolean): (string | null)[] | undefined {
  const values = text.split('/').map((value) => (value === '' ? null : value));
  return values.every((value) => value === null || isRight(value)) ? values : undefined;
}
