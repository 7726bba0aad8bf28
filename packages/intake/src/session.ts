import { createHash } from 'node:crypto';
import type { Statement } from '@vesting/domain';
import type { CodedCell, CodedToken, CodedValue } from './coded.js';
import type { Candidate, Question, ReadOptions, Remark, RowFault } from './report.js';
import { caseTypeTable } from './maps/codes.js';
import type { CodeTable } from './maps/map.js';
import { token, type TokenDomain } from './token.js';
import { Labels } from './labels.js';
import { registrationIn, tidy } from './normalise.js';
import { isShowable } from './tripwire.js';

/** One row of the file and what has become of it. */
export interface RowRef {
  sheet: string;
  row: number;
  state: 'TAKEN' | 'HELD' | 'QUARANTINED';
}

/** What to ask; `value` decides which rows share the question and is stored only as a token. */
export interface Ask {
  column: string;
  rule: string;
  prompt: string;
  /** The value, or its token where only that is left. */
  value: string | { v: string; s?: string };
  /** The value is a coded one and may be shown if it is short and clean. */
  coded?: boolean;
  candidates: Candidate[];
}

const REMEMBERED_WORKERS = 20_000;
const PROGRESS_EVERY = 1000;
/** So many faults stand in a report; a receiver of faults gets all of them. */
const LISTED_FAULTS = 1000;
const BATCH = 2000;

/** Counts the rows of one file, collects its questions, and hands on its faults and statements in batches. */
export class Session {
  private readonly faults: RowFault[] = [];
  private readonly newFaults: RowFault[] = [];
  private readonly statements: Statement[] = [];
  readonly labels = new Labels();
  private readonly asked = new Map<string, Question>();
  private readonly remarks = new Map<string, Remark>();
  private readonly answered = new Map<string, string>();
  private readonly workers = new Map<string, string>();
  private readonly counts = { TAKEN: 0, HELD: 0, QUARANTINED: 0 };

  /** The case types of the scheme, with the ways in which councils write them. */
  readonly caseTypes: CodeTable;

  constructor(readonly options: ReadOptions) {
    this.caseTypes = caseTypeTable(options.scheme.caseTypes);
    for (const answer of options.answers) {
      if (answer.questionId !== undefined) this.answered.set(answer.questionId, answer.code);
      if (answer.column !== undefined && answer.valueToken !== undefined)
        this.answered.set(`${answer.column}|${answer.valueToken}`, answer.code);
    }
  }

  /** Token of a worker's name; remembered, as a file has few workers and many rows. */
  workerToken(name: string): string {
    const known = this.workers.get(name);
    if (known !== undefined) return known;
    const made = token(this.options.key, 'worker', this.options.body, name);
    if (this.workers.size < REMEMBERED_WORKERS) this.workers.set(name, made);
    return made;
  }

  /** Token of an identifier of a case system. */
  idToken(domain: TokenDomain, text: string): CodedToken {
    const cell = { t: token(this.options.key, domain, this.options.body, text) };
    return domain === 'worker' ? { ...cell, ...this.registration(text) } : cell;
  }

  valueToken(text: string): string {
    return token(this.options.key, 'value', this.options.body, text);
  }

  /** What is kept of a coded value that is not known, or may mean several things. */
  unknownValue(text: string, meant: readonly string[]): CodedValue {
    const showable = isShowable(text) ? { s: text } : {};
    return { v: this.valueToken(text), m: [...meant], ...showable };
  }

  nameCell(text: string): CodedCell {
    return { t: this.workerToken(text), ...this.registration(text) };
  }

  /** Without the body: one number is one person in every council. */
  private registration(text: string): { n?: string } {
    const number = registrationIn(text);
    return number === undefined ? {} : { n: token(this.options.key, 'registration', '', number) };
  }

