import type { ApportionmentBasis, Delivery, PackRoute, RouteKind } from '@vesting/domain';
import type { Session } from '@vesting/persistence';

interface RouteRow {
  current_service_id: string;
  kind: RouteKind;
  from_date: string;
  to_date: string | null;
  receivers: { body: string; sharePpm: number }[];
  delivered_by: string | null;
  exit_by: string | null;
  basis: ApportionmentBasis | null;
  inferred: boolean;
  source: string | null;
}

/** The plan's own routes by current service, each in the order of its dates. */
export async function readRoutes(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<Map<string, PackRoute[]>> {
  const rows = await session.query<RouteRow>(
    `select current_service_id, kind, from_date, to_date, receivers, delivered_by, exit_by, basis, inferred, source
     from plan_route where reorganisation_id = $1 and plan_id = $2 order by current_service_id, position`,
    [reorganisationId, planId],
  );
  const routes = new Map<string, PackRoute[]>();
  for (const row of rows) {
    const steps = routes.get(row.current_service_id) ?? [];
    routes.set(row.current_service_id, steps);
    steps.push({
      kind: row.kind,
      from: row.from_date,
      ...(row.to_date === null ? {} : { to: row.to_date }),
      receivers: row.receivers,
      ...(row.delivered_by === null ? {} : { deliveredBy: row.delivered_by }),
      ...(row.exit_by === null ? {} : { exitBy: row.exit_by }),
      ...(row.basis === null ? {} : { basis: row.basis }),
      source: { text: row.source ?? '', inferred: row.inferred },
    });
  }
  return routes;
}

/** Who delivers what for whom in the plan, in a stable order. */
export function readDeliveries(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<Delivery[]> {
  return session.query<Delivery>(
    `select service_id as service, responsible_id as responsible, delivering_id as delivering,
       from_date as "from", to_date as "to"
     from delivery where reorganisation_id = $1 and plan_id = $2
     order by service_id, responsible_id, from_date desc, delivering_id`,
    [reorganisationId, planId],
  );
}
