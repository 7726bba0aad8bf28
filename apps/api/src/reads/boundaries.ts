import type { AreaLevel } from '@vesting/domain';
import { readBoundaries } from '@vesting/persistence';
import type { AreaBoundary } from '../graphql/types/area.js';
import type { Reads } from './session.js';
import { sourceOf } from './structure.js';

/** Boundaries of the areas that the programme names today; a corrected pack may have left some out. */
export async function listBoundaries(reads: Reads, level: AreaLevel | null): Promise<AreaBoundary[]> {
  const { areas } = await reads.structure();
  const rows = await readBoundaries(reads, reads.reorganisationId, level);
  return rows.flatMap(({ area: code, source, ...boundary }) => {
    const area = areas.get(code);
    return area ? [{ ...boundary, area, source: sourceOf(source) }] : [];
  });
}
