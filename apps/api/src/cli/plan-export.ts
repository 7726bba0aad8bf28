import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import { unitOf, type ItemKind } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { choosePlan, reading } from './chosen-plan.js';
import { CROSSWALK_TABLE, crosswalkRows, type ExportBatch } from './crosswalk.js';
import { discloseItems } from './disclose.js';
import { exportCertificate } from './plan-certificate.js';
import { withProduct } from './product.js';
import { environment, parseOnly, remark, type ExitCode } from './terminal.js';

interface ExportRow {
  itemId: string;
  part: number;
  kind: ItemKind;
  reference: string;
  from: string;
  service: string | null;
  measure: number;
  account: string;
  to: string | null;
  reason: string | null;
  effectiveFrom: string;
  decidedBy: string;
  decisionReason: string | null;
  worker: string | null;
  delivering: string | null;
  lock: string | null;
}

const BATCH = 5_000;
const COLUMNS = [
  'kind',
  'reference',
  'from',
  'service',
  'measure',
  'unit',
  'part',
  'account',
  'to',
  'reason',
  'effectiveFrom',
  'decidedBy',
  'decisionReason',
  'worker',
  'delivering',
  'lock',
];

/**
 * Every destination of a plan, with the worker and the lock of each case, or, with `--crosswalk`, every old
 * identifier with the destination of its item; as CSV (or JSON) on standard output. With `--certificate` instead what
 * proves the plan's claim.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(
    args,
    { plan: { type: 'string' }, crosswalk: { type: 'boolean' }, certificate: { type: 'boolean' } },
    'plan export [--plan ID] [--crosswalk | --certificate]',
  );
  if (values.certificate) return exportCertificate(values.plan);
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session): Promise<ExitCode> => {
      const plan = await choosePlan(session, product.pack.id, values.plan);
      const columns = values.crosswalk ? CROSSWALK_TABLE : COLUMNS;
      await write(values.json ? '[' : stringify([columns]));
      let first = true;
      const tables = values.crosswalk ? crosswalkRows : destinations;
      for await (const { items, records } of tables(session, product.pack.id, plan)) {
        await discloseItems(product, values.crosswalk ? 'crosswalk' : 'plan_export', items);
        const text = values.json
          ? records.map((record) => JSON.stringify(record)).join(',\n')
          : stringify(records, { columns, escape_formulas: true });
        await write(values.json && !first ? `,\n${text}` : text);
        first = false;
      }
      if (values.json) await write(']\n');
      return 0;
    }),
  );
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function* destinations(
  session: Session,
  reorganisationId: string,
  plan: { id: string },
): AsyncGenerator<ExportBatch> {
  for await (const rows of batches(session, reorganisationId, plan.id))
    yield {
      items: rows,
      records: rows.map(({ itemId: _id, ...row }) => ({ ...row, unit: unitOf[row.kind] })),
    };
}

async function* batches(
  session: Session,
  reorganisationId: string,
  planId: string,
): AsyncGenerator<ExportRow[]> {
  let after = { itemId: '00000000-0000-0000-0000-000000000000', part: -1 };
  for (;;) {
    const rows = await session.query<ExportRow>(
      `select destination.item_id as "itemId", destination.part, destination.kind, item.reference, item.body_id as "from",
         item.service_id as service, destination.measure, account, destination.body_id as "to", destination.reason,
         effective_from as "effectiveFrom", destination.decided_by as "decidedBy", destination.decision_reason as "decisionReason",
         worker.reference as worker, allocation.delivering_id as delivering, item_lock.holds as lock
       from destination
         join baseline_item item using (reorganisation_id, baseline_id, item_id)
         left join allocation on allocation.reorganisation_id = $1 and allocation.plan_id = $2 and allocation.case_id = destination.item_id
         left join baseline_item worker on worker.reorganisation_id = $1 and worker.baseline_id = destination.baseline_id
           and worker.item_id = allocation.worker_id
         left join item_lock on item_lock.reorganisation_id = $1 and item_lock.plan_id = $2 and item_lock.item_id = destination.item_id
       where destination.reorganisation_id = $1 and destination.plan_id = $2 and (destination.item_id, destination.part) > ($3::uuid, $4::integer)
       order by destination.item_id, destination.part limit $5`,
      [reorganisationId, planId, after.itemId, after.part, BATCH],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last;
  }
}
