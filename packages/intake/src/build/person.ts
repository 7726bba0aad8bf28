import type { IsoDate } from '@vesting/domain';
import type { Areas } from '../areas.js';
import type { RowReader } from '../row-reader.js';
import { ended, orNothing } from './strands.js';

/** What one row says of a child herself. */
export interface Person {
  row: RowReader;
  birth?: IsoDate | undefined;
  /** By what the date of birth is compared with those in her other rows. */
  birthToken?: string | undefined;
  disabled?: boolean | undefined;
  unaccompanied?: boolean | undefined;
  home?: string | undefined;
  /** The row stands in a list that names only children of the return's own kind. */
  ofReturn: boolean;
}

const NO_DISABILITY = 'NONE';

/** Reads a child's own row; undefined when it is held, quarantined or marked to be deleted. */
export function personOf(row: RowReader, asAt: IsoDate, areas: Areas): Person | undefined {
  if (row.has('purge') && row.yesNo('purge') === true) return undefined;
  const born = orNothing(row.date('birth'));
  const birth = born ?? (row.has('expected') ? orNothing(row.date('expected')) : undefined);
  const death = row.has('death') ? orNothing(row.date('death')) : undefined;
  if (born !== undefined && death !== undefined && death < born)
    row.session.quarantine(
      row.ref,
      row.column('death').name,
      'BORN_AFTER_DEATH',
      'The death lies before the birth: one of the two dates is wrong.',
    );
  const disabilities = row.has('disabilities') ? row.codes('disabilities') : undefined;
  const unaccompanied = unaccompaniedOf(row, asAt);
  const home = row.has('home') ? areas.ifKnown(row, 'home') : undefined;
  if (row.ref.state !== 'TAKEN') return undefined;
  return {
    row,
    birth,
    birthToken: row.birthToken(born === undefined && row.has('expected') ? 'expected' : 'birth'),
    disabled:
      disabilities && disabilities.length > 0 ? disabilities.some((one) => one !== NO_DISABILITY) : undefined,
    unaccompanied,
    home,
    ofReturn: !row.has('expected'),
  };
}

/** Unaccompanied until the date given; the module UASC names only those who are or were. */
function unaccompaniedOf(row: RowReader, asAt: IsoDate): boolean | undefined {
  if (row.has('until')) return !ended(row.date('until'), asAt);
  if (!row.has('unaccompanied')) return undefined;
  const flag = row.yesNo('unaccompanied');
  return flag === true ? !ended(row.date('unaccompaniedUntil'), asAt) : flag;
}
