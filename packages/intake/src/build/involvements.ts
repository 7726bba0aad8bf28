import type { IsoDate } from '@vesting/domain';
import { yearsBetween } from '../dates.js';
import type { RowReader } from '../row-reader.js';
import { ended, finish, orNothing, type Core, type Strand } from './strands.js';

/** Episodes of need and what stands in them, as the children in need census and the DfE's API both have them. */
export type StrandReader = (row: RowReader, asAt: IsoDate) => Strand | undefined;

/** Lists take the numbers of the lists of Annex A that say the same. */
const LIST = { assessment: 4, enquiry: 5, episode: 6, protection: 7, care: 8, careLeaver: 9 } as const;

/** A row that is marked to be deleted says nothing. */
const purged = (row: RowReader): boolean => row.has('purge') && row.yesNo('purge') === true;

const start = (row: RowReader, asAt: IsoDate): IsoDate | undefined => {
  const openedOn = orNothing(row.date('start'));
  if (openedOn !== undefined) notAfter(row, 'start', openedOn, asAt);
  return openedOn;
};

/** What is said to begin after the day on which the file was true is a slip, or the file is of another date. */
export function notAfter(row: RowReader, field: string, date: IsoDate, asAt: IsoDate): void {
  if (date > asAt)
    row.session.quarantine(
      row.ref,
      row.column(field).name,
      'STARTS_AFTER_AS_AT',
      'This begins after the date on which the file was true: the date is wrong, or the as-at date of the file is.',
    );
}

/** The episode is over; what is still open inside it contradicts that. */
const inClosed = (row: RowReader, asAt: IsoDate): boolean =>
  row.has('episodeEnd') && ended(row.date('episodeEnd'), asAt);

function contradictsClosure(row: RowReader, field: string): undefined {
  row.session.quarantine(
    row.ref,
    row.column(field).name,
    'OPEN_IN_CLOSED_EPISODE',
    'The episode is closed, but this in it has no end: one of the two is wrong.',
  );
  return undefined;
}

const made = (list: number, row: RowReader, core: Core | undefined): Strand | undefined =>
  core && finish(list, row, core);

const episode: StrandReader = (row, asAt) => {
  if (purged(row)) return undefined;
  const openedOn = start(row, asAt);
  const end = row.date('end');
  if (ended(end, asAt))
    return made(LIST.episode, row, { type: 'CHILD_IN_NEED', open: false, openedOn, closedOn: end });
  if (row.yesNo('noFurtherAction') === true && !goesOn(row)) return undefined;
  const type = row.filled('authorised') ? 'CHILD_IN_NEED' : 'ASSESSMENT';
  return made(LIST.episode, row, { type, open: true, openedOn });
};

/** A referral without further action after which work was done all the same: only a person knows which is true. */
function goesOn(row: RowReader): boolean {
  const work = ['conference', 'assessed', 'enquiry', 'plan', 'protection'];
  if (!work.some((field) => row.filled(field))) return false;
  const { name } = row.column('noFurtherAction');
  const answer = row.session.ask(row.ref, {
    column: name,
    rule: 'WORKED_WITHOUT_FURTHER_ACTION',
    prompt:
      'Referrals are marked as needing no further action, yet have work after them and no closure. What are they?',
    value: 'no further action, and work',
    candidates: [
      { code: 'OPEN', label: 'Open: the mark is wrong' },
      { code: 'NO_CASE', label: 'No case: nothing more is done' },
    ],
  });
  return answer !== 'NO_CASE';
}

const assessment: StrandReader = (row, asAt) => {
  if (purged(row)) return undefined;
  const openedOn = start(row, asAt);
  const end = row.date('end');
  if (ended(end, asAt))
    return made(LIST.assessment, row, { type: 'ASSESSMENT', open: false, openedOn, closedOn: end });
  if (inClosed(row, asAt)) return contradictsClosure(row, 'end');
  return made(LIST.assessment, row, { type: 'ASSESSMENT', open: true, openedOn });
};

/** An enquiry lasts until its end, its conference, or the decision that none is needed. */
const enquiry: StrandReader = (row, asAt) => {
  if (purged(row)) return undefined;
  const openedOn = start(row, asAt);
  const ends = [row.has('end') ? row.date('end') : undefined, row.date('conference')];
  const closedOn = ends.find((end) => ended(end, asAt)) ?? undefined;
  if (closedOn !== undefined)
    return made(LIST.enquiry, row, { type: 'ASSESSMENT', open: false, openedOn, closedOn });
  if (row.yesNo('unnecessary') === true) return undefined;
  if (inClosed(row, asAt)) return contradictsClosure(row, 'conference');
  return made(LIST.enquiry, row, { type: 'ASSESSMENT', open: true, openedOn, inEnquiry: true });
};

const plan: StrandReader = (row, asAt) => {
  if (purged(row)) return undefined;
  const openedOn = start(row, asAt);
  const end = row.date('end');
  if (ended(end, asAt)) {
    // The end of a plan is not the end of the need; only the episode says that.
    made(LIST.episode, row, { type: 'CHILD_IN_NEED', open: false, openedOn, closedOn: end });
    return undefined;
  }
  if (inClosed(row, asAt)) return contradictsClosure(row, 'end');
  return made(LIST.episode, row, { type: 'CHILD_IN_NEED', open: true, openedOn });
};

const protection: StrandReader = (row, asAt) => {
  if (purged(row)) return undefined;
  const openedOn = start(row, asAt);
  const end = row.date('end');
  if (ended(end, asAt))
    return made(LIST.protection, row, { type: 'CHILD_PROTECTION', open: false, openedOn, closedOn: end });
  if (inClosed(row, asAt)) return contradictsClosure(row, 'end');
  return made(LIST.protection, row, { type: 'CHILD_PROTECTION', open: true, openedOn });
};

/** Ways of being in touch after which the council still has the young person's case (SSDA903, IN_TOUCH). */
const STILL_OURS = new Set(['YES', 'NO', 'REFU']);

const careLeaver: StrandReader = (row, asAt) => {
  if (purged(row) || inClosed(row, asAt)) return undefined;
  const contact = row.has('contact') ? orNothing(row.date('contact')) : undefined;
  if (contact !== undefined) notAfter(row, 'contact', contact, asAt);
  tooYoung(row, asAt);
  if (row.has('inTouch') && !STILL_OURS.has(row.code('inTouch') ?? 'YES')) return undefined;
  return made(LIST.careLeaver, row, { type: 'CARE_LEAVER', open: true });
};

/** Duties to those who left care begin at 16 (Children Act 1989, section 23A and schedule 2, paragraph 19B). */
const LEAVES_CARE_FROM = 16;

function tooYoung(row: RowReader, asAt: IsoDate): void {
  const birth = row.has('birth') ? orNothing(row.date('birth')) : undefined;
  if (birth !== undefined && yearsBetween(birth, asAt) < LEAVES_CARE_FROM)
    row.session.quarantine(
      row.ref,
      row.column('birth').name,
      'TOO_YOUNG_TO_LEAVE_CARE',
      'Nobody under 16 has left care: the birth date is wrong, or the as-at date of the file is.',
    );
}

export const STRAND_READERS: Readonly<Record<string, StrandReader>> = {
  episode,
  assessment,
  enquiry,
  plan,
  protection,
  careLeaver,
};