  /** Takes statements; a receiver gets them in batches, otherwise they wait for the report. */
  async state(statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) this.statements.push(statement);
    if (this.statements.length >= BATCH) await this.flush();
  }

  /** Hands on what has gathered. */
  async flush(): Promise<void> {
    const { onStatements, onFaults } = this.options;
    if (onStatements && this.statements.length > 0) await onStatements(this.statements.splice(0));
    if (onFaults && this.newFaults.length > 0) await onFaults(this.newFaults.splice(0));
  }

  /** The statements that no receiver took. */
  get stated(): Statement[] {
    return this.statements;
  }

  private fault(fault: RowFault): void {
    if (!this.options.onFaults || this.faults.length < LISTED_FAULTS) this.faults.push(fault);
    if (this.options.onFaults) this.newFaults.push(fault);
  }

  /** True when so much waits that it should be handed on. */
  get isFull(): boolean {
    return this.statements.length + this.newFaults.length >= BATCH;
  }

  /** A row is taken until something is wrong with it. */
  begin(sheet: string, row: number): RowRef {
    this.counts.TAKEN += 1;
    if (this.rowsIn % PROGRESS_EVERY === 0) {
      this.options.signal?.throwIfAborted();
      this.options.onProgress?.(this.rowsIn);
    }
    return { sheet, row, state: 'TAKEN' };
  }

  get rowsIn(): number {
    return this.counts.TAKEN + this.counts.HELD + this.counts.QUARANTINED;
  }

  /** True when some row is held or quarantined: then nothing can be said of what the file does not name. */
  get inDoubt(): boolean {
    return this.counts.HELD + this.counts.QUARANTINED > 0;
  }

  quarantine(ref: RowRef, column: string, rule: string, message: string): void {
    this.move(ref, 'QUARANTINED');
    this.fault({ sheet: ref.sheet, row: ref.row, column, rule, message, state: 'QUARANTINED' });
  }

  /** Something of a taken row that could not be used, so that it stays unknown. */
  remark(column: string, rule: string, message: string): void {
    const name = `${column}|${rule}`;
    const remark = this.remarks.get(name) ?? { column, rule, message, rows: 0 };
    remark.rows += 1;
    this.remarks.set(name, remark);
  }

  /** What a person has answered, when it is one of the candidates. */
  answerTo(ask: Ask): string | undefined {
    const { id, valueToken } = this.identify(ask);
    const answer = this.answered.get(id) ?? this.answered.get(`${ask.column}|${valueToken}`);
    return ask.candidates.some(({ code }) => code === answer) ? answer : undefined;
  }

  /** Keys of the workers who share a name, when a person has said that they are several; otherwise none. */
  namesakes(name: string): string[] {
    const { id, valueToken } = this.identify(sameNameQuestion(name, []));
    const answer = this.answered.get(id) ?? this.answered.get(`${SAME_NAME}|${valueToken}`) ?? '';
    return answer.startsWith(SEVERAL) ? answer.slice(SEVERAL.length).split(',') : [];
  }

  private identify(ask: Ask): { id: string; valueToken: string } {
    const { body, key } = this.options;
    const valueToken = typeof ask.value === 'string' ? token(key, 'value', body, ask.value) : ask.value.v;
    return { id: sha256([body, ask.column, ask.rule, valueToken].join('|')).slice(0, 32), valueToken };
  }

  /** The answer, when a person has given one among the candidates; otherwise the row is held by the question. */
  ask(ref: RowRef, ask: Ask): string | undefined {
    const answer = this.answerTo(ask);
    if (answer !== undefined) return answer;
    const { id, valueToken } = this.identify(ask);
    const question = this.asked.get(id) ?? this.newQuestion(id, ask, valueToken);
    question.rows += 1;
    this.asked.set(id, question);
    if (ref.state === 'TAKEN') this.move(ref, 'HELD');
    const { column, rule, prompt: message } = ask;
    this.fault({ sheet: ref.sheet, row: ref.row, column, rule, message, state: 'HELD', question: id });
    return undefined;
  }

  private newQuestion(id: string, ask: Ask, valueToken: string): Question {
    const { column, rule, prompt, candidates } = ask;
    const given = typeof ask.value === 'string' ? (ask.coded === true ? ask.value : '') : ask.value.s;
    const shown = tidy(given ?? '');
    return {
      id,
      body: this.options.body,
      column,
      rule,
      prompt,
      valueToken,
      ...(isShowable(shown) ? { shownValue: shown } : {}),
      candidates,
      rows: 0,
    };
  }

  private move(ref: RowRef, state: 'HELD' | 'QUARANTINED'): void {
    this.counts[ref.state] -= 1;
    ref.state = state;
    this.counts[state] += 1;
  }

  /** Counts, faults in the order of the file, and questions in a stable order. */
  result(): {
    rowsIn: number;
    rowsTaken: number;
    rowsHeld: number;
    rowsQuarantined: number;
    faults: RowFault[];
    questions: Question[];
    remarks?: Remark[];
  } {
    const { TAKEN, HELD, QUARANTINED } = this.counts;
    const faults = [...this.faults].sort((a, b) => compare(a.sheet, b.sheet) || a.row - b.row);
    const questions = [...this.asked.values()].sort(
      (a, b) => compare(a.column, b.column) || compare(a.id, b.id),
    );
    const rowsIn = this.rowsIn;
    const remarks = [...this.remarks].sort(([a], [b]) => compare(a, b)).map(([, remark]) => remark);
    return {
      rowsIn,
      rowsTaken: TAKEN,
      rowsHeld: HELD,
      rowsQuarantined: QUARANTINED,
      faults,
      questions,
      ...(remarks.length > 0 ? { remarks } : {}),
    };
  }
}

const SAME_NAME = 'workers of one name';
const SEVERAL = 'SEVERAL:';

/** Asked when the workers file gives one name two numbers; `keys` are the workers' keys if they are several. */
export const sameNameQuestion = (name: string, keys: readonly string[]): Ask => ({
  column: SAME_NAME,
  rule: 'SAME_NAME',
  prompt: 'Workers with different numbers have one name. Are they one person?',
  value: name,
  candidates: [
    { code: 'ONE', label: 'One person' },
    { code: `${SEVERAL}${keys.join(',')}`, label: `${String(keys.length)} people` },
  ],
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
