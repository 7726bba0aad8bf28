import { YES_NO } from './codes.js';
import type { CodeTable, ColumnMap } from './map.js';

/** Short ways to write the columns of a map: field, heading, other headings. */
type Make = (field: string, name: string, ...alsoCalled: string[]) => ColumnMap;

export const date: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'DATE' });
export const birth: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'BIRTH' });
export const label: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'LABEL' });
export const whole: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'WHOLE' });
export const area: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'AREA' });
export const postcode: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'POSTCODE' });
export const worker: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'WORKER' });
/** Shows what kind of list it is, or that something is there; never read as a value. */
export const mark: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'MARK' });
/** Several codes in one cell. */
export const codes: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'CODES' });
export const yesNo: Make = (field, name, ...alsoCalled) => ({
  field,
  name,
  alsoCalled,
  type: 'YES_NO',
  table: YES_NO,
});
/** The identifier without which a row says nothing. */
export const id: Make = (field, name, ...alsoCalled) => ({
  field,
  name,
  alsoCalled,
  type: 'ID',
  required: true,
});
export const code = (table: CodeTable, field: string, name: string, ...alsoCalled: string[]): ColumnMap => ({
  field,
  name,
  alsoCalled,
  type: 'CODE',
  table,
});
