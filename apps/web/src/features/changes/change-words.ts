import type { RebaseEffect, RegisterChange } from '../../generated/operations.js';
import { words } from '../../lib/format.js';

export const changeNames: Readonly<Record<RegisterChange, string>> = {
  NEW: 'New',
  GONE: 'Gone',
  MERGED: 'Merged',
  MOVED: 'Moved',
  CHANGED: 'Changed',
};

export const effectNames: Readonly<Record<RebaseEffect, string>> = {
  NEW: 'New',
  GONE: 'Gone',
  MERGED: 'Merged',
  MOVED: 'Moved',
  AMOUNT: 'Amount',
  RELEASED: 'Worker released',
  REALLOCATED: 'Other worker',
  KEPT: 'Kept as decided',
};

/** `responsibleArea` -> `responsible area`. */
export const fieldName = (field: string): string =>
  words(field.replaceAll(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase();

export const fieldsInWords = (fields: readonly string[]): string => fields.map(fieldName).join(', ') || '—';
