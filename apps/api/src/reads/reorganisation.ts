import { CLIENT_GROUPS, daysBetween, ITEM_KINDS, NOT_COVERED } from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Reorganisation } from '../graphql/types/reorganisation.js';
import { caseTypeOf, sourceOf } from './structure.js';
import type { Reads } from './session.js';

export async function readReorganisation(reads: Reads): Promise<Reorganisation> {
  const { pack, bodies, areas, scheme } = await reads.structure();
  const all = [...bodies.values()];
  return {
    __typename: 'Reorganisation',
    id: encodeId('Reorganisation', pack.id),
    name: pack.name,
    asAt: pack.asAt,
    vestingDay: pack.vestingDay,
    vestingDayAsPlanned: pack.vestingDayAsPlanned ?? null,
    daysToVesting: daysBetween(pack.asAt, pack.vestingDay),
    daysToVestingAsPlanned: pack.vestingDayAsPlanned
      ? daysBetween(pack.asAt, pack.vestingDayAsPlanned)
      : null,
    reconstruction: pack.reconstruction ?? null,
    order: { ...pack.order, source: sourceOf(pack.order.source) },
    predecessors: all.filter(({ role }) => role === 'PREDECESSOR'),
    successors: all.filter(({ role }) => role === 'SUCCESSOR'),
    bodies: all,
    schemes: CLIENT_GROUPS.flatMap((group) => {
      const found = scheme(group);
      return found
        ? [{ ...found, caseTypes: found.caseTypes.map(caseTypeOf), source: sourceOf(found.source) }]
        : [];
    }),
    publishedFigures: pack.figures.map((figure) => ({ ...figure, source: sourceOf(figure.source) })),
    cartogram: pack.cartogram
      ? {
          rows: pack.cartogram.rows,
          residentsPerHex: pack.cartogram.residentsPerHex,
          cells: Object.entries(pack.cartogram.cells).flatMap(([code, gssCode]) => {
            const area = areas.get(gssCode);
            return area ? [{ code, area }] : [];
          }),
        }
      : null,
    coveredKinds: [...ITEM_KINDS],
    notCovered: [...NOT_COVERED],
  };
}

/** Whether any item of the register is synthetic. */
export async function holdsSynthetic(reads: Reads): Promise<boolean> {
  const [row] = await reads.totals.query<{ synthetic: boolean }>(
    'select exists (select from item where reorganisation_id = $1 and synthetic and not gone) as synthetic',
    [reads.reorganisationId],
  );
  return row?.synthetic ?? false;
}
