import type { IsoDate } from '@vesting/domain';
import { CASE_STATUS } from '../maps/codes.js';
import type { RowReader } from '../row-reader.js';

export type StrandType = 'LOOKED_AFTER' | 'CHILD_PROTECTION' | 'CHILD_IN_NEED' | 'ASSESSMENT' | 'CARE_LEAVER';

/** One involvement of a child as one row states it. */
export interface Strand {
  type: StrandType;
  open: boolean;
  openedOn?: IsoDate;
  closedOn?: IsoDate;
  /** Number of the list in Annex A; lists of other formats take the number of the one that says the same. */
  list: number;
  row: RowReader;
  team?: string | null;
  /** Token of the worker; null when the row says there is none, undefined when it does not say. */
  worker?: string | null;
  role: 'SOCIAL_WORKER' | 'PERSONAL_ADVISER';
  inEnquiry?: boolean;
  legalStatus?: string;
  unaccompanied?: boolean;
  disabled?: boolean;
  seenOn?: IsoDate;
  birth?: IsoDate;
}

export type Core = Pick<Strand, 'type' | 'open'> & Partial<Strand>;

/** What a row of one list says of a child's involvement; undefined when it makes no case. */
type Reader = (row: RowReader, asAt: IsoDate) => Core | undefined;

export const orNothing = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
/** An end that lies after the as-at date has not come yet. */
export const ended = (end: IsoDate | null | undefined, asAt: IsoDate): end is IsoDate =>
  typeof end === 'string' && end <= asAt;

/** A referral that leads on is an assessment to be done; the workbook has no field for its end. */
const referral: Reader = (row) => {
  const openedOn = orNothing(row.date('start'));
  return row.yesNo('noFurtherAction') === true ? undefined : { type: 'ASSESSMENT', open: true, openedOn };
};

const assessment: Reader = (row, asAt) => {
  const openedOn = orNothing(row.date('start'));
  const end = row.date('end');
  if (!ended(end, asAt)) return { type: 'ASSESSMENT', open: true, openedOn };
  // Only the outcome of a finished assessment decides whether the child is still in need.
  const needsSupport = row.code('needsSupport');
  if (needsSupport === 'YES') return { type: 'CHILD_IN_NEED', open: true, openedOn: end };
  return needsSupport === 'NO' ? { type: 'ASSESSMENT', open: false, openedOn, closedOn: end } : undefined;
};

const enquiry: Reader = (row, asAt) => {
  const openedOn = orNothing(row.date('start'));
  const unnecessary = row.yesNo('conferenceUnnecessary');
  const conference = row.date('conference');
  if (unnecessary === true) return undefined;
  if (!ended(conference, asAt)) return { type: 'ASSESSMENT', open: true, openedOn, inEnquiry: true };
  return row.yesNo('planMade') === true
    ? { type: 'CHILD_PROTECTION', open: true, openedOn: conference }
    : undefined;
};

const inNeed: Reader = (row, asAt) => {
  const openedOn = orNothing(row.date('start'));
  const end = row.date('end');
  const seenOn = orNothing(row.date('seen'));
  const disabled = row.yesNo('disabled');
  if (ended(end, asAt))
    return { type: 'CHILD_IN_NEED', open: false, openedOn, closedOn: end, seenOn, disabled };
  const status = row.code('status') ?? askStatus(row);
  if (status === undefined) return undefined;
  if (status === 'CLOSED') return { type: 'CHILD_IN_NEED', open: false, openedOn, seenOn, disabled };
  return { type: status as StrandType, open: true, openedOn, seenOn, disabled };
};

/** A blank status beside a blank closure date: the child may be open or closed, and only a person knows. */
function askStatus(row: RowReader): string | undefined {
  if (row.ref.state !== 'TAKEN') return undefined;
  const column = row.column('status');
  return row.session.ask(row.ref, {
    column: column.name,
    rule: 'BLANK_STATUS',
    prompt: 'The case has neither a status nor a closure date. What is it?',
    value: '',
    candidates: [...CASE_STATUS.codes],
  });
}

