import type { GraphQLResolveInfo } from 'graphql';
import { keyOf } from '../graphql/global-id.js';
import { requestedOfNodes, requestedPaths, wantsRecords } from '../graphql/look-ahead.js';
import type { Case, CaseFilter, CaseOrder } from '../graphql/types/case.js';
import type { Connection } from '../graphql/types/connection.js';
import type { CaseOrderField } from '../graphql/types/enums.js';
import { caseOf, type CaseRecord } from './item-rows.js';
import { caseColumns, caseExtras, itemScope, REGISTER, standingFor, type ItemSource } from './item-sql.js';
import { readList, type PageRequest } from './list.js';
import type { SortTerm } from './page.js';
import { allOf, likeText, Parameters } from './parameters.js';
import type { Reads } from './session.js';
import { refuseHidden } from './shown.js';
import type { Structure } from './structure.js';

/** What a filter over cases of today says, as one condition. Shared by the list, the counts and the export. */
export function caseConditions(
  filter: CaseFilter | null | undefined,
  alias: string,
  parameters: Parameters,
  structure: Structure,
): string {
  if (!filter) return 'true';
  const any = (column: string, values: readonly string[] | null | undefined) =>
    values ? `${alias}.${column} = any(${parameters.add(values)}::text[])` : undefined;
  return allOf([
    filter.search && `${alias}.reference ilike ${parameters.add(`${likeText(filter.search)}%`)}`,
    any('client_group', filter.clientGroup),
    any('case_type', filter.caseType),
    typeof filter.unallocated === 'boolean' && `${alias}.unallocated = ${parameters.add(filter.unallocated)}`,
    typeof filter.inSafetyOrder === 'boolean' &&
      `${alias}.in_safety_order = ${parameters.add(filter.inSafetyOrder)}`,
    any('area_gss_code', filter.areaGssCode && structure.areasWithin(filter.areaGssCode)),
    // Where an area is protected, a list by area must not betray it.
    filter.areaGssCode && `${alias}.facts -> 'areaProtected' is distinct from 'true'`,
    any('body_id', filter.bodyGssCode && bodyKeys(filter.bodyGssCode, structure)),
    teamCondition(filter.teamId, alias, parameters),
  ]);
}

/** Keys of bodies by their codes; an unknown code matches nothing. */
export const bodyKeys = (codes: readonly string[], structure: Structure): string[] =>
  codes.flatMap((code) => structure.bodyKeyOfGss.get(code) ?? []);

/** Teams are known by body and name; an id of something else matches nothing. */
export function teamCondition(
  ids: readonly string[] | null | undefined,
  alias: string,
  parameters: Parameters,
): string | undefined {
  if (!ids) return undefined;
  const keys = ids.flatMap((id) => keyOf(id, 'Team') ?? []);
  return `${alias}.body_id || '/' || ${alias}.team = any(${parameters.add(keys)}::text[])`;
}

/** Items by their ids; an id of something else matches nothing. */
export const itemKeys = (ids: readonly string[], ...types: ('Case' | 'Worker' | 'Post')[]): string[] =>
  ids.flatMap((id) => keyOf(id, ...types) ?? []);

export const CASE_SORTS: Readonly<Record<CaseOrderField, (alias: string) => string[]>> = {
  REFERENCE: () => [],
  RISK_THEN_WAIT: (alias) => [`${alias}.risk`, `-${alias}.waiting_days`],
  WAITING_DAYS: (alias) => [`${alias}.waiting_days`],
  OPENED_ON: (alias) => [`${alias}.facts ->> 'openedOn'`],
  LAST_SEEN_ON: (alias) => [`${alias}.facts ->> 'lastSeenOn'`],
  CASE_TYPE: (alias) => [`${alias}.case_type`],
  TEAM: (alias) => [`${alias}.team`],
};

/**
 * Sort terms that end in reference and id, so that the order is total and the same for every reader. `named`
 * false: the reference is hidden from the reader, and neither order nor cursors go by it.
 */
export function totalOrder(
  terms: readonly { expressions: string[]; direction: 'ASC' | 'DESC' }[],
  alias: string,
  id: string,
  named = true,
): SortTerm[] {
  const last =
    terms.length > 0 && terms.every(({ expressions }) => expressions.length === 0) ? terms[0] : undefined;
  const direction = last?.direction ?? 'ASC';
  return [
    ...terms.flatMap(({ expressions, direction: own }) =>
      expressions.map((sql) => ({ sql, direction: own })),
    ),
    ...(named ? [{ sql: `${alias}.reference`, direction, keyset: 'text' }] : []),
    { sql: `${alias}.${id}`, direction, keyset: 'uuid' },
  ];
}

