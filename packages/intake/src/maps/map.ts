import { folded } from '../normalise.js';
import type { Candidate } from '../report.js';
import type { TokenDomain } from '../token.js';

/** What a column holds and therefore how its cells are read. */
export type ColumnType =
  | 'ID' // identifier of a case system: becomes a token
  | 'WORKER' // name or number of a worker: becomes a token
  | 'FAMILY' // identifier of a family: becomes a token
  | 'DATE'
  | 'BIRTH' // only for the age band and checks; never leaves
  | 'CODE'
  | 'CODES' // several, separated by semicolons
  | 'YES_NO'
  | 'LABEL' // short text that is no code list: team, title, grade
  | 'THOUSANDTHS' // 0.6 FTE is 600
  | 'WHOLE'
  | 'AMOUNT' // pounds without a sign
  | 'AREA' // GSS code or name of an area
  | 'POSTCODE' // becomes an area at the door
  | 'MARK' // only shows what kind of sheet it is; its cells are never read
  | 'FILLED'; // only whether something is there is read, never what

/** A list of codes and the ways in which councils write them. */
export interface CodeTable {
  codes: readonly Candidate[];
  /** Folded value (lower case, letters and digits) -> the codes it may mean; more than one is asked. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** A code standing in the value as a word, such as C2 in "C2 - Full care order". */
  word?: RegExp;
}

export interface ColumnMap {
  field: string;
  /** How the column is named in reports and questions. */
  name: string;
  /** Other headings; compared folded. */
  alsoCalled?: readonly string[];
  type: ColumnType;
  /** CASE_TYPES are those of the scheme in force. */
  table?: CodeTable | 'CASE_TYPES';
  /** A row without it is quarantined. */
  required?: boolean;
  /** What the tokens of an ID column stand for; `case` when not said. */
  domain?: TokenDomain;
  /** A date of birth that must be the same in all rows of its item; other sheets may give it too. */
  compared?: boolean;
  /** Public data, such as a postcode directory: kept as it stands. */
  public?: boolean;
}

/** One kind of sheet. A column that is not named here is never read. */
export interface SheetMap {
  id: string;
  /** How the sheet is called in words. */
  name: string;
  /** Fields whose columns together show that a sheet is of this kind. */
  signature: readonly string[];
  /** At least one of these must be there too. */
  anyOf?: readonly string[];
  /** A sheet with one of these columns is of another kind. */
  never?: readonly string[];
  /** Only these fields are looked for; no file of the map has the others. */
  only?: ReadonlySet<string>;
  columns: readonly ColumnMap[];
}

/** Builds a code table from `code: label | another spelling | ...`. */
export function codeTable(
  rows: Readonly<Record<string, readonly string[]>>,
  fold: (text: string) => string,
  word?: RegExp,
): CodeTable {
  const synonyms = new Map<string, string[]>();
  const codes = Object.entries(rows).map(([code, [label = code, ...others]]) => {
    for (const spelling of new Set([code, label, ...others].map(fold)))
      synonyms.set(spelling, [...(synonyms.get(spelling) ?? []), code]);
    return { code, label };
  });
  return { codes, synonyms, ...(word ? { word } : {}) };
}

/** A table with more spellings; one that is given several codes may mean each of them. */
export function alsoSpelt(
  table: CodeTable,
  spellings: readonly (readonly [codes: readonly string[], spellings: readonly string[]])[],
  fold: (text: string) => string,
): CodeTable {
  const synonyms = new Map(table.synonyms);
  for (const [codes, texts] of spellings) for (const text of texts) synonyms.set(fold(text), codes);
  return { ...table, synonyms };
}

/** Codes that a value may mean: as spelt, or by the code standing in it as a word. */
export function meanings(table: CodeTable, text: string): readonly string[] {
  const spelt = table.synonyms.get(folded(text));
  if (spelt) return spelt;
  return table.word ? [...new Set(text.toUpperCase().match(table.word) ?? [])] : [];
}
