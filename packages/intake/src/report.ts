import type { BoundaryOf, ControlTotal, Extract, IsoDate, PackArea, Statement } from '@vesting/domain';
import type { TokenKey } from './token.js';

/** Why one row did not go in, or waits: the place and the rule, never a value. */
export interface RowFault {
  sheet: string;
  /** Row number as the spreadsheet shows it; for CSV the number of the record. */
  row: number;
  column: string;
  /** Stable code of the rule, such as NO_ID. */
  rule: string;
  message: string;
  state: 'HELD' | 'QUARANTINED';
  /** Id of the question that holds the row. */
  question?: string;
}

/** Something of taken rows that was read and could not be used: the fact stays unknown, and the row counts as taken. */
export interface Remark {
  column: string;
  /** Stable code, such as HOME_POSTCODE_UNKNOWN. */
  rule: string;
  message: string;
  rows: number;
}

export interface Candidate {
  code: string;
  label: string;
}

/** Something that only a person can decide. It holds every row that needs the answer. */
export interface Question {
  /** The same for the same body, column, rule and value, in every file. */
  id: string;
  body: string;
  column: string;
  rule: string;
  prompt: string;
  /** Keyed token of the value asked about. */
  valueToken: string;
  /** The value itself, only when it is a short coded value in which the tripwire finds nobody. */
  shownValue?: string;
  candidates: Candidate[];
  /** Rows of this file that it holds. */
  rows: number;
}

/** What a person has decided: for a question, or for a value of a column. */
export interface Answer {
  questionId?: string;
  column?: string;
  valueToken?: string;
  code: string;
}

export interface PostcodeArea {
  /** Capitals, no space. */
  postcode: string;
  /** GSS code. */
  area: string;
}

/** A body as far as reading needs it: `gssCode` and `aliases` find it in a control total. */
export interface KnownBody {
  id: string;
  gssCode?: string;
  name?: string;
  aliases: string[];
}

/** Which heading each field has in the files of one layout: a column map as data, with nothing of a file in it. */
export interface ColumnMatch {
  format: string;
  /** Tells the layout by its headings, in whatever order they stand. */
  signature: string;
  /** Heading by field. */
  headings: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  /** Id in the pack of the body whose file it is. */
  body: string;
  /** Id of a format of `FORMATS`, or `auto`. */
  format?: string;
  /** Column maps that persons have saved for the body: a file of such a layout is read by it. */
  matches?: readonly ColumnMatch[];
  /** The sender has named one of them: the file is read by it or not at all. */
  onlyMatches?: boolean;
  /** Reads nothing, and answers with the sheets and hints on their columns. */
  describe?: boolean;
  /** The date on which the file was true, unless the file itself says one. */
  asAt: IsoDate;
  /** The sender's date, where the file itself says another. */
  sentAsAt?: IsoDate;
  /** The file says several dates that contradict each other: every row waits until a person has said which. */
  asAtInDoubt?: readonly IsoDate[];
  key: TokenKey;
  scheme: { caseTypes: string[] };
  bodies: readonly KnownBody[];
  areas: readonly PackArea[];
  /** GSS code of the area of a postcode (capitals, no space), from the postcode directory already loaded. */
  areaOfPostcode(postcode: string): Promise<string | 'AMBIGUOUS' | undefined>;
  answers: readonly Answer[];
  /** True when the sender says that one of our own CSVs names everything there is; never assumed. */
  complete?: boolean;
  /** Called now and then with the rows read so far. */
  onProgress?(rows: number): void;
  /** Takes the postcode directory in batches; without it the pairs come in the report. */
  onPostcodes?(batch: PostcodeArea[]): Promise<void>;
  /** Takes what the file states in batches, so that it need not be held; without it, it comes in the report. */
  onStatements?(batch: Statement[]): Promise<void>;
  /** Takes every fault in batches; the report then lists the first ones only. */
  onFaults?(batch: RowFault[]): Promise<void>;
  signal?: AbortSignal;
}

/** What a column looks like, from its cells: hints in codes, never what stands in them. */
export type LooksLike = 'EMPTY' | 'DATE' | 'NUMBER' | 'CODE' | 'TEXT';

export interface ColumnHint {
  /** Null: nothing stands above the column that can be kept. */
  heading: string | null;
  /** Place, from 1. */
  at: number;
  filledPercent: number;
  looksLike: LooksLike;
  /** A few values, only those that a list of codes knows or that have the form of a code. */
  values: string[];
  /** Field of each format whose heading this resembles. */
  suggestions: { format: string; field: string }[];
}

/** A table in which no format was recognised, so that a person can match its columns. */
export interface FileSheet {
  name: string;
  headerRow: number;
  /** Rows that were looked at, the first of the sheet. */
  rows: number;
  signature: string;
  /** The format of which most is suggested. */
  suggestedFormat: string | null;
  columns: ColumnHint[];
}

/** What became of one file: every row is taken, held or quarantined, or the file is refused whole. */
export interface ReadReport {
  file: string;
  format: string;
  /** Why the whole file was refused, and what to do; then all counts are 0. */
  refused?: string;
  rowsIn: number;
  rowsTaken: number;
  rowsHeld: number;
  rowsQuarantined: number;
  faults: RowFault[];
  questions: Question[];
  remarks?: Remark[];
  /** The date on which the file was true: its own, else the sender's. */
  asAt?: IsoDate;
  extract?: Extract;
  controlTotals?: ControlTotal[];
  postcodes?: PostcodeArea[];
  /** Of areas of the reorganisation, as small as a map needs them. */
  boundaries?: BoundaryOf[];
  /** Where no format was recognised: the tables of the file, so that a person can match their columns. */
  sheets?: FileSheet[];
  sha256: string;
  /** Breaks ties between sources of one date, whatever the order of arrival. */
  rank: string;
}
