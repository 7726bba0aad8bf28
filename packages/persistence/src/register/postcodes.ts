import type { Session, WriteSession } from '../database/session.js';

/** Replaces the public postcode directory by the given pairs, as they stream in. Returns how many there are. */
export async function savePostcodes(
  session: WriteSession,
  reorganisationId: string,
  batches: AsyncIterable<readonly { postcode: string; area: string }[]>,
): Promise<number> {
  await session.query('delete from postcode_area where reorganisation_id = $1', [reorganisationId]);
  let pairs = 0;
  for await (const batch of batches) {
    const rows = await session.query(
      `insert into postcode_area (reorganisation_id, postcode, area_gss_code)
       select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing returning 1`,
      [reorganisationId, batch.map(({ postcode }) => postcode), batch.map(({ area }) => area)],
    );
    pairs += rows.length;
  }
  return pairs;
}

/** The area of a postcode (capitals, no space); AMBIGUOUS when the directory names several. */
export async function areaOfPostcode(
  session: Session,
  reorganisationId: string,
  postcode: string,
): Promise<string | 'AMBIGUOUS' | undefined> {
  const rows = await session.query<{ area: string }>(
    'select area_gss_code as area from postcode_area where reorganisation_id = $1 and postcode = $2 limit 2',
    [reorganisationId, postcode],
  );
  return rows.length > 1 ? 'AMBIGUOUS' : rows[0]?.area;
}
