import type { IsoDate } from '@vesting/domain';
import type { RowReader } from '../row-reader.js';
import { compare } from '../session.js';
import { ended, finish, orNothing, type Strand } from './strands.js';
import { notAfter } from './involvements.js';

/** One episode of being looked after, as SSDA903 and the DfE's API have them. */
export interface CareEpisode {
  row: RowReader;
  strand: Strand;
  startedOn: IsoDate;
  /** Reason why it ended; X1: another follows on the same day, the child stays looked after. */
  ends?: string;
  /** Reason why it began; S: a period of being looked after starts. */
  begins?: string;
  /** Year for which the row was returned, where the file says it. */
  year?: number;
}

const CONTINUES = 'X1';
const PERIOD_STARTS = 'S';
const AFTER = { list: 8, type: 'LOOKED_AFTER' } as const;

/** Reads one row; undefined when it is held, quarantined or marked to be deleted. */
export function careEpisode(row: RowReader, asAt: IsoDate): CareEpisode | undefined {
  if (row.has('purge') && row.yesNo('purge') === true) return undefined;
  const startedOn = orNothing(row.date('start'));
  if (startedOn !== undefined) notAfter(row, 'start', startedOn, asAt);
  const end = row.date('end');
  const open = !ended(end, asAt);
  const status = row.has('legalStatus') ? orNothing(row.code('legalStatus')) : undefined;
  const strand = finish(AFTER.list, row, {
    type: AFTER.type,
    open,
    openedOn: startedOn,
    closedOn: open ? undefined : orNothing(end),
    legalStatus: status === 'UNKNOWN' ? undefined : status,
  });
  const year = row.has('year') ? orNothing(row.whole('year')) : undefined;
  if (!strand || startedOn === undefined || row.ref.state !== 'TAKEN') return undefined;
  return {
    row,
    strand,
    startedOn,
    ends: row.label('ends')?.toUpperCase(),
    begins: row.label('begins')?.toUpperCase(),
    ...(year === undefined ? {} : { year }),
  };
}

/** How a child stands after all her episodes. */
export interface Care {
  strands: Strand[];
  /** The episode that says where she lives; undefined when she is no longer looked after. */
  current?: CareEpisode;
  /** The episodes contradict each other and nobody has answered: nothing can be said. */
  inDoubt: boolean;
}

/**
 * The episodes of one child as one period. An episode without an end that is not the last contradicts the later
 * ones, and so do two without an end: it is asked which holds. One that ended "and another follows" (X1), where
 * none follows in the file, says that the child is looked after still, though not how and where.
 */
export function careOf(key: string, episodes: readonly CareEpisode[], lastYear?: number): Care {
  const inOrder = [...episodes].sort(
    (a, b) =>
      compare(a.startedOn, b.startedOn) || compare(a.strand.closedOn ?? '9', b.strand.closedOn ?? '9'),
  );
  const last = inOrder.at(-1);
  const open = inOrder.filter(({ strand }) => strand.open);
  if (!last) return { strands: [], inDoubt: false };
  const stale = last.year !== undefined && lastYear !== undefined && last.year < lastYear;
  let current = open.length === 0 && last.ends === CONTINUES ? last : open[0];
  if (open.length > 1 || (current !== undefined && (current !== last || stale))) {
    const rule =
      open.length > 1
        ? 'TWO_OPEN_EPISODES'
        : current === last
          ? 'NOT_IN_LAST_RETURN'
          : 'OPEN_EPISODE_FOLLOWED';
    const answer = askWhich(key, open.length > 0 ? open : [last], rule);
    if (answer === undefined) return { strands: [], inDoubt: true };
    current = open.find(({ startedOn }) => answer === startedOn) ?? (answer === ENDED ? undefined : current);
  }
  if (!current) {
    const closed = inOrder.map(({ strand }) => strand).filter((strand) => !strand.open);
    return { strands: closed, inDoubt: closed.length === 0 };
  }
  const openedOn = periodStart(inOrder.slice(0, inOrder.indexOf(current) + 1));
  const continues = !current.strand.open;
  const { legalStatus, ...rest } = current.strand;
  const strand: Strand = {
    ...rest,
    open: true,
    openedOn,
    closedOn: undefined,
    ...(continues || legalStatus === undefined ? {} : { legalStatus }),
  };
  return { strands: [strand], current, inDoubt: false };
}

const ENDED = 'ENDED';
const PROMPTS = {
  TWO_OPEN_EPISODES: 'A child has several episodes without an end. Which of them goes on?',
  OPEN_EPISODE_FOLLOWED: 'An episode without an end is followed by a later one. Does it go on?',
  NOT_IN_LAST_RETURN:
    'A child with an episode that goes on is missing from the later years of the file. Is she looked after still?',
} as const;

function askWhich(key: string, open: readonly CareEpisode[], rule: keyof typeof PROMPTS): string | undefined {
  const starts = [...new Set(open.map(({ startedOn }) => startedOn))];
  let answer: string | undefined;
  for (const { row } of open)
    answer = row.session.ask(row.ref, {
      column: row.column('end').name,
      rule,
      prompt: PROMPTS[rule],
      value: key,
      candidates: [
        ...starts.map((start) => ({ code: start, label: `The one that began on ${start} goes on` })),
        { code: ENDED, label: 'The child is no longer looked after' },
      ],
    });
  return answer;
}

/** Start of the period of being looked after to which the last of these episodes belongs. */
function periodStart(episodes: readonly CareEpisode[]): IsoDate | undefined {
  let first = episodes.length - 1;
  while (first > 0) {
    const before = episodes[first - 1];
    const here = episodes[first];
    if (here?.begins === PERIOD_STARTS || before?.strand.closedOn !== here?.startedOn) break;
    first -= 1;
  }
  return episodes[first]?.startedOn;
}
