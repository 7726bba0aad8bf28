import type { CaseFacts, Extract, IsoDate, Statement } from '@vesting/domain';
import { Areas } from '../areas.js';
import { ageBand } from '../dates.js';
import type { RowReader } from '../row-reader.js';
import { BY_YEAR, isLikelyYear, lastDate } from '../dated-by-rows.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import { careEpisode, careOf, type CareEpisode } from './care.js';
import { STRAND_READERS } from './involvements.js';
import { leadOf, type Allocation } from './lead.js';
import { compact, mergeStrands, type MergeContext } from './merge-strands.js';
import { personOf, type Person } from './person.js';
import { eachRow, type Built, type Listed } from './rows.js';
import { ended, orNothing, type Strand } from './strands.js';

/** What the rows of a return say of one child. */
interface Child {
  people: Person[];
  strands: Strand[];
  care: CareEpisode[];
  allocations: Allocation[];
  /** The file lists workers and has a row of this child, be it an ended one. */
  listed: boolean;
}

/**
 * Children of a statutory return or payload: the children in need census, SSDA903, the DfE's API. The id of a
 * list's map says what its rows are; rows of the list `read` are counted and say nothing that the register needs.
 */
export async function buildReturns(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body, scheme } = session.options;
  const { asAt, sentAsAt = asAt } = session.options;
  const lastReturn = await lastDate(located, BY_YEAR, sentAsAt);
  const lastYear = lastReturn === undefined ? undefined : Number(lastReturn.slice(0, 4));
  const areas = new Areas(session);
  const children = new Map<string, Child>();
  for await (const [list, row] of rowsOf(session, located)) {
    const key = row.id('id', 'case');
    checkYear(row, sentAsAt);
    if (typeof key !== 'string' || row.ref.state !== 'TAKEN') continue;
    const child = children.get(key) ?? { people: [], strands: [], care: [], allocations: [], listed: false };
    children.set(key, child);
    take(list, row, child, asAt, areas);
  }
  const lists = (id: string): boolean => located.some(({ map }) => map.id === id);
  const context: MergeContext = {
    session,
    body,
    asAt,
    caseTypes: new Set(scheme.caseTypes),
    listsEnquiries: lists('enquiry'),
    listsLegalStatus: located.some(({ fields }) => fields.has('legalStatus')),
  };
  const cases: Statement<'CASE'>[] = [];
  for (const [key, child] of [...children].sort(([a], [b]) => compare(a, b))) {
    const statement = statementOf(key, child, {
      context,
      areas,
      lastYear,
      namesWorkers: lists('allocation'),
    });
    if (statement) cases.push(statement);
  }
  const workers = workersOf(body, cases);
  const extract: Extract = {
    body,
    asAt,
    synthetic: false,
    completeFor: [],
    statements: [...cases, ...workers],
  };
  return { extract };
}

async function* rowsOf(
  session: Session,
  located: readonly Listed[],
): AsyncGenerator<readonly [string, RowReader]> {
  for (const sheet of located) for await (const row of eachRow(session, [sheet])) yield [sheet.map.id, row];
}

function take(list: string, row: RowReader, child: Child, asAt: IsoDate, areas: Areas): void {
  if (list === 'read') return;
  if (list === 'person' || list === 'unaccompanied') {
    const person = personOf(row, asAt, areas);
    if (person) child.people.push(person);
  } else if (list === 'care') {
    const episode = careEpisode(row, asAt);
    if (episode) child.care.push(episode);
  } else if (list === 'allocation') {
    takeAllocation(row, child, asAt);
  } else {
    const strand = STRAND_READERS[list]?.(row, asAt);
    if (strand && row.ref.state === 'TAKEN') child.strands.push(strand);
  }
}

function takeAllocation(row: RowReader, child: Child, asAt: IsoDate): void {
  child.listed = true;
  const worker = row.worker('worker');
  const start = orNothing(row.date('start'));
  const over = ended(row.date('end'), asAt) || (start !== undefined && start > asAt);
  if (row.ref.state !== 'TAKEN' || typeof worker !== 'string' || over) return;
  if (row.has('episodeEnd') && ended(row.date('episodeEnd'), asAt))
    row.session.quarantine(
      row.ref,
      row.column('end').name,
      'CLOSED_BUT_ALLOCATED',
      'The episode is closed, but its worker has no end date: one of the two is wrong.',
    );
  else child.allocations.push({ row, worker });
}

