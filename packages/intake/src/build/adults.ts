import type { CaseFacts, IsoDate, Statement } from '@vesting/domain';
import { ageBand } from '../dates.js';
import type { RowReader } from '../row-reader.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import { notAfter } from './involvements.js';
import { compact } from './merge-strands.js';
import { eachGroup, type Built, type Listed } from './rows.js';
import { ended, orNothing } from './strands.js';

type AdultType = 'ADULT_LONG_TERM' | 'ADULT_ASSESSMENT' | 'CARER';
const BY_RISK: readonly AdultType[] = ['ADULT_LONG_TERM', 'ADULT_ASSESSMENT', 'CARER'];

interface Event {
  type: AdultType;
  openedOn?: IsoDate | undefined;
  /** Undefined while it goes on. */
  closedOn?: IsoDate | undefined;
  birth?: IsoDate | undefined;
}

/** Adults of the client level data: a person is one case, however many events; the gravest that goes on decides. */
export async function buildAdults(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body, asAt } = session.options;
  for await (const group of eachGroup(session, located)) {
    const events = new Map<string, Event[]>();
    for (const row of group) {
      const key = row.id('id', 'case');
      const event = eventOf(row, asAt);
      if (typeof key === 'string' && event && row.ref.state === 'TAKEN')
        events.set(key, [...(events.get(key) ?? []), event]);
    }
    const statements = [...events].map(([key, all]): Statement<'CASE'> => {
      const reference = referenceOf('C', key);
      return { body, kind: 'CASE', key, reference, measure: 1, facts: factsOf(all, asAt) };
    });
    await session.state(statements);
  }
  return { extract: { body, asAt, synthetic: false, completeFor: [], statements: session.stated } };
}

function eventOf(row: RowReader, asAt: IsoDate): Event | undefined {
  const start = orNothing(row.date('start'));
  const end = row.date('end');
  const birth = row.has('birth') ? orNothing(row.date('birth')) : undefined;
  const death = row.has('death') ? orNothing(row.date('death')) : undefined;
  if (start !== undefined) notAfter(row, 'start', start, asAt);
  refuse(row, 'death', birth !== undefined && death !== undefined && death < birth, 'BORN_AFTER_DEATH');
  refuse(row, 'end', start !== undefined && typeof end === 'string' && end < start, 'CLOSED_BEFORE_OPENED');
  const isCarer = row.has('clientType') && row.code('clientType') === 'CARER';
  const type = typeOf(row, isCarer);
  if (type === undefined || row.ref.state !== 'TAKEN') return undefined;
  if (!row.session.options.scheme.caseTypes.includes(type)) {
    refuse(row, 'eventType', true, 'CASE_TYPE_NOT_IN_SCHEME');
    return undefined;
  }
  return { type, openedOn: start, closedOn: ended(end, asAt) ? end : undefined, birth };
}

const MESSAGES = {
  BORN_AFTER_DEATH: 'The death lies before the birth: one of the two dates is wrong.',
  CLOSED_BEFORE_OPENED: 'The end lies before the start.',
  CASE_TYPE_NOT_IN_SCHEME: 'The scheme in force has no case type for this event.',
} as const;

function refuse(row: RowReader, field: string, wrong: boolean, rule: keyof typeof MESSAGES): void {
  if (wrong) row.session.quarantine(row.ref, row.column(field).name, rule, MESSAGES[rule]);
}

/** A review belongs to the service that it reviews, and makes no case of its own. */
function typeOf(row: RowReader, isCarer: boolean): AdultType | undefined {
  const event = row.code('eventType');
  if (typeof event !== 'string' || event === 'REVIEW') return undefined;
  if (isCarer) return 'CARER';
  return event === 'SERVICE' ? serviceTypeOf(row) : 'ADULT_ASSESSMENT';
}

/** Long-term support, or a kind of service of which only a person knows what case it is. */
function serviceTypeOf(row: RowReader): AdultType | undefined {
  const text = row.has('serviceType') ? (row.label('serviceType') ?? '') : '';
  if (/^long[ -]term/iu.test(text)) return 'ADULT_LONG_TERM';
  if (/^carer/iu.test(text)) return 'CARER';
  const answer = row.session.ask(row.ref, {
    column: row.has('serviceType') ? row.column('serviceType').name : row.column('eventType').name,
    rule: 'SERVICE_TYPE',
    prompt: 'Is this kind of service a case that somebody works?',
    value: text,
    coded: true,
    candidates: [
      { code: 'ADULT_LONG_TERM', label: 'As long-term support' },
      { code: 'ADULT_ASSESSMENT', label: 'As an assessment' },
      { code: 'NO_CASE', label: 'No case' },
    ],
  });
  return BY_RISK.find((type) => type === answer);
}

function factsOf(events: readonly Event[], asAt: IsoDate): CaseFacts {
  const open = events.filter(({ closedOn }) => closedOn === undefined);
  const standing = open.length > 0 ? open : events;
  const types = BY_RISK.filter((type) => standing.some((event) => event.type === type));
  const ofMain = standing.filter(({ type }) => type === types[0]);
  const bands = new Set(events.flatMap(({ birth }) => (birth === undefined ? [] : ageBand(birth, asAt))));
  return compact({
    clientGroup: 'ADULTS' as const,
    caseType: types[0],
    strands: types.slice(1),
    openedOn: ofMain.flatMap(({ openedOn }) => openedOn ?? []).sort(compare)[0],
    closedOn:
      open.length > 0
        ? null
        : events
            .flatMap(({ closedOn }) => closedOn ?? [])
            .sort(compare)
            .at(-1),
    // Contradicting birth dates give no band: unknown is better than wrong.
    ageBand: bands.size === 1 ? [...bands][0] : undefined,
  });
}
