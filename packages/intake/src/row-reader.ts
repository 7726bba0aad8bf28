import type { IsoDate } from '@vesting/domain';
import type { CodedCell } from './coded.js';
import { dateOrderQuestion } from './locate.js';
import type { ColumnMap, SheetMap } from './maps/map.js';
import { foldedCodes } from './normalise.js';
import { isNobody, isQueue } from './nobody.js';
import type { RowRef, Session } from './session.js';
import { referenceOf, type TokenDomain } from './token.js';

/** The columns of one recognised sheet, as a row is read by them. */
export interface SheetColumns {
  map: SheetMap;
  columns: ReadonlyMap<string, { column: ColumnMap; at: number }>;
  fields: ReadonlySet<string>;
}

/**
 * Reads the coded cells of one row on demand, so that only what is needed can hold or quarantine it. Each method
 * answers undefined when the column is missing or the cell was faulty, null when the cell is blank.
 */
export class RowReader {
  constructor(
    readonly session: Session,
    private readonly sheet: SheetColumns,
    private readonly cells: readonly CodedCell[],
    readonly ref: RowRef,
    /** Rows of one group say something of one item. */
    readonly group: string,
  ) {}

  has(field: string): boolean {
    return this.sheet.fields.has(field);
  }

  /** Keyed token of an identifier; a row without a required one is quarantined. */
  id(field: string, domain: TokenDomain): string | null | undefined {
    const { type, name, domain: own = type === 'FAMILY' ? 'family' : 'case' } = this.column(field);
    if (own !== domain) throw new Error(`The map says that ${name} is of the domain ${own}, not ${domain}.`);
    const cell = this.sound(field);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    return typeof cell === 'object' && 't' in cell ? cell.t : undefined;
  }

  date(field: string): IsoDate | null | undefined {
    const column = this.column(field);
    const cell = this.sound(field);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    if (typeof cell === 'string') return cell;
    const readings = 'd' in cell ? cell.d : 'b' in cell ? cell.b : [];
    if (readings.length === 1) return readings[0];
    if (readings.length === 0) return undefined;
    const answer = this.session.ask(this.ref, dateOrderQuestion(column.name));
    if (answer === undefined) return undefined;
    const date = readings[answer === 'DMY' ? 0 : 1];
    if (typeof date === 'string') return date;
    this.session.quarantine(
      this.ref,
      column.name,
      'UNREADABLE_DATE',
      'This is not a date that can be read; write 2018-04-03 or 03/04/2018.',
    );
    return undefined;
  }

  /** By what a date of birth that was read can be compared with those in other rows of its item. */
  birthToken(field: string): string | undefined {
    const cell = this.sound(field);
    if (cell === undefined || cell === null || typeof cell === 'string' || !('b' in cell)) return undefined;
    const isMonthFirst = this.session.answerTo(dateOrderQuestion(this.column(field).name)) === 'MDY';
    return cell.v[isMonthFirst && cell.v.length > 1 ? 1 : 0] ?? undefined;
  }

  /** True when something stands in the cell. */
  filled(field: string): boolean {
    return (this.cell(field) ?? null) !== null;
  }

  /** A code of the column's table. A value that may mean several, or none that is known, is asked. */
  code(field: string): string | null | undefined {
    const column = this.column(field);
    const cell = this.sound(field);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    if (typeof cell === 'string') return cell;
    if (!('m' in cell)) return undefined;
    const table = column.table === 'CASE_TYPES' ? this.session.caseTypes : column.table;
    if (!table) throw new Error(`The map of ${column.name} has no code table.`);
    const { m: meant } = cell;
    return this.session.ask(this.ref, {
      column: column.name,
      rule: meant.length === 0 ? 'UNKNOWN_CODE' : 'AMBIGUOUS_CODE',
      prompt:
        meant.length === 0
          ? 'This value is not one that is known for this column. Which does it mean?'
          : 'This value can mean more than one thing. Which does it mean?',
      value: cell,
      candidates: table.codes.filter(({ code }) => meant.length === 0 || meant.includes(code)),
    });
  }

  /** Several codes in one cell, separated by semicolons. */
  codes(field: string): string[] | undefined {
    const cell = this.sound(field);
    return typeof cell === 'string' ? foldedCodes(cell) : undefined;
  }

  /** True, false, or undefined when unknown, blank or the column is missing. */
  yesNo(field: string): boolean | undefined {
    const code = this.code(field);
    return code === 'YES' ? true : code === 'NO' ? false : undefined;
  }

  /** A short label in its one spelling; the tripwire refuses what should not be there. */
  label(field: string): string | null | undefined {
    const cell = this.sound(field);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    return typeof cell === 'string' ? cell : undefined;
  }

  /** A number in the unit that the caller needs, such as pence from pounds. */
  scaled(field: string, scale: number, form: string): number | null | undefined {
    return this.number(field, scale, form);
  }

