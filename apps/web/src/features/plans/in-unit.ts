import { formatFte, formatNumber, formatPence } from '../../lib/format.js';

/** A figure of a comparison in the unit that its row names. */
export function inUnit(value: number, unit: string): string {
  if (/fte/i.test(unit)) return formatFte(value);
  if (/pence/i.test(unit)) return formatPence(value, true);
  return formatNumber(value);
}
