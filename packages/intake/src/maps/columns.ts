import { YES_NO } from './codes.js';
import type { CodeTable, ColumnMap } from './map.js';

/** Short ways to write the columns of a map: field, heading, other headings. */
type Make = (field: string, name: string, ...alsoCalled: string[]) => ColumnMap;

export const date: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'DATE' });
export const birth: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'BIRTH' });
/** The date of birth in a list of the children themselves: two of one child contradict each other. */
export const ownBirth: Make = (field, name, ...alsoCalled) => ({
  ...birth(field, name, ...alsoCalled),
  compared: true,
});
export const label: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'LABEL' });
export const whole: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'WHOLE' });
export const area: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'AREA' });
export const postcode: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'POSTCODE' });
export const worker: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'WORKER' });
/** Shows what kind of list it is; never read. */
export const mark: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'MARK' });
/** Shows that something is there; what it is is never read. */
export const filled: Make = (field, name, ...alsoCalled) => ({ field, name, alsoCalled, type: 'FILLED' });
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
