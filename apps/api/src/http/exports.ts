import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Actor } from '@vesting/domain';
import type { Disclose } from '../audit/disclosures.js';
import { requireAllowed } from '../graphql/context.js';
import { keyOf } from '../graphql/global-id.js';
import { needsToRead } from '../graphql/needs.js';
import { listPlans, readPlan, type PlanRow } from '../reads/plans.js';
import type { Reads } from '../reads/session.js';
import { BYTE_ORDER_MARK, cellOf, csvOf } from './csv.js';
import { parameter, WrongParameter } from './export-request.js';
import { CROSSWALK } from './export-crosswalk.js';
import { PEOPLE } from './export-people.js';
import type { ExportTable } from './export-table.js';
import { TOTALS } from './export-totals.js';

/** The tables that can be exported, by the name in their address. */
export const EXPORTS: Readonly<Record<string, ExportTable>> = {
  ...PEOPLE,
  ...TOTALS,
  crosswalk: CROSSWALK,
};

export const refuse = (response: Response, status: number, message: string, code: string): void =>
  void response.status(status).json({ errors: [{ message, extensions: { code } }] });

/** The plan that is asked for, or the newest. */
export async function planOf(reads: Reads, id: string | undefined): Promise<PlanRow> {
  const key = id === undefined ? undefined : keyOf(id, 'Plan');
  const plan =
    id === undefined
      ? (await listPlans(reads)).at(-1)
      : key === undefined
        ? null
        : await readPlan(reads, key);
  if (!plan) throw new WrongParameter('plan is not the id of a plan.');
  return plan;
}

/** A table as a file for spreadsheets, filtered and sorted as the list on screen is, through the same reads. */
export const exportTables =
  (readsOf: (actor: Actor) => Reads, disclose: Disclose): RequestHandler =>
  async (request, response) => {
    const actor = response.locals['actor'] as Actor;
    const name = /^([a-z-]+)\.csv$/.exec(String(request.params['table']))?.[1] ?? '';
    const table = Object.hasOwn(EXPORTS, name) ? EXPORTS[name] : undefined;
    if (!table) return refuse(response, 404, 'There is no such table.', 'NOT_FOUND');
    const reads = readsOf(actor);
    try {
      requireAllowed({ actor }, needsToRead(table.entry));
      await send(request, response, reads, name, table, disclose);
    } catch (error) {
      if (response.headersSent) throw error;
      if (error instanceof GraphQLError && error.extensions['code'] === 'FORBIDDEN')
        return refuse(response, 403, error.message, 'FORBIDDEN');
      if (!(error instanceof WrongParameter)) throw error;
      refuse(response, 400, error.message, 'BAD_USER_INPUT');
    } finally {
      await reads.close();
    }
  };

async function* inCells(rows: ReturnType<ExportTable['rows']>): AsyncGenerator<string[], void, undefined> {
  for await (const row of rows) yield row.map(cellOf);
}

async function send(
  request: Request,
  response: Response,
  reads: Reads,
  name: string,
  table: ExportTable,
  disclose: Disclose,
): Promise<void> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const wanted = parameter(query, 'plan');
  const plan = table.ofPlan || wanted !== undefined ? await planOf(reads, wanted) : null;
  const asked = { reads, plan, filter: parameter(query, 'filter'), orderBy: parameter(query, 'orderBy') };
  const rows = inCells(table.rows(asked));
  // A filter that is wrong shows when the first row is read: before the answer has begun.
  const first = await rows.next();
  // Of each page that was read: before its first row leaves.
  const writeDown = () => disclose(reads, { way: 'EXPORT', operation: name.replaceAll('-', '_') });
  await writeDown();
  const csv = csvOf(table.columns);
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  response.setHeader('Cache-Control', 'no-store');
  response.write(BYTE_ORDER_MARK);
  const sent = new Promise<void>((resolve, reject) => {
    response.on('close', resolve);
    csv.on('error', reject);
  });
  csv.pipe(response);
  for (let next = first; !next.done && !response.destroyed; next = await rows.next()) {
    if (reads.people.size > 0) await writeDown();
    if (!csv.write(next.value))
      await Promise.race([new Promise((resolve) => csv.once('drain', resolve)), sent]);
  }
  await rows.return();
  csv.end();
  await sent;
}
