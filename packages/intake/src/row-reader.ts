import type { IsoDate } from '@vesting/domain';
import { cellText, type Cell, type RawRow } from './containers/sheet.js';
import { readDate, type DateOrder } from './dates.js';
import { dateOrderQuestion, type Located } from './locate.js';
import type { LabelReading } from './labels.js';
import type { CodeTable, ColumnMap } from './maps/map.js';
import { folded, isBlank, tidy } from './normalise.js';
import type { RowRef, Session } from './session.js';
import { referenceOf, token, type TokenDomain } from './token.js';
import { WORDS_OF_TEAMS } from './tripwire-words.js';

const NOBODY = new Set([
  'unallocated',
  'not allocated',
  'no allocated worker',
  'none',
  'vacant',
  'awaiting allocation',
  'to be allocated',
  'tbc',
  'tba',
  'na',
  '',
]);

/**
 * Reads the cells of one row on demand, so that only what is needed can hold or quarantine it. Each method
 * answers undefined when the column is missing or the cell was faulty, null when the cell is blank.
 */
export class RowReader {
  constructor(
    readonly session: Session,
    private readonly located: Located,
    private readonly raw: RawRow,
    readonly ref: RowRef,
    private readonly orders: ReadonlyMap<string, DateOrder>,
  ) {}

  has(field: string): boolean {
    return this.located.places.has(field);
  }

  /** Keyed token of an identifier; a row without a required one is quarantined. */
  id(field: string, domain: TokenDomain): string | null | undefined {
    const text = this.text(field);
    if (text === undefined || text === null) return this.missing(field, text);
    return token(this.session.options.key, domain, this.session.options.body, text);
  }

  date(field: string): IsoDate | null | undefined {
    const column = this.column(field);
    const cell = this.cell(field);
    if (cell === undefined) return this.missing(field, undefined);
    if (cell === null || isBlank(cellText(cell))) return this.missing(field, null);
    const reading = readDate(cell, this.orders.get(field) ?? 'DMY');
    if (reading.kind === 'DATE') return reading.iso;
    if (reading.kind === 'ORDER_UNDECIDED') {
      this.session.ask(this.ref, dateOrderQuestion(column.name));
      return undefined;
    }
    const why =
      reading.kind === 'TWO_DIGIT_YEAR'
        ? 'The year has two digits; write four.'
        : 'This is not a date that can be read; write 2018-04-03 or 03/04/2018.';
    this.session.quarantine(this.ref, column.name, 'UNREADABLE_DATE', why);
    return undefined;
  }

  /** A code of the column's table. A value that may mean several, or none that is known, is asked. */
  code(field: string): string | null | undefined {
    const column = this.column(field);
    const text = this.text(field);
    if (text === undefined || text === null) return this.missing(field, text);
    return this.resolve(column, text);
  }

  /** Several codes in one cell, separated by semicolons. */
  codes(field: string): string[] | undefined {
    const text = this.text(field);
    if (text === undefined || text === null) return undefined;
    const parts = text
      .split(';')
      .map((part) => tidy(part))
      .filter((part) => part !== '');
    for (const part of parts) this.checked(this.column(field).name, part);
    return parts.map((part) => folded(part).toUpperCase().replace(/ /gu, '_'));
  }

  private resolve(column: ColumnMap, text: string): string | undefined {
    const table = column.table === 'CASE_TYPES' ? this.session.caseTypes : column.table;
    if (!table) throw new Error(`The map of ${column.name} has no code table.`);
    const meant = meanings(table, text);
    if (meant.length === 1) return meant[0];
    return this.session.ask(this.ref, {
      column: column.name,
      rule: meant.length === 0 ? 'UNKNOWN_CODE' : 'AMBIGUOUS_CODE',
      prompt:
        meant.length === 0
          ? 'This value is not one that is known for this column. Which does it mean?'
          : 'This value can mean more than one thing. Which does it mean?',
      value: text,
      coded: true,
      candidates: table.codes.filter(({ code }) => meant.length === 0 || meant.includes(code)),
    });
  }