/** Name of an order as cursors keep it. */
export const orderName = (
  list: string,
  orderBy: readonly { field: string; direction: string }[] | null | undefined,
) => [list, ...(orderBy ?? []).map(({ field, direction }) => `${field} ${direction}`)].join(',');

export interface CaseListRequest extends PageRequest {
  filter?: CaseFilter | null;
  orderBy?: CaseOrder[] | null;
}

/** The cases of the register today, one page. */
export async function listCases(
  reads: Reads,
  request: CaseListRequest,
  info: GraphQLResolveInfo,
): Promise<Connection<Case>> {
  return listCasesFor(reads, request, requestedOfNodes(info), wantsRecords(info));
}

export async function listCasesFor(
  reads: Reads,
  { filter, orderBy, ...page }: CaseListRequest,
  paths: ReadonlySet<string>,
  records: boolean,
): Promise<Connection<Case>> {
  refuseHidden(reads.actor, [
    [filter?.inSafetyOrder, 'SENSITIVE'],
    [filter?.workerId, 'STAFF'],
    [orderBy?.some(({ field }) => field === 'RISK_THEN_WAIT'), 'SENSITIVE'],
  ]);
  const structure = await reads.structure();
  const parameters = new Parameters();
  const source = REGISTER(parameters.add(reads.reorganisationId));
  const extras = caseExtras(source, 'c', paths);
  const byWorker = filter?.workerId
    ? ` and exists (select from item w where w.reorganisation_id = ${source.reorganisation} and w.kind = 'WORKER'
        and (${standingFor('w')}) = any(${parameters.add(itemKeys(filter.workerId, 'Worker'))}::uuid[])
        and w.body_id = c.worker_body and w.key = c.worker_key)`
    : '';
  return readList<CaseRecord, Case>(
    reads,
    {
      key: 'c.id',
      columns: caseColumns(source, 'c', paths) + extras.columns,
      from: `item c ${extras.joins}`.trim(),
      countFrom: 'item c',
      where: `${itemScope(source, 'c', 'CASE')} and ${caseConditions(filter, 'c', parameters, structure)}${byWorker}`,
      parameters,
      order: orderName('cases', orderBy),
      sort: totalOrder(
        (orderBy ?? []).map(({ field, direction }) => ({ expressions: CASE_SORTS[field]('c'), direction })),
        'c',
        'id',
      ),
    },
    page,
    records,
    (record) => caseOf(record, structure),
  );
}

/** One case of the register, by reference or by its internal id. The first by reference where two bodies use one. */
export async function readCase(
  reads: Reads,
  by: { reference: string } | { id: string },
  info: GraphQLResolveInfo,
): Promise<Case | null> {
  const parameters = new Parameters();
  const source = REGISTER(parameters.add(reads.reorganisationId));
  const [record] = await readCaseRecords(
    reads,
    source,
    parameters,
    knownBy(
      source,
      'id' in by
        ? `known.id = ${parameters.add(by.id)}`
        : `known.reference = ${parameters.add(by.reference)}`,
    ),
    requestedPaths(info),
    1,
  );
  return record ? caseOf(record, await reads.structure()) : null;
}

/** By a merged record the case is found that stands for it. */
const knownBy = ({ reorganisation }: ItemSource, known: string): string =>
  `c.id in (select ${standingFor('known')} from item known where known.reorganisation_id = ${reorganisation}
     and known.kind = 'CASE' and ${known})`;

/** Cases by a condition, in the order of their references. */
export function readCaseRecords(
  reads: Reads,
  source: ItemSource,
  parameters: Parameters,
  condition: string,
  paths: ReadonlySet<string>,
  limit: number,
): Promise<CaseRecord[]> {
  const extras = caseExtras(source, 'c', paths);
  return reads.query<CaseRecord>(
    ...parameters.bound(
      `select ${caseColumns(source, 'c', paths)}${extras.columns} from ${source.table} c ${extras.joins}
     where ${itemScope(source, 'c', 'CASE')} and ${condition} order by c.reference, c.${source.id} limit ${limit}`,
    ),
  );
}
