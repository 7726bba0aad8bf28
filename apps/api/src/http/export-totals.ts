import { noteRecord } from '../graphql/disclosed.js';
import type { CaseloadFilter } from '../graphql/types/plan-summary.js';
import type { ServiceFilter, ServiceOrder } from '../graphql/types/service.js';
import { listCommands } from '../reads/history.js';
import { PAGE_LARGEST } from '../reads/page.js';
import { readChecks } from '../reads/plan-judgement.js';
import { readCaseloads } from '../reads/plan-picture.js';
import type { PlanRow } from '../reads/plans.js';
import { readReceived } from '../reads/received.js';
import { listServices, readRoutes, readServiceCounts } from '../reads/services.js';
import { readsField } from '../reads/shown.js';
import type { CurrentServiceRow } from '../reads/structure.js';
import { inputOf } from './export-request.js';
import { accountInWords, every, mapped, type ExportTable } from './export-table.js';

/** Services, caseloads, what was received, checks and history. */
export const TOTALS: Readonly<Record<string, ExportTable>> = {
  services: {
    entry: 'Query.services',
    ofPlan: false,
    columns: [
      'service',
      'LGSL',
      'family',
      'run by',
      'arrangement',
      'from',
      'to',
      'receivers',
      'delivered by',
      'inferred',
      'cases',
      'posts',
      'FTE thousandths',
      'spend pence',
      'funding pence',
    ],
    async *rows({ reads, plan, filter, orderBy }) {
      const wanted = inputOf<ServiceFilter>(filter, 'filter', 'ServiceFilter');
      const order = inputOf<ServiceOrder[]>(orderBy, 'orderBy', 'ServiceOrder', true);
      const page = (after: string | null) =>
        listServices(reads, { filter: wanted, orderBy: order, first: PAGE_LARGEST, after });
      for await (const service of every(reads, page))
        for (const current of service.currentServices as CurrentServiceRow[]) {
          const counts = readsField(reads.actor, 'TOTALS')
            ? await readServiceCounts(reads, current)
            : undefined;
          for (const route of await readRoutes(reads, current, plan?.id))
            yield [
              service.name,
              service.lgslId,
              service.family,
              current.runBy.name,
              route.kind,
              route.from,
              route.to,
              route.receivers
                .map(({ body, sharePpm }) => `${body.shortName} ${sharePpm / 10_000}%`)
                .join('; '),
              route.deliveredBy?.name,
              route.inferred,
              counts?.cases,
              counts?.posts,
              counts?.fte,
              counts?.spend,
              counts?.funding,
            ];
        }
    },
  },
  caseloads: {
    entry: 'Plan.caseloads',
    ofPlan: true,
    columns: [
      'worker',
      'team',
      'employer',
      'cases today',
      'points today',
      'cases in plan',
      'points in plan',
      'target',
      'ceiling',
      'above ceiling',
    ],
    async *rows({ reads, plan, filter }) {
      const wanted = inputOf<CaseloadFilter>(filter, 'filter', 'CaseloadFilter');
      const loads = await readCaseloads(reads, plan as PlanRow, wanted);
      for (const load of loads) noteRecord(reads.people, 'Caseload', load);
      for (const load of loads)
        yield [
          readsField(reads.actor, 'IDENTITY') ? load.worker.reference : null,
          load.team?.name,
          accountInWords(load.employer),
          load.casesToday,
          load.pointsToday,
          load.cases,
          load.points,
          load.target,
          load.ceiling,
          load.aboveCeiling,
        ];
    },
  },
  received: {
    entry: 'Query.received',
    ofPlan: false,
    columns: [
      'body',
      'kind',
      'client group',
      'unit',
      'as at',
      'rows',
      'control total',
      'loaded',
      'difference',
      'received',
      'synthetic',
    ],
    async *rows({ reads }) {
      for (const row of await readReceived(reads))
        yield [
          row.body.name,
          row.kind,
          row.clientGroup,
          row.unit,
          row.asAt,
          row.rows,
          row.controlTotal,
          row.loaded,
          row.difference,
          row.loaded !== null,
          row.synthetic,
        ];
    },
  },
  checks: {
    entry: 'Plan.checks',
    ofPlan: true,
    columns: ['check', 'severity', 'count', 'holds', 'sentence'],
    async *rows({ reads, plan }) {
      for (const check of await readChecks(reads, plan as PlanRow))
        yield [check.name, check.severity, check.count, check.holds, check.sentence];
    },
  },
  history: {
    entry: 'Plan.history',
    ofPlan: true,
    columns: ['number', 'at', 'actor', 'kind', 'sentence', 'reason', 'items', 'undoes', 'undone'],
    rows({ reads, plan }) {
      const page = (after: string | null) =>
        listCommands(reads, (plan as PlanRow).key, { first: PAGE_LARGEST, after }, true);
      return mapped(every(reads, page), (command) => [
        command.number,
        command.at,
        command.actor,
        command.kind,
        command.sentence,
        command.reason,
        command.itemCount,
        command.undoes,
        command.undone,
      ]);
    },
  },
};
