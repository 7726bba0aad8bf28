import type { GraphQLResolveInfo } from 'graphql';
import { CLIENT_GROUPS } from '@vesting/domain';
import { requestedOfNodes, requestedPaths, wants, wantsRecords } from '../graphql/look-ahead.js';
import type { Connection } from '../graphql/types/connection.js';
import type { WorkerOrderField } from '../graphql/types/enums.js';
import type { Worker, WorkerFilter, WorkerOrder } from '../graphql/types/worker.js';
import { bodyKeys, orderName, teamCondition, totalOrder } from './cases.js';
import { FULL_TIME, workerOf, type WorkerRecord } from './item-rows.js';
import { itemScope, loadToday, REGISTER, standingFor, type ItemSource } from './item-sql.js';
import { readList, type PageRequest } from './list.js';
import { allOf, likeText, Parameters } from './parameters.js';
import type { Reads } from './session.js';
import { readsField, refuseHidden } from './shown.js';
import type { Structure } from './structure.js';

export interface WorkerListRequest extends PageRequest {
  filter?: WorkerFilter | null;
  orderBy?: WorkerOrder[] | null;
}

const SORTS: Readonly<Record<WorkerOrderField, string[]>> = {
  REFERENCE: [],
  TEAM: ['w.team'],
  CASES: ['load.cases'],
};

const columnsOf = (source: ItemSource, loaded: boolean): string =>
  `w.${source.id} as id, w.body_id, w.reference, w.facts, w.as_at::text as as_at, w.synthetic` +
  (loaded ? ', load.cases, load.points' : '');

/**
 * Ceilings as SQL, for a filter over all workers: the same arithmetic as domain's workerLevels, whose answer
 * stands beside each worker. A test holds the two together.
 */
export function ceilingExpression(alias: string, structure: Structure, parameters: Parameters): string {
  const arms = CLIENT_GROUPS.map((group) => {
    const scheme = structure.scheme(group);
    return `when '${group}' then floor(${parameters.add(scheme?.ceilingPerFte ?? 0)}::numeric
      * coalesce((${alias}.facts ->> 'fteThousandths')::numeric, ${FULL_TIME})
      * case when ${alias}.facts -> 'newlyQualified' = 'true' then ${parameters.add(scheme?.newlyQualifiedThousandths ?? 0)}::numeric else 1000 end
      / 1000000)`;
  });
  return `case coalesce(${alias}.client_group, 'CHILDREN') ${arms.join(' ')} end`;
}

/** The workers of the register today, one page. */
export const listWorkers = (reads: Reads, request: WorkerListRequest, info: GraphQLResolveInfo) =>
  listWorkersFor(reads, request, requestedOfNodes(info), wantsRecords(info));

export async function listWorkersFor(
  reads: Reads,
  { filter, orderBy, ...page }: WorkerListRequest,
  paths: ReadonlySet<string>,
  records: boolean,
): Promise<Connection<Worker>> {
  const sorts = (...fields: WorkerOrderField[]) => orderBy?.some(({ field }) => fields.includes(field));
  refuseHidden(reads.actor, [
    [filter?.search, 'IDENTITY'],
    [sorts('REFERENCE'), 'IDENTITY'],
    [filter?.aboveCeiling, 'CASES'],
    [sorts('CASES'), 'CASES'],
  ]);
  const structure = await reads.structure();
  const parameters = new Parameters();
  const source = REGISTER(parameters.add(reads.reorganisationId));
  const byLoad =
    typeof filter?.aboveCeiling === 'boolean' || (orderBy ?? []).some(({ field }) => field === 'CASES');
  const loaded = byLoad || wants(paths, 'cases', 'points');
  const join = loadToday(source, 'w', 'load');
  const where = allOf([
    itemScope(source, 'w', 'WORKER'),
    filter?.search && `w.reference ilike ${parameters.add(`${likeText(filter.search)}%`)}`,
    filter?.clientGroup && `w.client_group = any(${parameters.add(filter.clientGroup)}::text[])`,
    teamCondition(filter?.teamId, 'w', parameters),
    filter?.bodyGssCode &&
      `w.body_id = any(${parameters.add(bodyKeys(filter.bodyGssCode, structure))}::text[])`,
    typeof filter?.carriesCases === 'boolean' &&
      `coalesce((w.facts -> 'carriesCases')::boolean, false) = ${parameters.add(filter.carriesCases)}`,
    typeof filter?.aboveCeiling === 'boolean' &&
      `(load.points > ${ceilingExpression('w', structure, parameters)}) = ${parameters.add(filter.aboveCeiling)}`,
  ]);
  return readList<WorkerRecord, Worker>(
    reads,
    {
      key: 'w.id',
      columns: columnsOf(source, loaded),
      from: `item w ${loaded ? join : ''}`.trim(),
      countFrom: `item w ${byLoad ? join : ''}`.trim(),
      where,
      parameters,
      order: orderName('workers', orderBy),
      sort: totalOrder(
        (orderBy ?? []).map(({ field, direction }) => ({ expressions: SORTS[field], direction })),
        'w',
        'id',
        readsField(reads.actor, 'IDENTITY'),
      ),
    },
    page,
    records,
    (record) => workerOf(record, structure),
  );
}

export async function readWorker(reads: Reads, id: string, info: GraphQLResolveInfo): Promise<Worker | null> {
  const structure = await reads.structure();
  const source = REGISTER('$1');
  const loaded = wants(requestedPaths(info), 'cases', 'points');
  const [record] = await reads.query<WorkerRecord>(
    `select ${columnsOf(source, loaded)} from item w ${loaded ? loadToday(source, 'w', 'load') : ''}
     where ${itemScope(source, 'w', 'WORKER')} and w.id in (select ${standingFor('known')}
       from item known where known.reorganisation_id = $1 and known.id = $2)`,
    [reads.reorganisationId, id],
  );
  return record ? workerOf(record, structure) : null;
}
