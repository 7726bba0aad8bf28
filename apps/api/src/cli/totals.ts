import { ITEM_KINDS, type ItemKind } from '@vesting/domain';
import { CONTROL_TOTALS_SQL } from '../reads/control-totals.js';
import { reading } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parse, remark, table, type ExitCode } from './terminal.js';

export const USAGE = 'totals';

interface TotalRow {
  body: string;
  kind: ItemKind;
  clientGroup: string | null;
  asAt: string | null;
  rows: number | null;
  loaded: number | null;
  controlTotal: number | null;
  difference: number | null;
  synthetic: boolean | null;
}

/** What each predecessor has sent, beside its control totals. A kind of which nothing came is "not received", never nought. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, {});
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const rows = await session.query<TotalRow>(
        `with said as (${CONTROL_TOTALS_SQL}),
         -- Split as the control totals are: a total for all of a kind is set beside all of it.
         loaded as (
           select body_id, kind, coalesce(said.client_group, '') as client_group, max(item.as_at) as as_at, count(*) as rows,
             sum(measure)::bigint as loaded, bool_or(synthetic) as synthetic
           from item left join said using (body_id, kind, client_group)
           where reorganisation_id = $1 and not gone and open group by 1, 2, 3),
         either as (select body_id, kind, client_group, loaded.as_at, rows, loaded.loaded, total, synthetic
           from loaded full join said using (body_id, kind, client_group))
         select body.id as body, wanted.kind, nullif(either.client_group, '') as "clientGroup", as_at as "asAt", rows, loaded,
           total as "controlTotal", loaded - total as difference, either.synthetic
         from body cross join unnest($2::item_kind[]) with ordinality as wanted(kind, place)
           left join either on either.body_id = body.id and either.kind = wanted.kind
         where body.reorganisation_id = $1 and body.role = 'PREDECESSOR' order by body.position, wanted.place, either.client_group`,
        [product.pack.id, ITEM_KINDS],
      );
      answer(values.json, rows, () =>
        table([
          ['council', 'kind', 'group', 'as at', 'rows', 'loaded', 'control total', 'difference'],
          ...rows.map((row) => [
            row.body,
            row.kind,
            row.clientGroup ?? '',
            row.asAt ?? 'not received',
            row.rows ?? '',
            row.loaded ?? '',
            row.controlTotal ?? '',
            row.difference ?? '',
          ]),
        ]),
      );
      return rows.every(({ difference }) => difference === null || difference === 0) ? 0 : 1;
    }),
  );
}
