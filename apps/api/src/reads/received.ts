import {
  bodiesInReach,
  isOfPeople,
  CLIENT_GROUPS,
  ITEM_KINDS,
  unitOf,
  type ClientGroup,
  type ItemKind,
  type Source as PackSource,
} from '@vesting/domain';
import type { Received } from '../graphql/types/received.js';
import { CONTROL_TOTALS_SQL } from './control-totals.js';
import { sourceOf } from './structure.js';
import type { Reads } from './session.js';

interface LoadedRow {
  body: string;
  kind: ItemKind;
  client_group: ClientGroup | null;
  as_at: string;
  row_count: number;
  loaded: number;
  synthetic: boolean;
}
interface ControlRow {
  body: string;
  kind: ItemKind;
  client_group: string;
  as_at: string;
  total: number;
  source: PackSource;
}

/** Kinds that come in one extract for each client group. */
const SPLIT: ReadonlySet<ItemKind> = new Set(['CASE', 'WORKER']);

const keyOfRow = (body: string, kind: ItemKind, group: string | null): string =>
  `${body} ${kind} ${group ?? ''}`;

/**
 * What each predecessor has sent of each kind, beside its control total. Cases and workers are split by
 * client group where the body has sent, or has a total for, one of them. A kind of which nothing was sent
 * stands there all the same, without a figure: not received is not nought.
 */
export function readReceived(reads: Reads): Promise<Received[]> {
  return reads.once('received', async () => {
    const { bodies } = await reads.structure();
    const loaded = await reads.totals.query<LoadedRow>(
      `select body_id as body, kind, case when kind in ('CASE', 'WORKER') then client_group end as client_group,
         max(as_at)::text as as_at, count(*) as row_count, sum(measure)::bigint as loaded, bool_or(synthetic) as synthetic
       from item where reorganisation_id = $1 and not gone and open group by 1, 2, 3`,
      [reads.reorganisationId],
    );
    const controls = await reads.totals.query<ControlRow>(
      `select body_id as body, kind, client_group, as_at, total, source from (${CONTROL_TOTALS_SQL}) newest`,
      [reads.reorganisationId],
    );
    const found = new Map(loaded.map((row) => [keyOfRow(row.body, row.kind, row.client_group), row]));
    const said = new Map(controls.map((row) => [keyOfRow(row.body, row.kind, row.client_group), row]));
    const reach = bodiesInReach(reads.actor, 'TOTALS');
    return [...bodies].flatMap(([body, about]) => {
      if (about.role !== 'PREDECESSOR' || (reach !== 'ALL' && !reach.includes(body))) return [];
      return ITEM_KINDS.flatMap((kind) => {
        const counted = isOfPeople(kind) ? reads.count : (value: number): number => value;
        const groups = groupsOf(kind, {
          said: (group) => said.has(keyOfRow(body, kind, group)),
          loaded: (group) => found.has(keyOfRow(body, kind, group)),
        });
        return groups.map((group): Received => {
          const whole = groups.length === 1 && group === null;
          const row = whole
            ? together(loaded.filter((one) => one.body === body && one.kind === kind))
            : found.get(keyOfRow(body, kind, group));
          const control = said.get(keyOfRow(body, kind, group));
          return {
            body: about,
            kind,
            clientGroup: group,
            unit: unitOf[kind],
            asAt: row?.as_at ?? null,
            rows: row ? counted(row.row_count) : null,
            controlTotal: control?.total ?? null,
            controlAsAt: control?.as_at ?? null,
            loaded: row ? counted(row.loaded) : null,
            difference: row && control ? counted(row.loaded - control.total) : null,
            synthetic: row?.synthetic ?? false,
            controlSource: control ? sourceOf(control.source) : null,
          };
        });
      });
    });
  });
}

function together(rows: readonly LoadedRow[]): LoadedRow | undefined {
  const [first, ...others] = rows;
  return others.reduce(
    (sum, row) =>
      sum && {
        ...sum,
        as_at: sum.as_at > row.as_at ? sum.as_at : row.as_at,
        row_count: sum.row_count + row.row_count,
        loaded: sum.loaded + row.loaded,
        synthetic: sum.synthetic || row.synthetic,
      },
    first,
  );
}

/**
 * The parts in which a kind is shown: by client group, as it was sent, unless its control total is for the
 * kind as a whole, or nothing was sent.
 */
export function groupsOf(
  kind: ItemKind,
  known: Readonly<Record<'said' | 'loaded', (group: ClientGroup | null) => boolean>>,
): (ClientGroup | null)[] {
  if (!SPLIT.has(kind) || known.said(null)) return [null];
  const groups: (ClientGroup | null)[] = CLIENT_GROUPS.filter(
    (group) => known.said(group) || known.loaded(group),
  );
  return groups.length === 0 || known.loaded(null) ? [...groups, null] : groups;
}
