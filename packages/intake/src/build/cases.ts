import type { CaseFacts, ClientGroup, CompleteScope, Statement, Tie, TieType } from '@vesting/domain';
import { Areas } from '../areas.js';
import { ageBand } from '../dates.js';
import type { RowReader } from '../row-reader.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import { compact } from './merge-strands.js';
import { leadOf, type Allocation } from './lead.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachGroup, type Built, type Listed } from './rows.js';

/** Our `cases` CSV: a line a case. */
export const buildCases = (session: Session, located: readonly Listed[]): Promise<Built> =>
  build(session, located, caseOf);

/** Our `supplement` CSV: what another extract of the same cases cannot say, such as the home area. */
export const buildSupplement = (session: Session, located: readonly Listed[]): Promise<Built> =>
  build(session, located, placeAndFamily);

type Reader = (row: RowReader, areas: Areas) => CaseFacts;

async function build(session: Session, located: readonly Listed[], reader: Reader): Promise<Built> {
  const { body, asAt } = session.options;
  const areas = new Areas(session);
  const full = reader === caseOf;
  const workers = new WorkersNamed(body, full);
  const groups = new Set<ClientGroup | undefined>();
  for await (const rows of eachGroup(session, located)) {
    const drafts: Draft<'CASE'>[] = [];
    for (const row of rows) {
      const key = row.id('case', 'case');
      const facts = compact(reader(row, areas));
      if (typeof key !== 'string') continue;
      const reference = referenceOf('C', key);
      drafts.push({
        row,
        statement: { body, kind: 'CASE', key, reference, ...(full ? { measure: 1 } : {}), facts },
      });
    }
    const cases = mergeRows(withLeads(drafts));
    for (const { facts } of cases) {
      workers.add(facts);
      groups.add(facts.clientGroup);
    }
    await session.state(cases);
  }
  await session.state(workers.statements());
  const completeFor = full ? scopes(session, groups) : [];
  return { extract: { body, asAt, synthetic: false, completeFor, statements: session.stated } };
}

/**
 * The lines of one case. It may have a line for each of its workers: its lead has it. Lines that do not say who leads, or name
 * several leads, are asked; a closed case is worked by nobody.
 */
function withLeads(lines: readonly Draft<'CASE'>[]): readonly Draft<'CASE'>[] {
  const [first] = lines;
  const named = lines.flatMap(({ row, statement }): Allocation[] =>
    typeof statement.facts.worker === 'string' && row.ref.state === 'TAKEN'
      ? [{ row, worker: statement.facts.worker, lead: leads(row) }]
      : [],
  );
  if (!first || named.length === 0) return lines;
  const isClosed = lines.some(({ statement }) => typeof statement.facts.closedOn === 'string');
  if (isClosed)
    for (const { row } of named)
      row.session.remark(
        row.column('worker').name,
        'CLOSED_BUT_ALLOCATED',
        'These cases are closed and still name a worker; nobody works them.',
      );
  const worker = isClosed ? null : leadOf(first.statement.key, named);
  return lines.map(({ row, statement }) => ({
    row,
    statement: { ...statement, facts: compact({ ...statement.facts, worker }) },
  }));
}

function leads(row: RowReader): boolean | undefined {
  const role = row.has('workerRole') ? row.code('workerRole') : undefined;
  return typeof role === 'string' ? role === 'LEAD' : undefined;
}

function caseOf(row: RowReader, areas: Areas): CaseFacts {
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
    ...placeAndFamily(row, areas),
  };
}

function placeAndFamily(row: RowReader, areas: Areas): CaseFacts {
  const areaProtected = row.yesNo('areaProtected');
  const living = areas.read(row, 'livingArea', true) ?? areas.ofPostcode(row, 'livingPostcode', true);
  const legalStatus = row.code('legalStatus') ?? undefined;
  return {
    responsibleArea: areas.read(row, 'responsibleArea') ?? areas.ofPostcode(row, 'responsiblePostcode'),
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

/** What the cases of one worker agree on. */
interface Named {
  clientGroups: Set<ClientGroup | undefined>;
  /** Undefined when the cases name several teams, or none. */
  team: string | undefined;
}

/** Workers whom open cases name, so that an allocation never points at nobody; the workers file says more. */
class WorkersNamed {
  private readonly named = new Map<string, Named>();

  constructor(
    private readonly body: string,
    private readonly full: boolean,
  ) {}

  add({ worker, closedOn, clientGroup, team }: CaseFacts): void {
    if (typeof worker !== 'string' || typeof closedOn === 'string') return;
    const known = this.named.get(worker);
    if (!known) this.named.set(worker, { clientGroups: new Set([clientGroup]), team });
    else {
      known.clientGroups.add(clientGroup);
      if (known.team !== team) known.team = undefined;
    }
  }

  statements(): Statement<'WORKER'>[] {
    return [...this.named]
      .sort(([a], [b]) => compare(a, b))
      .map(([key, { clientGroups, team }]) => {
        const clientGroup = clientGroups.size === 1 ? [...clientGroups][0] : undefined;
        const role =
          !this.full || clientGroup === undefined
            ? undefined
            : clientGroup === 'ADULTS'
              ? 'ADULT_WORKER'
              : 'SOCIAL_WORKER';
        const facts = compact({ clientGroup, role, team, carriesCases: true });
        const reference = referenceOf('W', key);
        return { body: this.body, kind: 'WORKER' as const, key, reference, measure: 1, facts };
      });
  }
}

/** Only the sender can say that the file names every case; a row in doubt makes that untrue. */
function scopes(session: Session, groups: ReadonlySet<ClientGroup | undefined>): CompleteScope[] {
  if (session.options.complete !== true || session.inDoubt || groups.has(undefined)) return [];
  return [...groups].flatMap((clientGroup) => (clientGroup ? [{ kind: 'CASE' as const, clientGroup }] : []));
}
