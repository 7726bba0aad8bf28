import { cellText, type Cell, type RawRow, type RawSheet } from './containers/sheet.js';
import { readDate } from './dates.js';
import { FORMATS } from './formats.js';
import { HEADER_WITHIN } from './locate.js';
import { caseTypeTable } from './maps/codes.js';
import { meanings, type CodeTable } from './maps/map.js';
import { isHeading, MATCHED_FORMATS, requiredFieldsOf, signatureOf } from './match.js';
import { isBlank, tidy } from './normalise.js';
import type { ColumnHint, FileSheet, LooksLike } from './report.js';
import { suggestField } from './suggest.js';
import { tripwire } from './tripwire.js';

const SAMPLE = 1000;
const SHOWN_VALUES = 8;
const MOST_CODES = 20;
const MOST_SHEETS = 20;
const MOST_COLUMNS = 200;
const LIKELY = 0.8;
/** Such as N1, C2, 12 or P3A: with a digit and too short to be anybody's number. */
const CODE_FORM = /^(?=.*\d)[A-Z]{0,3}\d{0,3}[A-Z]?$/u;

/** The sheets of a file with hints on their columns. */
export async function describeSheets(
  sheets: readonly RawSheet[],
  caseTypes: readonly string[],
): Promise<FileSheet[]> {
  const tables: CodeTable[] = [
    caseTypeTable([...caseTypes]),
    ...FORMATS.flatMap(({ maps }) =>
      maps.flatMap(({ columns }) =>
        columns.flatMap(({ table }) => (typeof table === 'object' ? [table] : [])),
      ),
    ),
  ];
  const found: FileSheet[] = [];
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    const described = await describeSheet(sheet, [...new Set(tables)]);
    if (described) found.push(described);
  }
  return found;
}

async function describeSheet(sheet: RawSheet, tables: readonly CodeTable[]): Promise<FileSheet | undefined> {
  const first: RawRow[] = [];
  for await (const row of sheet.rows()) if (first.push(row) >= HEADER_WITHIN) break;
  const header = first.filter(isHeader).sort((a, b) => words(b) - words(a) || a.row - b.row)[0];
  if (!header) return undefined;
  const headings = header.cells.slice(0, MOST_COLUMNS).map((cell) => tidy(cellText(cell)));
  const columns = headings.map(() => new Column(tables));
  let rows = 0;
  for await (const { row, cells } of sheet.rows()) {
    if (row <= header.row) continue;
    for (const [at, column] of columns.entries()) column.see(cells[at] ?? null);
    if ((rows += 1) >= SAMPLE) break;
  }
  const hints = headings.map((text, index) => {
    const heading = text !== '' && isHeading(text) ? text : null;
    const suggestions =
      heading === null
        ? []
        : MATCHED_FORMATS.flatMap((format) => {
            const field = suggestField(format, heading);
            return field === undefined ? [] : [{ format, field }];
          });
    return {
      heading,
      at: index + 1,
      suggestions,
      ...(columns[index] as Column).hint(rows),
    };
  });
  return {
    name: isHeading(sheet.name) ? sheet.name : 'Sheet',
    headerRow: header.row,
    rows,
    signature: signatureOf(headings),
    suggestedFormat: mostSuggested(hints),
    columns: hints.filter(({ heading, looksLike }) => heading !== null || looksLike !== 'EMPTY'),
  };
}

/**
 * A row of texts of which one at least is a heading that is known: where none is, the file may have no header, and
 * its first row may be about somebody. The header is the one with the most words.
 */
const isHeader = ({ cells }: RawRow): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && !/^\d[\d/.-]*$/u.test(cell.trim()))) &&
  cells.some((cell) => MATCHED_FORMATS.some((format) => suggestField(format, cellText(cell)) !== undefined));

const words = ({ cells }: RawRow): number =>
  new Set(
    cells
      .map((cell) => (typeof cell === 'string' && /\p{L}{2}/u.test(cell) ? tidy(cell) : ''))
      .filter(Boolean),
  ).size;

function mostSuggested(columns: readonly Pick<ColumnHint, 'suggestions'>[]): string | null {
  const score = (format: string): number => {
    const fields = new Set(
      columns.flatMap(({ suggestions }) =>
        suggestions.flatMap((each) => (each.format === format ? [each.field] : [])),
      ),
    );
    const required = requiredFieldsOf(format);
    const there = required.filter((field) => fields.has(field)).length;
    return there === 0 ? 0 : fields.size + there / required.length;
  };
  const [best] = MATCHED_FORMATS.map((format) => ({ format, score: score(format) })).sort(
    (a, b) => b.score - a.score,
  );
  return best && best.score > 0 ? best.format : null;
}

/** A date in whatever order its day and month stand. */
const isDate = (text: string): boolean =>
  (['DMY', 'MDY'] as const).some((order) => readDate(text, order).kind === 'DATE');

class Column {
  private filled = 0;
  private dates = 0;
  private numbers = 0;
  private readonly seen = new Set<string>();

  constructor(private readonly tables: readonly CodeTable[]) {}

  see(cell: Cell): void {
    const text = tidy(cellText(cell));
    if (isBlank(text)) return;
    this.filled += 1;
    if (typeof cell === 'number' || /^£?-?[\d,]+(?:\.\d+)?$/u.test(text)) this.numbers += 1;
    else if (cell instanceof Date || isDate(text)) this.dates += 1;
    if (this.seen.size <= MOST_CODES) this.seen.add(text);
  }

  hint(rows: number): Pick<ColumnHint, 'filledPercent' | 'looksLike' | 'values'> {
    const filledPercent = rows === 0 ? 0 : Math.round((this.filled * 100) / rows);
    const isCode = this.seen.size <= MOST_CODES && this.filled >= 2 * this.seen.size;
    const looksLike: LooksLike =
      this.filled === 0
        ? 'EMPTY'
        : this.dates >= LIKELY * this.filled
          ? 'DATE'
          : isCode
            ? 'CODE'
            : this.numbers >= LIKELY * this.filled
              ? 'NUMBER'
              : 'TEXT';
    const values =
      looksLike === 'CODE'
        ? [...this.seen]
            .filter((value) => this.isSafe(value))
            .sort()
            .slice(0, SHOWN_VALUES)
        : [];
    return { filledPercent, looksLike, values };
  }

  /** Known to a list of codes, or of the form of one; and the tripwire finds nobody in it. */
  private isSafe(value: string): boolean {
    if (tripwire(value) !== undefined) return false;
    return CODE_FORM.test(value) || this.tables.some((table) => meanings(table, value).length > 0);
  }
}
