const DAY = 86_400_000;

/**
 * Weekdays after `from` up to and with `to` (ISO dates). Statutory clocks run in working days; bank holidays
 * are not taken out here, so the count can be a few days more than the clock.
 */
export function weekdaysBetween(from: string, to: string): number {
  const start = Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  const days = Math.max(0, Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - start) / DAY));
  const weeks = Math.floor(days / 7);
  const first = new Date(start).getUTCDay();
  const rest = Array.from({ length: days % 7 }, (_, index) => (first + index + 1) % 7);
  return weeks * 5 + rest.filter((day) => day !== 0 && day !== 6).length;
}