const untilEnd =
  (type: StrandType): Reader =>
  (row, asAt) => {
    const openedOn = orNothing(row.date('start'));
    const end = row.date('end');
    const seenOn = orNothing(row.date('seen'));
    const open = !ended(end, asAt);
    const closedOn = open ? undefined : orNothing(end);
    return { type, open, openedOn, closedOn, seenOn, disabled: open ? row.yesNo('disabled') : undefined };
  };

const lookedAfter: Reader = (row, asAt) => {
  const core = untilEnd('LOOKED_AFTER')(row, asAt);
  if (!core?.open) return core;
  const status = row.code('legalStatus') ?? undefined;
  return {
    ...core,
    legalStatus: status === 'UNKNOWN' ? undefined : status,
    unaccompanied: row.yesNo('unaccompanied'),
  };
};

const careLeaver: Reader = (row) => ({ type: 'CARE_LEAVER', open: true, disabled: row.yesNo('disabled') });

/** A child for whom adoption is decided is looked after until the adoption order, or until it is decided otherwise. */
const adoption: Reader = (row, asAt) => {
  const openedOn = orNothing(row.date('start'));
  const order = row.date('order');
  const reversed = row.date('reversed');
  if (ended(order, asAt)) return { type: 'LOOKED_AFTER', open: false, openedOn, closedOn: order };
  return ended(reversed, asAt) ? undefined : { type: 'LOOKED_AFTER', open: true, openedOn };
};

const READERS: Readonly<Record<string, Reader>> = {
  '3': referral,
  '4': assessment,
  '5': enquiry,
  '6': inNeed,
  '7': untilEnd('CHILD_PROTECTION'),
  '8': lookedAfter,
  '9': careLeaver,
  '10': adoption,
};

/** Days before birth from which something cannot be: an unborn child may have a protection plan, not be in care. */
const DAYS_BEFORE_BIRTH: Readonly<Record<StrandType, number>> = {
  LOOKED_AFTER: 30,
  CHILD_PROTECTION: 300,
  CHILD_IN_NEED: 300,
  ASSESSMENT: 300,
  CARE_LEAVER: 0,
};

/** Reads one row of a list; undefined when it makes no case, or when the row is held or quarantined. */
export function strandOf(list: string, row: RowReader, asAt: IsoDate): Strand | undefined {
  const core = READERS[list]?.(row, asAt);
  return core && finish(Number(list), row, core);
}

/** Checks what a row says of an involvement and adds who works it; undefined when the row is held or quarantined. */
export function finish(list: number, row: RowReader, core: Core): Strand | undefined {
  const birth = row.has('birth') ? orNothing(row.date('birth')) : undefined;
  checkDates(row, core, birth);
  const team = row.has('team') ? row.label('team') : undefined;
  const adviser = row.has('adviser') ? row.worker('adviser') : undefined;
  const worker = adviser ?? (row.has('worker') ? row.worker('worker') : adviser);
  if (row.ref.state !== 'TAKEN') return undefined;
  const role = adviser ? 'PERSONAL_ADVISER' : 'SOCIAL_WORKER';
  return { ...core, list, row, birth, team, worker, role };
}

function checkDates(row: RowReader, core: Core, birth: IsoDate | undefined): void {
  const { openedOn, closedOn, type } = core;
  if (openedOn !== undefined && closedOn !== undefined && closedOn < openedOn)
    row.session.quarantine(
      row.ref,
      nameOf(row, 'end'),
      'CLOSED_BEFORE_OPENED',
      'The end lies before the start.',
    );
  if (openedOn === undefined || birth === undefined) return;
  const days = (Date.parse(birth) - Date.parse(openedOn)) / 86_400_000;
  if (days > DAYS_BEFORE_BIRTH[type])
    row.session.quarantine(
      row.ref,
      nameOf(row, 'start'),
      'STARTED_BEFORE_BIRTH',
      type === 'LOOKED_AFTER'
        ? 'The child was looked after before being born: one of the two dates is wrong.'
        : 'This began long before the child was born: one of the two dates is wrong.',
    );
}

const nameOf = (row: RowReader, field: string): string =>
  row.has(field) ? row.column(field).name : row.column('order').name;
