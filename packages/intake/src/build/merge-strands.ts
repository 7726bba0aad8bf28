import type { CaseFacts, IsoDate, Statement } from '@vesting/domain';
import { ageBand } from '../dates.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import type { Strand, StrandType } from './strands.js';

/** The gravest type decides what the case is; the others are its strands. */
const BY_RISK: readonly StrandType[] = [
  'LOOKED_AFTER',
  'CHILD_PROTECTION',
  'CHILD_IN_NEED',
  'ASSESSMENT',
  'CARE_LEAVER',
];
/** Which list is believed first for team and worker: the list made for the type, then the general ones. */
const BY_LIST: readonly number[] = [8, 7, 9, 6, 5, 4, 3, 10];

export interface MergeContext {
  session: Session;
  body: string;
  asAt: IsoDate;
  caseTypes: ReadonlySet<string>;
  /** The workbook has the list of enquiries, so a child who is not in an open one has none. */
  listsEnquiries: boolean;
  /** The file has the legal statuses of all children looked after, so a child who is not has none. */
  listsLegalStatus: boolean;
}

/** All strands of one child as one statement; undefined when the rows are held by a question. */
export function mergeStrands(
  key: string,
  strands: readonly Strand[],
  context: MergeContext,
): Statement<'CASE'> | undefined {
  const standing = withoutSuperseded(strands).filter(({ open }) => open);
  const { body } = context;
  const base = { body, kind: 'CASE' as const, key, reference: referenceOf('C', key), measure: 1 };
  if (standing.length === 0) return closedStatement(base, strands, context);
  const types = BY_RISK.filter((type) => standing.some((strand) => strand.type === type));
  const [main = 'ASSESSMENT'] = types;
  const ofMain = standing.filter(({ type }) => type === main).sort(byPrecedence);
  const believed = believe(key, ofMain, context);
  if (believed === undefined) return undefined;
  const disabled = agreed(standing.map((strand) => strand.disabled));
  const names = types.map((type) => nameOf(type, disabled, context.caseTypes));
  const legalStatus = ofMain.find((strand) => strand.legalStatus !== undefined)?.legalStatus;
  const facts: CaseFacts = compact({
    clientGroup: 'CHILDREN',
    caseType: names[0],
    strands: names.slice(1),
    openedOn: least(ofMain.map(({ openedOn }) => openedOn)),
    closedOn: null,
    lastSeenOn: greatest(strands.map(({ seenOn }) => seenOn)),
    inEnquiry:
      standing.some(({ inEnquiry }) => inEnquiry === true) || (context.listsEnquiries ? false : undefined),
    legalStatus: legalStatus ?? noneIf(context.listsLegalStatus && main !== 'LOOKED_AFTER'),
    // An interim care order or a placement order means that a court is dealing with the child.
    inProceedings: legalStatus === undefined ? undefined : legalStatus === 'C1' || legalStatus === 'E1',
    disabled,
    ageBand: bandOf(strands, context.asAt),
    noHome: standing.some(({ unaccompanied }) => unaccompanied === true) ? 'UNACCOMPANIED' : undefined,
    team: believed.team ?? undefined,
    worker: believed.worker,
  });
  return { ...base, facts };
}

function closedStatement(
  base: Omit<Statement<'CASE'>, 'facts'>,
  strands: readonly Strand[],
  context: MergeContext,
): Statement<'CASE'> | undefined {
  const ends = strands.filter(({ closedOn }) => closedOn !== undefined);
  const closedOn = greatest(ends.map((strand) => strand.closedOn)) ?? context.asAt;
  const types = BY_RISK.filter((type) => strands.some((strand) => strand.type === type));
  const disabled = agreed(strands.map((strand) => strand.disabled));
  const facts: CaseFacts = compact({
    clientGroup: 'CHILDREN',
    caseType: types[0] && nameOf(types[0], disabled, context.caseTypes),
    strands: [],
    openedOn: least(strands.map(({ openedOn }) => openedOn)),
    closedOn,
    legalStatus: noneIf(context.listsLegalStatus),
    ageBand: bandOf(strands, context.asAt),
    worker: null,
  });
  return { ...base, facts };
}

/** Referral, assessment and enquiry lists do not say that a case was closed since; lists 6 and 7 do. */
function withoutSuperseded(strands: readonly Strand[]): Strand[] {
  const endOf = (list: number): IsoDate | undefined =>
    greatest(
      strands.filter((strand) => strand.list === list && !strand.open).map(({ closedOn }) => closedOn),
    );
  const closed = endOf(6);
  const planEnded = endOf(7);
  return strands.filter(({ list, open, openedOn = '', type }) => {
    if (!open || list > 5) return true;
    if (closed !== undefined && openedOn <= closed) return false;
    return !(type === 'CHILD_PROTECTION' && planEnded !== undefined && openedOn <= planEnded);
  });
}

/** Team and worker of the first row in precedence; two equal rows that name different workers are asked. */
function believe(
  key: string,
  ofMain: readonly Strand[],
  { session }: MergeContext,
): Pick<Strand, 'team' | 'worker'> | undefined {
  const saying = ofMain.filter(({ worker }) => worker !== undefined);
  const [first] = saying;
  if (!first) return { team: ofMain.find(({ team }) => typeof team === 'string')?.team };
  const equal = saying.filter((strand) => strand.list === first.list && strand.openedOn === first.openedOn);
  const workers = [...new Set(equal.flatMap(({ worker }) => worker ?? []))].sort(compare);
  if (workers.length < 2) return equal.find(({ worker }) => typeof worker === 'string') ?? first;
  const candidates = workers.map((worker) => ({ code: worker, label: referenceOf('W', worker) }));
  let answer: string | undefined;
  for (const { row } of equal)
    answer = session.ask(row.ref, {
      column: row.column('worker').name,
      rule: 'SEVERAL_WORKERS',
      prompt: 'Two rows of one child name different workers. Who leads?',
      value: key,
      candidates,
    });
  return answer === undefined ? undefined : equal.find(({ worker }) => worker === answer);
}

const byPrecedence = (a: Strand, b: Strand): number =>
  BY_LIST.indexOf(a.list) - BY_LIST.indexOf(b.list) ||
  compare(b.openedOn ?? '', a.openedOn ?? '') ||
  compare(a.worker ?? '', b.worker ?? '') ||
  compare(a.team ?? '', b.team ?? '');

/** Disabled children in need are a type of their own where the scheme has one. */
export function nameOf(
  type: StrandType,
  disabled: boolean | undefined,
  caseTypes: ReadonlySet<string>,
): string {
  const special = 'DISABLED_CHILD_IN_NEED';
  return type === 'CHILD_IN_NEED' && disabled === true && caseTypes.has(special) ? special : type;
}

/** Contradicting birth dates give no band: unknown is better than wrong. */
function bandOf(strands: readonly Strand[], asAt: IsoDate): string | undefined {
  return agreed(strands.map(({ birth }) => (birth === undefined ? undefined : ageBand(birth, asAt))));
}

function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
  const said = new Set(values.filter((value) => value !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

const known = (dates: readonly (IsoDate | undefined)[]): IsoDate[] =>
  dates.flatMap((date) => date ?? []).sort(compare);
const least = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined => known(dates)[0];
const greatest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined => known(dates).at(-1);

const noneIf = (none: boolean): null | undefined => (none ? null : undefined);

/** Leaves out what is unknown, so that equal facts are equal objects. */
export function compact<T extends object>(facts: T): T {
  const kept = { ...facts };
  for (const name of Object.keys(kept) as (keyof T)[]) if (kept[name] === undefined) delete kept[name];
  return kept;
}
