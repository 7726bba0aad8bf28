import type { IsoDate, Unit } from './kinds.js';

/** `4,660`, as British readers group digits. */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** `1 April 2021`. */
export const day = (date: IsoDate): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** `42.5` from thousandths of a full-time equivalent. */
export const fte = (thousandths: number): string =>
  (thousandths / 1000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `£65.0 million`, `£1,234.56` from pence. */
export function pounds(pence: number): string {
  const value = pence / 100;
  return Math.abs(value) >= 1_000_000
    ? `£${(value / 1_000_000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} million`
    : value.toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
}

/** A count with its noun: `1 child`, `267 children`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** A measure in its unit, in words. */
export function measureInWords(measure: number, unit: Unit): string {
  switch (unit) {
    case 'CASES':
      return counted(measure, 'case');
    case 'WORKERS':
      return counted(measure, 'worker');
    case 'CONTRACTS':
      return counted(measure, 'contract');
    case 'FTE_THOUSANDTHS':
      return `${fte(measure)} FTE`;
    case 'PENCE':
      return pounds(measure);
  }
}
