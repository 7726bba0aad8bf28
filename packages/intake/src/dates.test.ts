import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageBand, isMonthFirstOnly, readDate } from './dates.js';

const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('dates', () => {
  it('reads one day alike however it is written', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = '', month = '', dayOfMonth = ''] = iso(date).split('-');
        const midnight = new Date(`${iso(date)}T00:00:00Z`);
        const serial = midnight.getTime() / 86_400_000 + 25569;
        const spellings = [
          midnight,
          serial,
          String(serial),
          iso(date),
          `${iso(date)} 00:00:00`,
          `${dayOfMonth}/${month}/${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `${String(Number(dayOfMonth))}/${String(Number(month))}/${year}`,
          `${dayOfMonth}-${new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(midnight)}-${year}`,
        ];
        for (const spelling of spellings)
          expect(readDate(spelling, 'DMY')).toEqual({ kind: 'DATE', iso: iso(date) });
      }),
    );
  });

  it.each(['31/02/2018', 'soon', '2018', '99999', '2018-13-01', true])(
    'does not read %s as a date',
    (value) => {
      expect(readDate(value, 'DMY').kind).toBe('UNREADABLE');
    },
  );

  it('does not guess a century', () => {
    expect(readDate('03/04/18', 'DMY').kind).toBe('TWO_DIGIT_YEAR');
  });

  it('reads slashes as decided, and leaves an undecided order open unless both readings agree', () => {
    expect(readDate('03/04/2018', 'MDY')).toEqual({ kind: 'DATE', iso: '2018-03-04' });
    expect(readDate('03/04/2018', 'UNDECIDED').kind).toBe('ORDER_UNDECIDED');
    expect(readDate('04/04/2018', 'UNDECIDED')).toEqual({ kind: 'DATE', iso: '2018-04-04' });
    expect(isMonthFirstOnly('12/25/2018')).toBe(true);
    expect(isMonthFirstOnly('25/12/2018')).toBe(false);
  });

  it('puts the unborn and the young in the first band', () => {
    expect(ageBand('2019-01-01', '2018-10-18')).toBe('0-4');
    expect(ageBand('2013-10-18', '2018-10-18')).toBe('5-9');
    expect(ageBand('2013-10-19', '2018-10-18')).toBe('0-4');
    expect(ageBand('2001-01-01', '2018-10-18')).toBe('16-17');
  });
});
