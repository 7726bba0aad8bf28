import type { CaseFilter } from '../graphql/types/case.js';
import type { CaseCount } from '../graphql/types/case-count.js';
import type { CaseDimension } from '../graphql/types/enums.js';
import { badInput, forbidden } from '../graphql/errors.js';
import { caseConditions } from './cases.js';
import { itemScope, REGISTER } from './item-sql.js';
import { Parameters } from './parameters.js';
import type { Reads } from './session.js';
import { refuseHidden } from './shown.js';
import type { Structure } from './structure.js';

/** What each dimension groups by. Areas are gathered into districts afterwards. */
const COLUMNS: Readonly<Record<CaseDimension, string>> = {
  BODY: 'c.body_id',
  CLIENT_GROUP: 'c.client_group',
  CASE_TYPE: 'c.case_type',
  TEAM: `c.body_id || '/' || c.team`,
  DISTRICT: `case when c.facts -> 'areaProtected' = 'true' then null else c.area_gss_code end`,
  UNALLOCATED: 'c.unallocated::text',
};

const NOT_KNOWN = 'Not known';

/** The value of a dimension as a filter takes it, and in words. */
function keyInWords(
  dimension: CaseDimension,
  value: string | null,
  structure: Structure,
): { value: string | null; label: string } {
  if (value === null) return { value, label: NOT_KNOWN };
  switch (dimension) {
    case 'BODY': {
      const body = structure.bodies.get(value);
      return { value: body?.gssCode ?? value, label: body?.shortName ?? value };
    }
    case 'CLIENT_GROUP':
      return { value, label: value === 'CHILDREN' ? 'Children' : 'Adults' };
    case 'CASE_TYPE':
      return { value, label: structure.caseTypes.get(value)?.name ?? value };
    case 'TEAM': {
      const slash = value.indexOf('/');
      const team = structure.team(value.slice(0, slash), value.slice(slash + 1));
      return { value: team?.id ?? value, label: team?.name ?? value };
    }
    case 'DISTRICT':
      return { value, label: structure.areas.get(value)?.name ?? NOT_KNOWN };
    case 'UNALLOCATED':
      return { value, label: value === 'true' ? 'Unallocated' : 'Not unallocated' };
  }
}

/** What rounded counts may be narrowed by: large, fixed groups. Anything finer would single out by difference. */
const COARSE_FILTERS: readonly (keyof CaseFilter)[] = ['clientGroup', 'bodyGssCode'];

function refuseSingling(reads: Reads, filter: CaseFilter | null | undefined): void {
  if (reads.exact) return;
  for (const [name, value] of Object.entries(filter ?? {}))
    if (value !== null && value !== undefined && !COARSE_FILTERS.some((coarse) => coarse === name))
      throw forbidden(`Rounded counts take no filter by ${name}: it could single somebody out.`);
}

/** Cases of today counted by the database along one to three dimensions, the largest count first. */
export async function countCases(
  reads: Reads,
  groupBy: readonly CaseDimension[],
  filter: CaseFilter | null | undefined,
): Promise<CaseCount[]> {
  const dimensions = [...new Set(groupBy)];
  if (dimensions.length === 0 || dimensions.length > 3)
    throw badInput('groupBy takes one to three dimensions.');
  refuseSingling(reads, filter);
  refuseHidden(reads.actor, [[filter?.inSafetyOrder, 'SENSITIVE']]);
  const structure = await reads.structure();
  const parameters = new Parameters();
  const source = REGISTER(parameters.add(reads.reorganisationId));
  const where = `${itemScope(source, 'c', 'CASE')} and ${caseConditions(filter, 'c', parameters, structure)}`;
  const rows = await reads.totals.query<{ key: (string | null)[]; count: number }>(
    `select array[${dimensions.map((dimension) => `(${COLUMNS[dimension]})::text`).join(', ')}] as key,
       sum(c.measure)::bigint as count
     from item c where ${where} group by 1`,
    parameters.values,
  );
  const totals = new Map<string, { key: (string | null)[]; count: number }>();
  for (const row of rows) {
    const key = row.key.map((value, index) =>
      dimensions[index] === 'DISTRICT' && value !== null ? (structure.districtOf(value) ?? null) : value,
    );
    const name = JSON.stringify(key);
    totals.set(name, { key, count: (totals.get(name)?.count ?? 0) + row.count });
  }
  return (
    [...totals.values()]
      .sort((a, b) => b.count - a.count || (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1))
      .map(({ key, count }) => ({ key, count: reads.count(count) }))
      // That there is a group at all would tell of one or two.
      .filter(({ count }) => reads.exact || count > 0)
      .map(({ key, count }) => ({
        count,
        key: dimensions.map((dimension, index) => ({
          dimension,
          ...keyInWords(dimension, key[index] ?? null, structure),
        })),
      }))
  );
}
