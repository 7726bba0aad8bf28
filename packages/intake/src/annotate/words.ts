import type { FaultKind } from './fault-book.js';

/** What has become of a row with these faults. */
export const stateOf = (faults: readonly FaultKind[]): 'taken' | 'held' | 'quarantined' =>
  faults.length === 0
    ? 'taken'
    : faults.some(({ state }) => state === 'QUARANTINED')
      ? 'quarantined'
      : 'held';

/** What is wrong and what to do, for the sender. */
export const toDo = ({ message, state }: FaultKind): string =>
  state === 'HELD' ? `${message} Answer the question on the page Data.` : message;

/** The same with the column that it is about. */
export const inWords = (fault: FaultKind): string =>
  fault.column === '' ? toDo(fault) : `${fault.column}: ${toDo(fault)}`;

/** Text that a spreadsheet would run as a formula gets an apostrophe before it: names of sheets are the sender's. */
export const plainText = (text: string): string => (/^\s*[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
