import { noteWhole } from '../graphql/disclosed.js';
import type { Connection } from '../graphql/types/connection.js';
import type { Account } from '../graphql/types/ledger.js';
import type { PlanRow } from '../reads/plans.js';
import type { Reads } from '../reads/session.js';
import { shownTo } from '../reads/shown.js';

export type Cell = string | number | boolean | null | undefined;
export type Row = readonly Cell[];

export interface ExportRequest {
  reads: Reads;
  /** The plan that was asked for; the tables of a plan have one. */
  plan: PlanRow | null;
  filter: string | undefined;
  orderBy: string | undefined;
}

export interface ExportTable {
  /** What the rows are of in the contract: whoever may not read it there may not take it away as a file. */
  entry: `Query.${string}` | `Plan.${string}`;
  ofPlan: boolean;
  columns: readonly string[];
  rows(request: ExportRequest): AsyncIterable<Row> | Iterable<Row>;
}

export const accountInWords = ({ kind, body, reason }: Account): string =>
  body?.name ?? [kind === 'CEASES' ? 'Ceases' : 'No destination', reason].filter(Boolean).join(': ');

/**
 * Reads a list to its end, page by page, in the one snapshot of the export: its records as their reader may see them.
 * Whom a page tells of is noted before its first record is handed on.
 */
export async function* every<Node extends object>(
  { actor, people }: Reads,
  page: (after: string | null) => Promise<Connection<Node>>,
): AsyncGenerator<Node> {
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo }: Connection<Node> = await page(after);
    const shown = nodes.map((node) => shownTo(actor, node));
    for (const node of shown) noteWhole(people, node);
    yield* shown;
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    after = pageInfo.endCursor;
  }
}

export async function* mapped<Node>(
  nodes: AsyncIterable<Node> | Iterable<Node>,
  rowOf: (node: Node) => Row,
): AsyncGenerator<Row> {
  for await (const node of nodes) yield rowOf(node);
}
