import type { ItemKind, Unit } from '../generated/operations.js';

const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const times = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** `18 October 2018` from an ISO date; an em dash where no source has stated one. */
export function formatDate(date: string | null | undefined): string {
  return date ? dates.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : '—';
}

/** `18 October 2018 at 14:05`, United Kingdom time. */
export function formatInstant(instant: string): string {
  return times.format(new Date(instant));
}

/** `12,345`; an em dash for null. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toLocaleString('en-GB');
}

/** Full-time equivalent, one decimal, from thousandths: 43120 -> `43.1`. */
export function formatFte(thousandths: number | null | undefined): string {
  if (thousandths === null || thousandths === undefined) return '—';
  return (thousandths / 1000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Pounds from pence: whole pounds, and millions (`£417.7m`) when `short`. */
export function formatPence(pence: number | null | undefined, short = false): string {
  if (pence === null || pence === undefined) return '—';
  const pounds = pence / 100;
  if (short && Math.abs(pounds) >= 1_000_000) {
    const millions = (pounds / 1_000_000).toLocaleString('en-GB', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return `£${millions}m`;
  }
  return pounds.toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
}

/** A measure in the unit of its kind, `short` for narrow places. */
export function formatMeasure(value: number | null | undefined, unit: Unit, short = false): string {
  if (unit === 'FTE_THOUSANDTHS') return formatFte(value);
  if (unit === 'PENCE') return formatPence(value, short);
  return formatNumber(value);
}

/** Share of a whole from parts per million: 537167 -> `53.7%`. */
export function formatShare(ppm: number): string {
  return `${(ppm / 10_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;
}

/** `1 case`, `2 cases`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** `SOCIAL_WORKER` -> `Social worker`; codes come from packs, so there is no list to look them up in. */
export function words(code: string | null | undefined): string {
  if (!code) return '—';
  const spaced = code.replaceAll(/[_-]+/g, ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export const kindNames: Readonly<Record<ItemKind, string>> = {
  CASE: 'Cases',
  WORKER: 'Workers',
  POST: 'Posts',
  CONTRACT: 'Contracts',
  SPEND: 'Spend',
  FUNDING: 'Funding',
};

export const unitNames: Readonly<Record<Unit, string>> = {
  CASES: 'cases',
  WORKERS: 'workers',
  FTE_THOUSANDTHS: 'FTE',
  CONTRACTS: 'contracts',
  PENCE: 'pounds',
};