  /** True, false, or undefined when unknown, blank or the column is missing. */
  yesNo(field: string): boolean | undefined {
    const code = this.code(field);
    return code === 'YES' ? true : code === 'NO' ? false : undefined;
  }

  /** A short label in its one spelling; the tripwire refuses what should not be there. */
  label(field: string): string | null | undefined {
    const text = this.text(field);
    if (text === undefined || text === null) return this.missing(field, text);
    return this.checked(this.column(field).name, text).label;
  }

  /** A number in the unit that the caller needs, such as pence from pounds. */
  scaled(field: string, scale: number, form: string): number | null | undefined {
    return this.number(field, scale, form);
  }

  private checked(column: string, text: string): LabelReading {
    const reading = this.session.labels.of(text);
    if (reading.why) this.session.quarantine(this.ref, column, reading.why.rule, reading.why.message);
    return reading;
  }

  /** Keyed token of a worker, null when the cell says that there is none. */
  worker(field: string): string | null | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (text === null || NOBODY.has(folded(text))) return this.missing(field, null);
    const words = folded(text).split(' ');
    if (words.every((word) => WORDS_OF_TEAMS.has(word) || /^\d+$/u.test(word))) {
      const answer = this.session.ask(this.ref, {
        column: this.column(field).name,
        rule: 'NOT_A_WORKER',
        prompt: 'A team or a queue stands where a worker is expected. Does it mean that nobody is allocated?',
        value: text,
        coded: true,
        candidates: [
          { code: 'NOBODY', label: 'Nobody is allocated' },
          { code: 'WORKER', label: 'It is a worker' },
        ],
      });
      if (answer !== 'WORKER') return answer === 'NOBODY' ? null : undefined;
    }
    return this.namesake(field, this.session.workerToken(text));
  }

  /** Token of a worker's name or number as it is written, whoever shares it. */
  nameToken(field: string): string | null | undefined {
    const text = this.text(field);
    if (text === undefined || text === null) return this.missing(field, text);
    return this.session.workerToken(text);
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

  private number(field: string, scale: number, form: string): number | null | undefined {
    const text = this.text(field);
    if (text === undefined || text === null) return this.missing(field, text);
    const plain = text.replace(/^£/u, '').replace(/(?<=\d),(?=\d{3}\b)/gu, '');
    const scaled = Math.round(Number(plain) * scale);
    const exact = /^\d+(?:\.\d+)?$/u.test(plain) && Math.abs(scaled - Number(plain) * scale) < 1e-6;
    if (exact && Number.isSafeInteger(scaled)) return scaled;
    this.session.quarantine(this.ref, this.column(field).name, 'NOT_A_NUMBER', `This column takes ${form}.`);
    return undefined;
  }

  /** The cell as tidied text; null when blank, undefined when the sheet has no such column. */
  text(field: string): string | null | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    const text = tidy(cellText(cell));
    return isBlank(text) ? null : text;
  }

  private cell(field: string): Cell | undefined {
    const place = this.located.places.get(field);
    return place === undefined ? undefined : (this.raw.cells[place] ?? null);
  }

  column(field: string): ColumnMap {
    const column = this.located.columns.get(field);
    if (!column) throw new Error(`The map of ${this.located.map.name} has no field ${field}.`);
    return column;
  }

  private missing(field: string, value: null | undefined): null | undefined {
    const column = this.column(field);
    if (column.required === true)
      this.session.quarantine(
        this.ref,
        column.name,
        column.type === 'ID' ? 'NO_ID' : 'MISSING',
        column.type === 'ID' ? 'The row has no identifier.' : 'This row needs a value here.',
      );
    return value;
  }
}

/** Codes that a value may mean: as spelt, or by the code standing in it as a word. */
function meanings(table: CodeTable, text: string): readonly string[] {
  const spelt = table.synonyms.get(folded(text));
  if (spelt) return spelt;
  return table.word ? [...new Set(text.toUpperCase().match(table.word) ?? [])] : [];
}
