import { id, mark } from './columns.js';
import type { SheetMap } from './map.js';

/**
 * The workbook of an Area SEND inspection (Ofsted and the Care Quality Commission): list 1 has the children with
 * an education, health and care plan, list 2 those with support at school. Its identifier is not that of the case
 * system, and no case type of a scheme is made of a plan: the rows are counted and say nothing to the register.
 */
const columns = [
  id('id', 'Unique ID'),
  mark('upn', 'UPN'),
  mark('uln', 'ULN'),
  mark('need', 'SEN primary need'),
  mark('plan', 'Date initial EHC plan issued'),
];

export const AREA_SEND_LISTS: readonly SheetMap[] = [
  { id: 'read', name: 'Plans', signature: ['id', 'upn', 'uln', 'plan'], columns },
  { id: 'read', name: 'Support', signature: ['id', 'upn', 'uln', 'need'], never: ['plan'], columns },
];