interface Ways {
  context: MergeContext;
  areas: Areas;
  lastYear: number | undefined;
  namesWorkers: boolean;
}

function statementOf(
  key: string,
  child: Child,
  { context, areas, lastYear, namesWorkers }: Ways,
): Statement<'CASE'> | undefined {
  const { body, asAt } = context;
  const care = careOf(key, child.care, lastYear);
  const strands = [...child.strands, ...care.strands];
  const worker = namesWorkers && child.listed ? leadOf(key, child.allocations) : undefined;
  const people = agreeing(child.people);
  const standing = care.inDoubt && child.strands.every(({ open }) => !open) ? [] : strands;
  const base = standing.length > 0 ? mergeStrands(key, standing, context) : undefined;
  const birth = people.map((person) => person.birth).find((date) => date !== undefined);
  const open = base?.facts.closedOn === null;
  const facts: CaseFacts = compact({
    ...base?.facts,
    clientGroup: 'CHILDREN',
    ageBand: base?.facts.ageBand ?? (birth === undefined ? undefined : ageBand(birth, asAt)),
    disabled: people.map(({ disabled }) => disabled).find((one) => one !== undefined) ?? base?.facts.disabled,
    noHome: people.some(({ unaccompanied }) => unaccompanied === true) ? 'UNACCOMPANIED' : base?.facts.noHome,
    responsibleArea: people.map(({ home }) => home).find((one) => one !== undefined),
    ...(open || base === undefined ? { worker: worker === undefined ? base?.facts.worker : worker } : {}),
    ...(care.current ? placesOf(care.current, areas) : {}),
  });
  const says = base !== undefined || people.length > 0 || worker !== undefined;
  if (!says || (base === undefined && !saysOfThemselves(child))) return undefined;
  return { body, kind: 'CASE', key, reference: referenceOf('C', key), measure: 1, facts };
}

/**
 * SSDA903 names in its header and worker lists only children who are or were looked after, in files of their
 * own; a census also names children of whom no episode is reported.
 */
const saysOfThemselves = ({ people, allocations, listed }: Child): boolean =>
  listed || allocations.length > 0 || people.some(({ ofReturn }) => ofReturn);

/** Home and living area of the current episode; a place that cannot be told stays unknown, the child does not wait for it. */
function placesOf({ row, strand }: CareEpisode, areas: Areas): CaseFacts {
  const responsibleArea = row.has('home') ? areas.ifKnown(row, 'home') : undefined;
  const livingArea = row.has('living') && strand.open ? areas.ifKnown(row, 'living', true) : undefined;
  return compact({ responsibleArea, livingArea });
}

/** Rows of one child that give different birth dates are all quarantined: nothing says which is right. */
function agreeing(people: readonly Person[]): readonly Person[] {
  const births = new Set(people.flatMap(({ birthToken }) => birthToken ?? []));
  if (births.size < 2) return people;
  for (const { row } of people)
    row.session.quarantine(
      row.ref,
      row.column('birth').name,
      'CONTRADICTS_ANOTHER_ROW',
      'Several rows have this identifier and different birth dates. Keep the one that is right.',
    );
  return [];
}

function workersOf(body: string, cases: readonly Statement<'CASE'>[]): Statement<'WORKER'>[] {
  const keys = new Set(cases.flatMap(({ facts }) => facts.worker ?? []));
  return [...keys].sort(compare).map((key) => ({
    body,
    kind: 'WORKER' as const,
    key,
    reference: referenceOf('W', key),
    measure: 1,
    facts: { clientGroup: 'CHILDREN' as const, role: 'SOCIAL_WORKER', carriesCases: true },
  }));
}

function checkYear(row: RowReader, sent: IsoDate): void {
  const year = row.has('year') ? row.whole('year') : undefined;
  if (typeof year === 'number' && !isLikelyYear(year, sent))
    row.session.quarantine(
      row.ref,
      row.column('year').name,
      'UNLIKELY_YEAR',
      'This is not the year of a return that can have been made.',
    );
}