  /** Keyed token of a worker, null when the cell says that there is none. */
  worker(field: string): string | null | undefined {
    const cell = this.sound(field);
    if (cell === undefined) return undefined;
    if (cell === null || (typeof cell === 'string' && isNobody(cell))) return this.missing(field, null);
    if (typeof cell === 'string' && isQueue(cell)) {
      const answer = this.session.ask(this.ref, {
        column: this.column(field).name,
        rule: 'NOT_A_WORKER',
        prompt: 'A team or a queue stands where a worker is expected. Does it mean that nobody is allocated?',
        value: cell,
        coded: true,
        candidates: [
          { code: 'NOBODY', label: 'Nobody is allocated' },
          { code: 'WORKER', label: 'It is a worker' },
        ],
      });
      if (answer !== 'WORKER') return answer === 'NOBODY' ? null : undefined;
    }
    return this.namesake(field, this.tokenOf(cell) ?? '');
  }

  /** Token of a worker's name or number as it is written, whoever shares it. */
  nameToken(field: string): string | null | undefined {
    const cell = this.sound(field);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    return this.tokenOf(cell);
  }

  /** Keyed token of the national registration number in one of the columns. */
  registration(...fields: string[]): string | undefined {
    for (const field of fields) {
      const cell = this.cell(field);
      if (cell && typeof cell === 'object' && 't' in cell && cell.n !== undefined) return cell.n;
    }
    return undefined;
  }

  private tokenOf(cell: NonNullable<CodedCell>): string | undefined {
    if (typeof cell === 'string') return this.session.workerToken(cell);
    return 't' in cell ? cell.t : undefined;
  }

  /** When a person has said that several workers have this name, it is asked which of them is meant. */
  private namesake(field: string, name: string): string | undefined {
    const keys = this.session.namesakes(name);
    if (keys.length === 0) return name;
    return this.session.ask(this.ref, {
      column: this.column(field).name,
      rule: 'WORKER_NAME',
      prompt: 'Several registered workers have this name. Which of them is it?',
      value: name,
      candidates: keys.map((code) => ({ code, label: referenceOf('W', code) })),
    });
  }

  /** A number of up to three decimals, in thousandths. */
  thousandths(field: string): number | null | undefined {
    return this.number(field, 1000, 'a number such as 0.6');
  }

  whole(field: string): number | null | undefined {
    return this.number(field, 1, 'a whole number');
  }

  /** A number to the nearest unit, of a source that carries more decimals than mean anything. */
  rounded(field: string, scale: number, form: string): number | undefined {
    const cell = this.sound(field, form);
    return typeof cell === 'string' ? Math.round(Number(cell) * scale) : undefined;
  }

  private number(field: string, scale: number, form: string): number | null | undefined {
    const cell = this.sound(field, form);
    if (cell === undefined || cell === null) return this.missing(field, cell);
    const scaled = Math.round(Number(cell) * scale);
    if (Math.abs(scaled - Number(cell) * scale) < 1e-6 && Number.isSafeInteger(scaled)) return scaled;
    this.session.quarantine(this.ref, this.column(field).name, 'NOT_A_NUMBER', `This column takes ${form}.`);
    return undefined;
  }

  /** The text of a public column; null when blank, undefined when the sheet has no such column. */
  text(field: string): string | null | undefined {
    const cell = this.sound(field);
    return typeof cell === 'string' || cell === null ? cell : undefined;
  }

  /** The coded cell, or undefined when the column is missing or the cell is faulty, which quarantines the row. */
  sound(field: string, form?: string): Exclude<CodedCell, { x: string }> | undefined {
    const cell = this.cell(field);
    if (cell === undefined || cell === null || typeof cell === 'string' || !('x' in cell)) return cell;
    const message = form !== undefined && cell.w === '' ? `This column takes ${form}.` : cell.w;
    this.session.quarantine(this.ref, this.column(field).name, cell.x, message);
    return undefined;
  }

  /** The coded cell, be it faulty; undefined when the column is missing. */
  cell(field: string): CodedCell | undefined {
    const place = this.sheet.fields.has(field) ? this.sheet.columns.get(field) : undefined;
    return place && (this.cells[place.at] ?? null);
  }

  column(field: string): ColumnMap {
    const found = this.sheet.columns.get(field);
    if (!found) throw new Error(`The map of ${this.sheet.map.name} has no field ${field}.`);
    return found.column;
  }

  private missing(field: string, value: null | undefined): null | undefined {
    const column = this.column(field);
    const isFaulty = value === undefined && this.has(field);
    if (column.required === true && !isFaulty)
      this.session.quarantine(
        this.ref,
        column.name,
        column.type === 'ID' ? 'NO_ID' : 'MISSING',
        column.type === 'ID' ? 'The row has no identifier.' : 'This row needs a value here.',
      );
    return value;
  }
}
