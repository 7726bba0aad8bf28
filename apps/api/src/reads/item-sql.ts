import type { CaseFacts } from '@vesting/domain';
import { wants } from '../graphql/look-ahead.js';

/**
 * Where items are read from: the register (what is known now) or a baseline (frozen). The two tables hold
 * the same facts; they differ in how a case names its worker.
 */
export interface ItemSource {
  table: 'item' | 'baseline_item';
  id: 'id' | 'item_id';
  /** Parameter that holds the reorganisation. */
  reorganisation: string;
  /** Parameter that holds the baseline; undefined for the register. */
  baseline?: string;
  /** Parameter that holds the baseline's as-at date. */
  asAt?: string;
}

export const REGISTER = (reorganisation: string): ItemSource => ({ table: 'item', id: 'id', reorganisation });
export const BASELINE = (reorganisation: string, baseline: string, asAt: string): ItemSource => ({
  table: 'baseline_item',
  id: 'item_id',
  reorganisation,
  baseline,
  asAt,
});

/** Items of one kind that count: of the register those that are not gone and still open. */
export const itemScope = (source: ItemSource, alias: string, kind: string): string =>
  `${alias}.reorganisation_id = ${source.reorganisation} and ${alias}.kind = '${kind}'` +
  (source.baseline === undefined
    ? ` and not ${alias}.gone and ${alias}.open`
    : ` and ${alias}.baseline_id = ${source.baseline}`);

const asAtOf = (source: ItemSource, alias: string): string =>
  source.asAt === undefined ? `${alias}.as_at::text` : `${source.asAt}::text`;

/** Facts that a field of a case is read from; whether its place is protected is always among what is read. */
const FACTS_BEHIND: Readonly<Record<string, keyof CaseFacts>> = {
  responsibleArea: 'responsibleArea',
  livingArea: 'livingArea',
  livesOutside: 'livingArea',
  openedOn: 'openedOn',
  lastSeenOn: 'lastSeenOn',
  hearingOn: 'hearingOn',
  legalStatus: 'legalStatus',
  inEnquiry: 'inEnquiry',
  inProceedings: 'inProceedings',
};

/** The facts of a case that the asked fields need: a page of hundreds must not carry them all. */
function caseFacts(alias: string, paths: ReadonlySet<string> | undefined): string {
  if (!paths) return `${alias}.facts`;
  const keys = new Set(['areaProtected', ...[...paths].flatMap((path) => FACTS_BEHIND[path] ?? [])]);
  const pairs = [...keys].map((key) => `'${key}', ${alias}.facts -> '${key}'`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')})) as facts`;
}

/** The columns of a case; of its facts those that the asked fields need, all when no fields are given. */
export const caseColumns = (source: ItemSource, alias: string, paths?: ReadonlySet<string>): string =>
  `${alias}.${source.id} as id, ${alias}.body_id, ${alias}.reference, ${alias}.measure::float8 as count, ${caseFacts(alias, paths)},
   ${alias}.synthetic, ${asAtOf(source, alias)} as as_at, ${alias}.service_id, ${alias}.case_type, ${alias}.client_group,
   ${alias}.team, ${alias}.unallocated, ${alias}.in_safety_order, ${alias}.waiting_days, ${alias}.risk, ${alias}.points,
   ${alias}.family`;

export const postColumns = (source: ItemSource, alias: string): string =>
  `${alias}.${source.id} as id, ${alias}.body_id, ${alias}.reference, ${alias}.measure::float8 as fte, ${alias}.facts,
   ${alias}.synthetic, ${asAtOf(source, alias)} as as_at`;

/** A worker as one JSON value, to stand beside the row that names her. */
export function workerValue(source: ItemSource, alias: string, held?: string): string {
  const load = held === undefined ? '' : `, 'cases', ${held}.cases, 'points', ${held}.points`;
  return `case when ${alias}.${source.id} is null then null else json_build_object('id', ${alias}.${source.id},
    'body_id', ${alias}.body_id, 'reference', ${alias}.reference, 'facts', ${alias}.facts,
    'as_at', ${asAtOf(source, alias)}, 'synthetic', ${alias}.synthetic${load}) end`;
}

/** The cases and points that a worker holds today, as a lateral table with `cases` and `points`. */
export function loadToday(source: ItemSource, worker: string, alias: string): string {
  const [held, holds] =
    source.baseline === undefined
      ? [
          'item named join item held on held.worker_body = named.body_id and held.worker_key = named.key',
          standsFor(source, 'named', `${worker}.id`),
        ]
      : ['baseline_item held', `held.worker_id = ${worker}.item_id`];
  return `left join lateral (select coalesce(sum(held.measure), 0)::float8 as cases,
      coalesce(sum(held.measure * coalesce(held.points, 0)), 0)::float8 as points
    from ${held} where ${itemScope(source, 'held', 'CASE')} and ${holds}) ${alias} on true`;
}

/** The records of the register that the worker `id` stands for: her own, and those merged into it. */
export const standsFor = (source: ItemSource, alias: string, id: string): string =>
  `${alias}.reorganisation_id = ${source.reorganisation} and ${alias}.kind = 'WORKER'
    and (${alias}.id = ${id} or ${alias}.merged_into = ${id})`;

/**
 * The record that stands for one of the register, which may be merged into it. By `coalesce` no index would be
 * searched: under a policy on rows it must be known to tell nothing of what it is given, and of `case` it is.
 */
export const standingFor = (alias: string): string =>
  `case when ${alias}.merged_into is null then ${alias}.id else ${alias}.merged_into end`;

/** Joins and columns that the asked fields of a case need beside its own row. */
export function caseExtras(
  source: ItemSource,
  alias: string,
  paths: ReadonlySet<string>,
): { columns: string; joins: string } {
  const columns: string[] = [];
  const joins: string[] = [];
  if (wants(paths, 'worker', 'heldBy')) {
    if (source.baseline === undefined)
      joins.push(
        `left join item named on named.reorganisation_id = ${source.reorganisation}
           and named.body_id = ${alias}.worker_body and named.kind = 'WORKER' and named.key = ${alias}.worker_key`,
      );
    const of =
      source.baseline === undefined
        ? `today.id = ${standingFor('named')}`
        : `today.baseline_id = ${source.baseline} and today.item_id = ${alias}.worker_id`;
    joins.push(
      `left join ${source.table} today on today.reorganisation_id = ${source.reorganisation} and ${of}`,
    );
    const loaded = wants(paths, 'worker.cases', 'worker.points');
    if (loaded) joins.push(loadToday(source, 'today', 'today_load'));
    columns.push(`${workerValue(source, 'today', loaded ? 'today_load' : undefined)} as worker`);
  }
  if (wants(paths, 'family.size', 'family.ties')) {
    joins.push(`left join lateral (select count(distinct member.${source.id})::int as size,
        array_agg(distinct tie ->> 'type') filter (where tie is not null) as ties
      from ${source.table} member left join lateral jsonb_array_elements(member.facts -> 'ties') tie on true
      where ${itemScope(source, 'member', 'CASE')} and member.family = ${alias}.family) relatives on true`);
    columns.push('relatives.size as family_size, relatives.ties as family_ties');
  }
  return { columns: columns.map((column) => `, ${column}`).join(''), joins: joins.join(' ') };
}
