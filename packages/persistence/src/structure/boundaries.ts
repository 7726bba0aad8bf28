import type { AreaLevel, BoundaryOf, IsoDate, Polygons, Source } from '@vesting/domain';
import type { Session, WriteSession } from '../database/session.js';

/** What all boundaries of one file, or of a pack, have in common. */
export interface BoundarySource {
  asAt: IsoDate;
  /** Of two of one date the greater stands, whichever came first. */
  rank: string;
  source: Source;
  attribution: string;
}

export interface BoundaryRow extends Pick<BoundarySource, 'asAt' | 'source' | 'attribution'> {
  area: string;
  polygons: Polygons;
  precisionMetres: number;
}

/** Keeps the boundaries that are of a later date than those known. Returns how many are new or differ. */
export async function saveBoundaries(
  session: WriteSession,
  reorganisationId: string,
  boundaries: readonly BoundaryOf[],
  { asAt, rank, source, attribution }: BoundarySource,
): Promise<number> {
  // As every change of the reorganisation: before a row of its areas is touched.
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  const saved = await session.query(
    `insert into area_boundary as known (reorganisation_id, gss_code, polygons, precision_metres, as_at, rank, source, attribution)
     select $1, area, polygons, "precisionMetres", $3, $4, $5, $6
     from jsonb_to_recordset($2) as given(area text, polygons jsonb, "precisionMetres" integer)
     on conflict (reorganisation_id, gss_code) do update
       set (polygons, precision_metres, as_at, rank, source, attribution) = (excluded.polygons, excluded.precision_metres,
         excluded.as_at, excluded.rank, excluded.source, excluded.attribution)
       where (excluded.as_at, excluded.rank collate "C") >= (known.as_at, known.rank collate "C") and excluded <> known
     returning 1`,
    [reorganisationId, JSON.stringify(boundaries), asAt, rank, JSON.stringify(source), attribution],
  );
  return saved.length;
}

/** The boundaries that are known, of all areas or of those of one level. */
export const readBoundaries = (
  session: Session,
  reorganisationId: string,
  level: AreaLevel | null,
): Promise<BoundaryRow[]> =>
  session.query<BoundaryRow>(
    `select gss_code as area, polygons, precision_metres as "precisionMetres", as_at as "asAt", source, attribution
     from area_boundary join area using (reorganisation_id, gss_code)
     where reorganisation_id = $1 and ($2::text is null or level = $2) order by gss_code`,
    [reorganisationId, level],
  );
