import type { Unit } from '../../generated/operations.js';

/** Decimals in which people write a unit, and its factor to the unit of the ledger. */
const SCALES: Readonly<Record<Unit, { decimals: number; hint: string }>> = {
  CASES: { decimals: 0, hint: 'A whole number' },
  WORKERS: { decimals: 0, hint: 'A whole number' },
  CONTRACTS: { decimals: 0, hint: 'A whole number' },
  FTE_THOUSANDTHS: { decimals: 3, hint: 'Full-time equivalent, such as 431.25' },
  PENCE: { decimals: 2, hint: 'Pounds and pence, such as 1,250,000.00' },
};

export const totalHint = (unit: Unit): string => SCALES[unit].hint;

/** What a person wrote as a total, in the ledger's unit; null when it is no such number. Digits, not floats. */
export function parseTotal(text: string, unit: Unit): number | null {
  const { decimals } = SCALES[unit];
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals || (text.includes('£') && unit !== 'PENCE')) return null;
  const value = Number(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : null;
}
