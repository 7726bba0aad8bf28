import type { Extract, Statement } from '@vesting/domain';
import type { RowReader } from '../row-reader.js';
import { compare, type Session } from '../session.js';
import { referenceOf } from '../token.js';
import { eachRow, type Built, type Listed } from './rows.js';
import { compact, mergeStrands, nameOf } from './merge-strands.js';
import { strandOf, type Strand } from './strands.js';

/** Lists that a council always fills; without one of them the workbook is not the whole of its children. */
const WHOLE = ['6', '7', '8', '9'];
/** Lists whose rows can make a case. */
const CASE_LISTS = new Set(['3', '4', '5', '6', '7', '8', '9', '10']);

/** Children and workers of an Annex A workbook. Unrecognised sheets named like lists are quarantined row by row. */
export async function buildAnnexA(
  session: Session,
  lists: readonly Listed[],
  unrecognised: readonly Listed[],
): Promise<Built> {
  const { body, asAt, scheme } = session.options;
  const children = new Map<string, Strand[]>();
  const filled = new Set<string>();
  const caseTypes = new Set(scheme.caseTypes);
  for (const list of lists)
    for await (const row of eachRow(session, [list])) {
      filled.add(list.map.id);
      const key = row.id('id', 'case');
      const strand = typeof key !== 'string' ? undefined : readStrand(list.map.id, row, caseTypes);
      if (typeof key === 'string' && strand) children.set(key, [...(children.get(key) ?? []), strand]);
    }
  for (const sheet of unrecognised) await quarantineSheet(session, sheet);
  const listsEnquiries = lists.some(({ map }) => map.id === '5');
  const listsLegalStatus = lists.some(({ map, fields }) => map.id === '8' && fields.has('legalStatus'));
  const context = { session, body, asAt, caseTypes, listsEnquiries, listsLegalStatus };
  const cases: Statement<'CASE'>[] = [];
  const open: Strand[] = [];
  for (const [key, strands] of [...children].sort(([a], [b]) => compare(a, b))) {
    const statement = mergeStrands(key, strands, context);
    if (!statement) continue;
    cases.push(statement);
    if (statement.facts.closedOn === null) open.push(...strands.filter((strand) => strand.open));
  }
  const whole = !session.inDoubt && WHOLE.every((id) => filled.has(id));
  const extract: Extract = {
    body,
    asAt,
    synthetic: false,
    completeFor: whole ? [{ kind: 'CASE', clientGroup: 'CHILDREN' }] : [],
    statements: [...cases, ...workersOf(body, open, cases)],
  };
  return { extract };
}

function readStrand(list: string, row: RowReader, caseTypes: ReadonlySet<string>): Strand | undefined {
  if (!CASE_LISTS.has(list)) return undefined;
  const strand = strandOf(list, row, row.session.options.asAt);
  if (!strand || caseTypes.has(nameOf(strand.type, strand.disabled, caseTypes))) return strand;
  row.session.quarantine(
    row.ref,
    row.column('id').name,
    'CASE_TYPE_NOT_IN_SCHEME',
    `The scheme in force has no case type ${strand.type}.`,
  );
  return undefined;
}

/** Each worker named by an open row, in the team that most of these rows give. */
function workersOf(
  body: string,
  open: readonly Strand[],
  cases: readonly Statement<'CASE'>[],
): Statement<'WORKER'>[] {
  const rowsOf = new Map<string, Strand[]>();
  for (const strand of open)
    if (typeof strand.worker === 'string')
      rowsOf.set(strand.worker, [...(rowsOf.get(strand.worker) ?? []), strand]);
  for (const { facts } of cases)
    if (typeof facts.worker === 'string' && !rowsOf.has(facts.worker)) rowsOf.set(facts.worker, []);
  return [...rowsOf]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, rows]) => ({
      body,
      kind: 'WORKER' as const,
      key,
      reference: referenceOf('W', key),
      measure: 1,
      facts: compact({
        clientGroup: 'CHILDREN' as const,
        role:
          rows.length > 0 && rows.every(({ role }) => role === 'PERSONAL_ADVISER')
            ? 'PERSONAL_ADVISER'
            : 'SOCIAL_WORKER',
        team: mostFrequent(rows.flatMap(({ team }) => team ?? [])),
        carriesCases: true,
      }),
    }));
}

function mostFrequent(teams: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const team of teams) times.set(team, (times.get(team) ?? 0) + 1);
  return [...times].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}

async function quarantineSheet(session: Session, sheet: Listed): Promise<void> {
  for await (const { row } of sheet.rows())
    session.quarantine(
      session.begin(sheet.name, row),
      '',
      'LIST_NOT_RECOGNISED',
      'The header of this list is not that of any list of Annex A. Compare its columns with the template.',
    );
}
