/** One cell by RFC 4180; text that a spreadsheet would run as a formula is led by an apostrophe. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export type Row = readonly (string | number | null | undefined)[];

/** CSV text of a table, with the mark by which spreadsheets know UTF-8. */
export function toCsv(header: readonly string[], rows: readonly Row[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a CSV made in the browser (a chart's table) to the reader as a file. */
export function downloadCsv(name: string, header: readonly string[], rows: readonly Row[]): void {
  saveFile(`${name}.csv`, new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }));
}

/** Hands something to the reader as a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Address of a list as CSV, by the filter and order on screen. */
export function exportHref(
  table: string,
  parts: { plan?: string; filter?: object; orderBy?: readonly object[] },
): string {
  const query = new URLSearchParams();
  if (parts.plan) query.set('plan', parts.plan);
  if (parts.filter && Object.keys(parts.filter).length > 0) query.set('filter', JSON.stringify(parts.filter));
  if (parts.orderBy && parts.orderBy.length > 0) query.set('orderBy', JSON.stringify(parts.orderBy));
  const text = query.toString();
  return `/exports/${table}.csv${text ? `?${text}` : ''}`;
}
