import type { CaseFacts, CompleteScope, Extract, Statement, Tie, TieType } from '@vesting/domain';
import { Areas } from '../areas.js';
import { ageBand } from '../dates.js';
import type { Located } from '../locate.js';
import type { RowReader } from '../row-reader.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import { compact } from './merge-strands.js';
import { leadOf, type Allocation } from './lead.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachRow, type Built } from './rows.js';

/** Our `cases` CSV: a line a case. */
export const buildCases = (session: Session, located: readonly Located[]): Promise<Built> =>
  build(session, located, caseOf);

/** Our `supplement` CSV: what another extract of the same cases cannot say, such as the home area. */
export const buildSupplement = (session: Session, located: readonly Located[]): Promise<Built> =>
  build(session, located, (row, areas) => placeAndFamily(row, areas));

type Reader = (row: RowReader, areas: Areas) => Promise<CaseFacts>;

async function build(session: Session, located: readonly Located[], reader: Reader): Promise<Built> {
  const { body, asAt, options } = { ...session.options, options: session.options };
  const areas = new Areas(options);
  const drafts: Draft<'CASE'>[] = [];
  const full = reader === caseOf;
  for await (const row of eachRow(session, located)) {
    const key = row.id('case', 'case');
    const facts = compact(await reader(row, areas));
    if (typeof key !== 'string') continue;
    const reference = referenceOf('C', key);
    drafts.push({
      row,
      statement: { body, kind: 'CASE', key, reference, ...(full ? { measure: 1 } : {}), facts },
    });
  }
  const cases = mergeRows(withLeads(drafts));
  const statements = [...cases, ...workersNamed(body, cases, full)];
  const extract: Extract = {
    body,
    asAt,
    synthetic: false,
    completeFor: scopes(session, cases, full),
    statements,
  };
  return { extract };
}

/**
 * A case may have a line for each of its workers: its lead has it. Lines that do not say who leads, or name
 * several leads, are asked; a closed case is worked by nobody.
 */
function withLeads(drafts: readonly Draft<'CASE'>[]): Draft<'CASE'>[] {
  const lines = new Map<string, Draft<'CASE'>[]>();
  for (const draft of drafts)
    lines.set(draft.statement.key, [...(lines.get(draft.statement.key) ?? []), draft]);
  return [...lines].flatMap(([key, group]) => {
    const named = group.flatMap(({ row, statement }): Allocation[] =>
      typeof statement.facts.worker === 'string' && row.ref.state === 'TAKEN'
        ? [{ row, worker: statement.facts.worker, lead: leads(row) }]
        : [],
    );
    if (named.length === 0) return group;
    const isClosed = group.some(({ statement }) => typeof statement.facts.closedOn === 'string');
    if (isClosed)
      for (const { row } of named)
        row.session.remark(
          row.column('worker').name,
          'CLOSED_BUT_ALLOCATED',
          'These cases are closed and still name a worker; nobody works them.',
        );
    const worker = isClosed ? null : leadOf(key, named);
    return group.map(({ row, statement }) => ({
      row,
      statement: { ...statement, facts: compact({ ...statement.facts, worker }) },
    }));
  });
}

function leads(row: RowReader): boolean | undefined {
  const role = row.has('workerRole') ? row.code('workerRole') : undefined;
  return typeof role === 'string' ? role === 'LEAD' : undefined;
}

