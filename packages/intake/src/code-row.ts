import { Areas } from './areas.js';
import type { CodedCell, CodedRow } from './coded.js';
import { cellText, type Cell, type RawRow } from './containers/sheet.js';
import { coarseBirth, readDate, type DateOrder } from './dates.js';
import type { Located } from './locate.js';
import { meanings, type ColumnMap } from './maps/map.js';
import { isBlank, tidy } from './normalise.js';
import { isNobody, isQueue } from './nobody.js';
import type { Session } from './session.js';
import { isPostcodeForm, tripwire } from './tripwire.js';

const UNREADABLE: CodedCell = {
  x: 'UNREADABLE_DATE',
  w: 'This is not a date that can be read; write 2018-04-03 or 03/04/2018.',
};
const TWO_DIGITS: CodedCell = { x: 'UNREADABLE_DATE', w: 'The year has two digits; write four.' };
const NEGATIVE: CodedCell = {
  x: 'NEGATIVE_AMOUNT',
  w: 'Income is funding: write FUNDING as the kind, and the amount without a sign.',
};
const SIGNED = /^(?:-|\(|£-|£\()/u;
const FILLED = 'FILLED';
const NOT_A_POSTCODE: CodedCell = { x: 'NOT_A_POSTCODE', w: 'This column takes a full UK postcode.' };

/** Turns the rows of one sheet into coded rows: from here on nothing names a person. */
export class RowCoder {
  private readonly columns: { column: ColumnMap; place: number; order: DateOrder }[];
  private readonly births: number[];
  private readonly group: number[];
  private readonly dates: number[];
  private readonly ids: number[];

  constructor(
    private readonly session: Session,
    private readonly areas: Areas,
    private readonly located: Located,
    private readonly sheet: number,
    orders: ReadonlyMap<string, DateOrder>,
    groupBy: readonly string[],
  ) {
    this.columns = located.map.columns.map((column) => ({
      column,
      place: located.places.get(column.field) ?? -1,
      order: orders.get(column.field) ?? 'DMY',
    }));
    const places = (wanted: (column: ColumnMap) => boolean): number[] =>
      this.columns.flatMap(({ column }, at) => (wanted(column) ? [at] : []));
    this.births = places(({ type }) => type === 'BIRTH');
    this.ids = places(({ type }) => type === 'ID');
    this.dates = places(({ type }) => type === 'DATE');
    this.group = places(({ field }) => groupBy.includes(field));
  }

  async code(raw: RawRow): Promise<CodedRow> {
    const cells: CodedCell[] = [];
    for (const { column, place, order } of this.columns) {
      const cell = place < 0 ? null : (raw.cells[place] ?? null);
      cells.push(
        column.type === 'POSTCODE' && column.public !== true
          ? await this.postcode(tidy(cellText(cell)))
          : this.cell(column, cell, order),
      );
    }
    for (const at of this.births) cells[at] = this.coarse(at, cells);
    const wide = raw.cells.length > this.located.width && raw.cells.slice(this.located.width).some(isFilled);
    const group = this.group.map((at) => groupText(cells[at] ?? null)).join(' | ');
    return { sheet: this.sheet, row: raw.row, group, cells, ...(wide ? { wide } : {}) };
  }

  private cell(column: ColumnMap, cell: Cell, order: DateOrder): CodedCell {
    if (column.type === 'MARK' || cell === null) return null;
    const text = tidy(cellText(cell));
    if (isBlank(text)) return null;
    if (column.type === 'FILLED') return FILLED;
    if (column.public === true) return text;
    switch (column.type) {
      case 'ID':
      case 'FAMILY':
        return this.session.idToken(column.domain ?? (column.type === 'FAMILY' ? 'family' : 'case'), text);
      case 'WORKER':
        return isNobody(text) || isQueue(text) ? text : this.session.nameCell(text);
      case 'DATE':
      case 'BIRTH':
        return dateCell(cell, order);
      case 'CODE':
      case 'YES_NO':
        return this.value(column, text);
      case 'CODES':
        return this.several(text);
      case 'LABEL': {
        const { label, why } = this.session.labels.of(text);
        return why ? { x: why.rule, w: why.message } : label;
      }
      case 'THOUSANDTHS':
      case 'WHOLE':
        return numberCell(text);
      case 'AMOUNT':
        return SIGNED.test(text) ? NEGATIVE : numberCell(text);
      default:
        return this.areas.code(text);
    }
  }

  private value(column: ColumnMap, text: string): CodedCell {
    const table = column.table === 'CASE_TYPES' ? this.session.caseTypes : column.table;
    if (!table) throw new Error(`The map of ${column.name} has no code table.`);
    const meant = meanings(table, text);
    return meant.length === 1 ? (meant[0] ?? null) : this.session.unknownValue(text, meant);
  }

  private several(text: string): CodedCell {
    for (const part of text.split(';')) {
      const { why } = this.session.labels.of(tidy(part) || 'none');
      if (why) return { x: why.rule, w: why.message };
    }
    return text;
  }

  private async postcode(text: string): Promise<CodedCell> {
    if (isBlank(text)) return null;
    return isPostcodeForm(text) ? this.areas.codePostcode(text) : NOT_A_POSTCODE;
  }

  /** A full date of birth goes no further: see `coarseBirth`. */
  private coarse(at: number, cells: readonly CodedCell[]): CodedCell {
    const birth = cells[at] ?? null;
    const starts = this.dates.flatMap((date) => datesIn(cells[date] ?? null));
    const { asAt, asAtInDoubt = [asAt] } = this.session.options;
    const coarse = (date: string | null): string | null => date && coarseBirth(date, asAtInDoubt, starts);
    if (this.columns[at]?.column.compared === true) {
      const owner = this.ids.map((id) => groupText(cells[id] ?? null)).join(' ');
      const tell = (date: string | null): string | null =>
        date && this.session.valueToken(`${owner} ${date}`);
      const readings = typeof birth === 'string' ? [birth] : birth !== null && 'd' in birth ? birth.d : [];
      return readings.length === 0 ? birth : { b: readings.map(coarse), v: readings.map(tell) };
    }
    if (typeof birth === 'string') return coarse(birth);
    if (birth === null || !('d' in birth)) return birth;
    const [day, month] = birth.d;
    return { d: [coarse(day), coarse(month)] };
  }
}

const isFilled = (cell: Cell): boolean => cell !== null && cell !== '';

const groupText = (cell: CodedCell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell.toUpperCase() : 't' in cell ? cell.t : '';

const datesIn = (cell: CodedCell): string[] =>
  typeof cell === 'string'
    ? [cell]
    : cell !== null && 'd' in cell
      ? cell.d.flatMap((each) => each ?? [])
      : [];

function dateCell(cell: NonNullable<Cell>, order: DateOrder): CodedCell {
  const reading = readDate(cell, order);
  if (reading.kind === 'DATE') return reading.iso;
  if (reading.kind === 'TWO_DIGIT_YEAR') return TWO_DIGITS;
  if (reading.kind === 'UNREADABLE') return UNREADABLE;
  const [day, month] = (['DMY', 'MDY'] as const).map((each) => readDate(cell, each));
  return { d: [day?.kind === 'DATE' ? day.iso : null, month?.kind === 'DATE' ? month.iso : null] };
}

/** Plain digits; a number with the form of somebody's number is not one. */
function numberCell(text: string): CodedCell {
  const plain = text.replace(/^£/u, '').replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  const isNumber = /^\d+(?:\.\d+)?$/u.test(plain);
  if (isNumber && tripwire(plain) === undefined) return plain;
  return isNumber
    ? { x: 'IDENTIFIER', w: 'This column takes a number, but the cell looks like the number of a person.' }
    : { x: 'NOT_A_NUMBER', w: '' };
}
