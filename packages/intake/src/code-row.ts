import { Areas } from './areas.js';
import { CELL_FAULTS } from './cell-faults.js';
import type { CodedCell, CodedRow } from './coded.js';
import { cellText, type Cell, type RawRow } from './containers/sheet.js';
import { coarseBirth, readDate, type DateOrder } from './dates.js';
import type { Located } from './locate.js';
import { meanings, type CodeTable, type ColumnMap, type ColumnType } from './maps/map.js';
import { isBlank, tidy } from './normalise.js';
import { isNobody, isQueue } from './nobody.js';
import type { Session } from './session.js';
import { isPostcodeForm, tripwire } from './tripwire.js';
import { cellIn } from './written.js';

const SIGNED = /^(?:-|\(|£-|£\()/u;
const FILLED = 'FILLED';

/** Cells that were tokenised before the file was sent, by their letters, as each type of column takes them. */
const TAKES: Partial<Record<ColumnType, string>> = {
  ID: 't',
  FAMILY: 't',
  WORKER: 't',
  DATE: 'dx',
  BIRTH: 'dbx',
  CODE: 'v',
  YES_NO: 'v',
  LABEL: 'x',
  CODES: 'x',
  THOUSANDTHS: 'x',
  WHOLE: 'x',
  AMOUNT: 'x',
  AREA: 'vx',
  POSTCODE: 'px',
};

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

  /** @param alsoDates dates of other rows with which a birth is compared */
  async code(raw: RawRow, alsoDates: readonly string[] = []): Promise<CodedRow> {
    const cells: CodedCell[] = [];
    for (const { column, place, order } of this.columns) {
      const cell = place < 0 ? null : (raw.cells[place] ?? null);
      cells.push(
        column.type === 'POSTCODE' && column.public !== true
          ? await this.postcode(column, tidy(cellText(cell)), order)
          : this.cell(column, cell, order),
      );
    }
    for (const at of this.births) cells[at] = this.coarse(at, cells, alsoDates);
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
    const tokenised = this.tokenised(column, text, order);
    if (tokenised !== undefined) return tokenised;
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
        return why ?? label;
      }
      case 'THOUSANDTHS':
      case 'WHOLE':
        return numberCell(text);
      case 'AMOUNT':
        return SIGNED.test(text) ? CELL_FAULTS.NEGATIVE_AMOUNT : numberCell(text);
      default:
        return this.areas.code(text);
    }
  }

  private value(column: ColumnMap, text: string): CodedCell {
    const meant = meanings(this.tableOf(column), text);
    return meant.length === 1 ? (meant[0] ?? null) : this.session.unknownValue(text, meant);
  }

  private tableOf(column: ColumnMap): CodeTable {
    const table = column.table === 'CASE_TYPES' ? this.session.caseTypes : column.table;
    if (!table) throw new Error(`The map of ${column.name} has no code table.`);
    return table;
  }

  /** A cell that was coded before the file was sent; what it says must be something that this column can say. */
  private tokenised(
    { type, compared, ...column }: ColumnMap,
    text: string,
    order: DateOrder,
  ): CodedCell | undefined {
    const found = cellIn(text);
    if (!found || TAKES[type]?.includes(found.letter) !== true) return undefined;
    const { cell } = found;
    if (typeof cell === 'string') return this.areas.knows(cell) ? cell : { p: 'ELSEWHERE', v: '' };
    if (cell === null || !('m' in cell || 'd' in cell || 'b' in cell)) return cell;
    if ('m' in cell) {
      const isKnown = (code: string): boolean =>
        type === 'AREA'
          ? this.areas.knows(code)
          : this.tableOf({ type, ...column }).codes.some((each) => each.code === code);
      return cell.m.every(isKnown) ? cell : undefined;
    }
    const readings = 'd' in cell ? cell.d : cell.b;
    const kept = order === 'DMY' ? readings.slice(0, 1) : readings;
    if (order === 'DMY' && kept[0] === null) return CELL_FAULTS.UNREADABLE_DATE;
    if (type === 'BIRTH' && compared === true && 'b' in cell)
      return { b: kept, v: cell.v.slice(0, kept.length) };
    const [day = null, month = null] = kept;
    return kept.length === 1 ? day : { d: [day, month] };
  }

  private several(text: string): CodedCell {
    for (const part of text.split(';')) {
      const { why } = this.session.labels.of(tidy(part) || 'none');
      if (why) return why;
    }
    return text;
  }

  private async postcode(column: ColumnMap, text: string, order: DateOrder): Promise<CodedCell> {
    if (isBlank(text)) return null;
    const tokenised = this.tokenised(column, text, order);
    if (tokenised !== undefined) return tokenised;
    return isPostcodeForm(text) ? this.areas.codePostcode(text) : CELL_FAULTS.NOT_A_POSTCODE;
  }

  /** A full date of birth goes no further: see `coarseBirth`. */
  private coarse(at: number, cells: readonly CodedCell[], alsoDates: readonly string[]): CodedCell {
    const birth = cells[at] ?? null;
    const own = this.dates.flatMap((date) => datesIn(cells[date] ?? null));
    const starts = [...own, ...alsoDates];
    const { asAt, asAtInDoubt = [asAt] } = this.session.options;
    const coarse = (date: string | null): string | null => date && coarseBirth(date, asAtInDoubt, starts);
    if (birth !== null && typeof birth === 'object' && 'b' in birth)
      return { b: birth.b.map(coarse), v: birth.v };
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

/** The dates that a cell may mean. */
export const datesIn = (cell: CodedCell): string[] =>
  typeof cell === 'string'
    ? [cell]
    : cell !== null && 'd' in cell
      ? cell.d.flatMap((each) => each ?? [])
      : [];

function dateCell(cell: NonNullable<Cell>, order: DateOrder): CodedCell {
  const reading = readDate(cell, order);
  if (reading.kind === 'DATE') return reading.iso;
  if (reading.kind === 'TWO_DIGIT_YEAR') return CELL_FAULTS.TWO_DIGIT_YEAR;
  if (reading.kind === 'UNREADABLE') return CELL_FAULTS.UNREADABLE_DATE;
  const [day, month] = (['DMY', 'MDY'] as const).map((each) => readDate(cell, each));
  return { d: [day?.kind === 'DATE' ? day.iso : null, month?.kind === 'DATE' ? month.iso : null] };
}

/** Plain digits; a number with the form of somebody's number is not one. */
function numberCell(text: string): CodedCell {
  const plain = text.replace(/^£/u, '').replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  const isNumber = /^\d+(?:\.\d+)?$/u.test(plain);
  if (isNumber && tripwire(plain) === undefined) return plain;
  return isNumber ? CELL_FAULTS.NUMBER_OF_A_PERSON : CELL_FAULTS.NOT_A_NUMBER;
}
