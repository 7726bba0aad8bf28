import { useShortcuts } from './use-shortcuts.js';

/** The row that has the focus, by the table rows on the page. */
function rows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('table.dense tbody tr[data-row]')];
}

function move(step: 1 | -1): void {
  const all = rows();
  const now = all.findIndex((row) => row.contains(document.activeElement));
  const next =
    all[now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step))];
  const target =
    next?.querySelector<HTMLElement>('th a') ?? next?.querySelector<HTMLElement>('a, input, button');
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** `j` and `k` move the focus from row to row; `x` ticks the row's box. Enter follows the link in focus. */
export function useRowKeys(): void {
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const row = rows().find((each) => each.contains(document.activeElement));
      row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    },
  });
}
