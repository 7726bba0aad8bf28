import { isOfPeople, ITEM_KINDS, unitOf, type ClientGroup, type ItemKind } from '@vesting/domain';
import type { ImportReconciliation } from '../graphql/types/received.js';
import { listControlTotals, type ControlTotalRow } from './control-totals.js';
import type { ImportRow } from './imports.js';
import { groupsOf } from './received.js';
import type { Reads } from './session.js';

interface StatedRecord {
  import_id: string;
  kind: ItemKind;
  client_group: ClientGroup | null;
  row_count: number;
  closed_rows: number;
  stated: number;
}

/**
 * What a file states, to the unit, beside the control total of its own date, or else the one that the register
 * is held against. Imports of one operation come by one statement.
 */
export async function readReconciliation(reads: Reads, entry: ImportRow): Promise<ImportReconciliation[]> {
  const loader = reads.gathered<string, StatedRecord[]>('reconciliation', async (keys) => {
    const records = await reads.totals.query<StatedRecord>(
      `select statement.import_id, item.kind, case when item.kind in ('CASE', 'WORKER') then item.client_group end as client_group,
         count(*) as row_count, count(*) filter (where not item.open) as closed_rows,
         coalesce(sum(coalesce(statement.measure, item.measure)) filter (where item.open), 0)::bigint as stated
       from statement join item on item.reorganisation_id = statement.reorganisation_id and item.id = statement.item_id
       where statement.reorganisation_id = $1 and statement.import_id = any($2) group by 1, 2, 3`,
      [reads.reorganisationId, keys],
    );
    return keys.map((key) => records.filter((record) => record.import_id === key));
  });
  const [stated, totals] = await Promise.all([
    loader.load(entry.key),
    reads.once('control-totals', () => listControlTotals(reads)),
  ]);
  const ofBody = totals.filter(({ body }) => body === entry.body);
  return ITEM_KINDS.flatMap((kind) => {
    const lines = stated.filter((line) => line.kind === kind);
    if (lines.length === 0) return [];
    const controlOf = (group: ClientGroup | null) => controlFor(ofBody, kind, group, entry.asAt);
    const groups = groupsOf(kind, {
      said: (group) => controlOf(group) !== undefined,
      loaded: (group) => lines.some((line) => line.client_group === group),
    });
    return groups.flatMap((group): ImportReconciliation[] => {
      const own =
        groups.length === 1 && group === null ? lines : lines.filter((line) => line.client_group === group);
      if (own.length === 0) return [];
      const control = controlOf(group);
      const sum = (of: (line: StatedRecord) => number) => own.reduce((all, line) => all + of(line), 0);
      const counted = isOfPeople(kind) ? reads.count : (value: number): number => value;
      const total = sum((line) => line.stated);
      return [
        {
          kind,
          clientGroup: group,
          unit: unitOf[kind],
          rows: counted(sum((line) => line.row_count)),
          closedRows: counted(sum((line) => line.closed_rows)),
          stated: counted(total),
          controlTotal: control?.total ?? null,
          controlAsAt: control?.asAt ?? null,
          difference: control ? counted(total - control.total) : null,
          controlSource: control?.source ?? null,
        },
      ];
    });
  });
}

/** The total of the file's own date, or else the one in use; they come with the one that goes first, first. */
function controlFor(
  totals: readonly ControlTotalRow[],
  kind: ItemKind,
  group: ClientGroup | null,
  asAt: string,
): ControlTotalRow | undefined {
  const possible = totals.filter((total) => total.kind === kind && total.clientGroup === group);
  return possible.find((total) => total.asAt === asAt) ?? possible[0];
}