async function caseOf(row: RowReader, areas: Areas): Promise<CaseFacts> {
  const { asAt } = row.session.options;
  const openedOn = row.date('openedOn') ?? undefined;
  const end = row.date('closedOn');
  // An end that lies after the as-at date has not come yet.
  const closedOn = typeof end === 'string' && end > asAt ? null : end;
  if (openedOn !== undefined && typeof end === 'string' && end < openedOn)
    row.session.quarantine(
      row.ref,
      row.column('closedOn').name,
      'CLOSED_BEFORE_OPENED',
      'The end lies before the start.',
    );
  const birth = row.date('birth') ?? undefined;
  const caseType = row.code('caseType') ?? undefined;
  if (caseType === 'LOOKED_AFTER' && birth !== undefined && openedOn !== undefined && openedOn < birth)
    row.session.quarantine(
      row.ref,
      row.column('openedOn').name,
      'STARTED_BEFORE_BIRTH',
      'The child was looked after before being born: one of the two dates is wrong.',
    );
  return {
    clientGroup: (row.code('clientGroup') ?? undefined) as CaseFacts['clientGroup'],
    caseType,
    service: row.label('service') ?? undefined,
    openedOn,
    closedOn,
    lastSeenOn: row.date('lastSeenOn') ?? undefined,
    inEnquiry: row.yesNo('inEnquiry'),
    disabled: row.yesNo('disabled'),
    ageBand: birth === undefined ? undefined : ageBand(birth, asAt),
    ...(await placeAndFamily(row, areas)),
  };
}

async function placeAndFamily(row: RowReader, areas: Areas): Promise<CaseFacts> {
  const areaProtected = row.yesNo('areaProtected');
  const living = areas.read(row, 'livingArea', true) ?? (await areas.ofPostcode(row, 'livingPostcode', true));
  const legalStatus = row.code('legalStatus') ?? undefined;
  return {
    responsibleArea:
      areas.read(row, 'responsibleArea') ?? (await areas.ofPostcode(row, 'responsiblePostcode')),
    // A protected place is not kept at all.
    livingArea: areaProtected === true ? undefined : living,
    areaProtected,
    noHome: row.code('noHome') ?? undefined,
    ties: tiesOf(row),
    legalStatus: legalStatus === 'UNKNOWN' ? undefined : legalStatus,
    inProceedings: row.yesNo('inProceedings'),
    hearingOn: row.date('hearingOn') ?? undefined,
    team: row.label('team') ?? undefined,
    worker: row.worker('worker'),
  };
}

function tiesOf(row: RowReader): Tie[] | undefined {
  const group = row.id('family', 'family');
  const type = row.code('tieType') as TieType | null | undefined;
  if (typeof group !== 'string') return undefined;
  return [{ type: type ?? 'SIBLING', group }];
}

/** Workers whom open cases name, so that an allocation never points at nobody; the workers file says more. */
function workersNamed(
  body: string,
  cases: readonly Statement<'CASE'>[],
  full: boolean,
): Statement<'WORKER'>[] {
  const byKey = new Map<string, Statement<'CASE'>[]>();
  for (const statement of cases) {
    const { worker, closedOn } = statement.facts;
    if (typeof worker === 'string' && typeof closedOn !== 'string')
      byKey.set(worker, [...(byKey.get(worker) ?? []), statement]);
  }
  return [...byKey]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, held]) => {
      const groups = new Set(held.map(({ facts }) => facts.clientGroup));
      const clientGroup = groups.size === 1 ? [...groups][0] : undefined;
      const role =
        !full || clientGroup === undefined
          ? undefined
          : clientGroup === 'ADULTS'
            ? 'ADULT_WORKER'
            : 'SOCIAL_WORKER';
      const teams = new Set(held.map(({ facts }) => facts.team));
      const team = teams.size === 1 ? [...teams][0] : undefined;
      const facts = compact({ clientGroup, role, team, carriesCases: true });
      return { body, kind: 'WORKER' as const, key, reference: referenceOf('W', key), measure: 1, facts };
    });
}

/** Only the sender can say that the file names every case; a row in doubt makes that untrue. */
function scopes(session: Session, cases: readonly Statement<'CASE'>[], full: boolean): CompleteScope[] {
  if (!full || session.options.complete !== true || session.inDoubt) return [];
  const groups = new Set(cases.map(({ facts }) => facts.clientGroup));
  if (groups.has(undefined)) return [];
  return [...groups].flatMap((clientGroup) => (clientGroup ? [{ kind: 'CASE' as const, clientGroup }] : []));
}
