import { isOfPeople, ledgerOf, type ItemKind } from '@vesting/domain';
import type { AreaTotal } from '../graphql/types/area.js';
import type { Account, Flow, Ledger } from '../graphql/types/ledger.js';
import { bodyOf } from './item-rows.js';
import { accountOf } from './planned-cases.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import type { Structure } from './structure.js';

type DomainLedger = ReturnType<typeof ledgerOf>;

/** The ledger of a plan in domain's terms: both sides summed by the database, each from its own table. */
export function readLedgerFigures(reads: Reads, plan: PlanRow): Promise<DomainLedger> {
  return reads.once(`ledger ${plan.key}`, async () => {
    const before = await reads.totals.query<{ kind: ItemKind; total: number }>(
      `select kind, sum(measure)::bigint as total from baseline_item
       where reorganisation_id = $1 and baseline_id = $2 group by kind`,
      [reads.reorganisationId, plan.baselineKey],
    );
    const after = await reads.totals.query<{
      kind: ItemKind;
      account: Account['kind'];
      body: string | null;
      total: number;
    }>(
      `select kind, account, body_id as body, sum(measure)::bigint as total from destination
       where reorganisation_id = $1 and plan_id = $2 group by kind, account, body_id`,
      [reads.reorganisationId, plan.key],
    );
    return ledgerOf(before, after);
  });
}

/** Measures of a kind as the reader may see them: people counted as the rule against small numbers says. */
export const countOf = (reads: Reads, kind: ItemKind): ((measure: number) => number) =>
  isOfPeople(kind) ? reads.count : (measure) => measure;

/** A line of people that rounds to nothing is left out: that it stands there would tell of one or two. */
const showing =
  (reads: Reads, kind: ItemKind) =>
  ({ total }: { total: number }): boolean =>
    reads.exact || !isOfPeople(kind) || total > 0;

/** Bodies in the order of every list; CEASES behind them. */
const byOrder = (a: Account, b: Account): number =>
  (a.body?.order ?? Infinity) - (b.body?.order ?? Infinity) || 0;

export async function readLedger(reads: Reads, plan: PlanRow): Promise<Ledger> {
  const structure = await reads.structure();
  const { balanced, lines } = await readLedgerFigures(reads, plan);
  return {
    balanced,
    lines: lines.map((line) => {
      const counted = countOf(reads, line.kind);
      const shows = showing(reads, line.kind);
      return {
        ...line,
        before: counted(line.before),
        noDestination: counted(line.noDestination),
        accounts: line.accounts
          .map(({ account, body, total }) => ({
            account: accountOf(structure, account, body, null),
            total: counted(total),
          }))
          .filter(shows)
          .sort((a, b) => byOrder(a.account, b.account)),
      };
    }),
  };
}

/** Items of one kind from predecessors through families of services to accounts, summed by the database. */
export async function readFlows(reads: Reads, plan: PlanRow, kind: ItemKind): Promise<Flow[]> {
  const structure = await reads.structure();
  const rows = await reads.totals.query<{
    from_body: string;
    family: string | null;
    account: Account['kind'];
    body: string | null;
    reason: string | null;
    total: number;
  }>(
    `select item.body_id as from_body, service.family, destination.account, destination.body_id as body,
       case when destination.account = 'BODY' then null else destination.reason end as reason,
       sum(destination.measure)::bigint as total
     from destination
       join baseline_item item on item.reorganisation_id = $1 and item.baseline_id = $3 and item.item_id = destination.item_id
       left join service on service.reorganisation_id = $1 and service.id = item.service_id
     where destination.reorganisation_id = $1 and destination.plan_id = $2 and destination.kind = $4
     group by 1, 2, 3, 4, 5`,
    [reads.reorganisationId, plan.key, plan.baselineKey, kind],
  );
  return rows
    .map((row) => ({
      from: bodyOf(structure, row.from_body),
      family: row.family ?? 'Service not known',
      to: accountOf(structure, row.account, row.body, row.reason),
      total: countOf(reads, kind)(row.total),
    }))
    .filter(showing(reads, kind))
    .sort(
      (a, b) =>
        a.from.order - b.from.order ||
        (a.family < b.family ? -1 : a.family > b.family ? 1 : byOrder(a.to, b.to)),
    );
}

/** Open children's cases by district of the responsible area. Protected areas count nowhere on a map. */
export async function readAreaTotals(reads: Reads, plan: PlanRow): Promise<AreaTotal[]> {
  const structure = await reads.structure();
  const rows = await reads.totals.query<{ area: string; cases: number; unallocated: number }>(
    `select item.area_gss_code as area, sum(item.measure)::bigint as cases,
       coalesce(sum(item.measure) filter (where allocation.case_id is null and destination.account = 'BODY'
         and not coalesce(item.case_type = any($4::text[]), false)), 0)::bigint as unallocated
     from baseline_item item
       join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = item.item_id and destination.part = 0
       left join allocation on allocation.reorganisation_id = $1 and allocation.plan_id = $2 and allocation.case_id = item.item_id
     where item.reorganisation_id = $1 and item.baseline_id = $3 and item.kind = 'CASE' and item.client_group = 'CHILDREN'
       and item.area_gss_code is not null and item.facts -> 'areaProtected' is distinct from 'true'
     group by item.area_gss_code`,
    [reads.reorganisationId, plan.key, plan.baselineKey, structure.expectNoWorker],
  );
  return districtTotals(structure, rows).map((total) => ({
    ...total,
    cases: reads.count(total.cases),
    unallocated: reads.count(total.unallocated),
  }));
}

/** Gathers areas of any level into their districts, in the order of the pack. */
export function districtTotals(
  structure: Pick<Structure, 'areas' | 'districtOf'>,
  rows: readonly { area: string; cases: number; unallocated: number }[],
): AreaTotal[] {
  const totals = new Map<string, { cases: number; unallocated: number }>();
  for (const { area, cases, unallocated } of rows) {
    const district = structure.districtOf(area);
    if (district === undefined) continue;
    const total = totals.get(district) ?? { cases: 0, unallocated: 0 };
    totals.set(district, { cases: total.cases + cases, unallocated: total.unallocated + unallocated });
  }
  return [...structure.areas.values()].flatMap((area) => {
    if (area.level !== 'DISTRICT') return [];
    return [
      {
        area,
        successor: area.successor ?? null,
        ...(totals.get(area.gssCode) ?? { cases: 0, unallocated: 0 }),
      },
    ];
  });
}
