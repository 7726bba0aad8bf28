import { decodeId } from '../graphql/global-id.js';
import type { Connection } from '../graphql/types/connection.js';
import type { Service, ServiceFilter, ServiceOrder } from '../graphql/types/service.js';
import { pageSize, readCursor, writeCursor } from './page.js';
import type { PageRequest } from './list.js';
import type { CurrentServiceRow } from './structure.js';
import { routeOf, type RouteRecord } from './structure.js';
import type { Route } from '../graphql/types/service.js';
import { orderName } from './cases.js';
import type { Reads } from './session.js';

export interface ServiceListRequest extends PageRequest {
  filter?: ServiceFilter | null;
  orderBy?: ServiceOrder[] | null;
}

const within = <T>(values: readonly T[] | null | undefined, value: T): boolean =>
  !values || values.includes(value);

function matches(service: Service, filter: ServiceFilter): boolean {
  const { search, family, tier, runByGssCode, receiverGssCode, routeKind, caseBearing } = filter;
  const text = search?.toLowerCase();
  const currents = service.currentServices as CurrentServiceRow[];
  return (
    (!text || service.name.toLowerCase().includes(text) || service.code.toLowerCase().includes(text)) &&
    within(family, service.family) &&
    within(tier, service.tier) &&
    (!runByGssCode || currents.some(({ runBy }) => runBy.gssCode && runByGssCode.includes(runBy.gssCode))) &&
    (!receiverGssCode ||
      currents.some(({ defaultRoutes }) =>
        defaultRoutes.some(({ receivers }) =>
          receivers.some(({ body }) => body.gssCode && receiverGssCode.includes(body.gssCode)),
        ),
      )) &&
    (!routeKind ||
      currents.some(({ defaultRoutes }) => defaultRoutes.some(({ kind }) => routeKind.includes(kind)))) &&
    (typeof caseBearing !== 'boolean' || service.caseBearing === caseBearing)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The catalogue, one page. A hundred services or so stand in memory, so no statement is needed. */
export async function listServices(
  reads: Reads,
  { filter, orderBy, first, after }: ServiceListRequest,
): Promise<Connection<Service>> {
  const { services } = await reads.structure();
  const found = [...services.values()].filter((service) => !filter || matches(service, filter));
  const position = new Map(found.map((service, index) => [service, index]));
  found.sort((a, b) => {
    for (const { field, direction } of orderBy ?? []) {
      const order = field === 'NAME' ? compare(a.name, b.name) : compare(a.family, b.family);
      if (order !== 0) return direction === 'DESC' ? -order : order;
    }
    return (position.get(a) ?? 0) - (position.get(b) ?? 0);
  });
  const order = orderName('services', orderBy);
  const start = readCursor(order, after, 0);
  const offset = start.kind === 'OFFSET' ? start.offset : 0;
  const nodes = found.slice(offset, offset + pageSize(first));
  const edges = nodes.map((node, index) => ({
    node,
    cursor: writeCursor(order, { kind: 'OFFSET', offset: offset + index + 1 }),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: offset + nodes.length < found.length,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => Promise.resolve(found.length),
  };
}

export interface ServiceCounts {
  cases: number;
  posts: number;
  fte: number;
  spend: number;
  funding: number;
}

const NOTHING: ServiceCounts = { cases: 0, posts: 0, fte: 0, spend: 0, funding: 0 };

/** What one current service has today. All are counted by one statement, once an operation. */
export async function readServiceCounts(
  reads: Reads,
  { serviceKey, bodyKey }: CurrentServiceRow,
): Promise<ServiceCounts> {
  const all = await reads.once('service-counts', async () => {
    const rows = await reads.totals.query<ServiceCounts & { service: string; body: string }>(
      `select service_id as service, body_id as body,
         coalesce(sum(measure) filter (where kind = 'CASE'), 0)::float8 as cases,
         (count(*) filter (where kind = 'POST'))::float8 as posts,
         coalesce(sum(measure) filter (where kind = 'POST'), 0)::float8 as fte,
         coalesce(sum(measure) filter (where kind = 'SPEND'), 0)::float8 as spend,
         coalesce(sum(measure) filter (where kind = 'FUNDING'), 0)::float8 as funding
       from item where reorganisation_id = $1 and not gone and open and service_id is not null
       group by service_id, body_id`,
      [reads.reorganisationId],
    );
    return new Map(rows.map((row) => [`${row.service}@${row.body}`, row]));
  });
  const counts = all.get(`${serviceKey}@${bodyKey}`) ?? NOTHING;
  return { ...counts, cases: reads.count(counts.cases) };
}

/** The way of a current service: the pack's, or the one that a plan keeps. */
export async function readRoutes(
  reads: Reads,
  current: CurrentServiceRow,
  planId: string | null | undefined,
): Promise<Route[]> {
  const decoded = planId ? decodeId(planId) : undefined;
  if (decoded?.type !== 'Plan') return current.defaultRoutes;
  const { bodies } = await reads.structure();
  const routes = await reads.once(`routes ${decoded.key}`, async () => {
    const rows = await reads.query<RouteRecord & { currentService: string }>(
      `select current_service_id as "currentService", kind, from_date::text as "from", to_date::text as "to", receivers,
         delivered_by as "deliveredBy", exit_by::text as "exitBy", basis, inferred, source
       from plan_route where reorganisation_id = $1 and plan_id = $2 order by current_service_id, position`,
      [reads.reorganisationId, decoded.key],
    );
    const byService = new Map<string, Route[]>();
    for (const row of rows)
      byService.set(row.currentService, [...(byService.get(row.currentService) ?? []), routeOf(row, bodies)]);
    return byService;
  });
  return routes.get(current.key) ?? current.defaultRoutes;
}
