import { Connected } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

/** Bodies whose cases may be of one family: the one asked about, and those that know a person of theirs too. */
const BODIES = `bodies (id) as (
  select $2 union select case when own.body_id = bodies.id then other.body_id else own.body_id end
  from bodies join item own on own.reorganisation_id = $1 and own.merged_into is not null
    join item other on other.reorganisation_id = $1 and other.id = own.merged_into
      and other.body_id <> own.body_id and bodies.id in (own.body_id, other.body_id))`;

/** The open cases that have ties, numbered from 0 in the order of their keys. */
const TIED = `tied as (
  select item.id, client_group, facts -> 'ties' as ties, family, body_id || '/' || key as name,
    row_number() over (order by key collate "C", item.id) - 1 as place
  from item join bodies on bodies.id = item.body_id
  where reorganisation_id = $1 and kind = 'CASE' and not gone and facts @? '$.ties[*]')`;

/** A tie of a case: the first case of the same group, and the case by which the family is named now. */
interface TiedCase {
  id: string;
  place: number;
  first: number;
  named: number | null;
}

const FETCH = 5_000;

/**
 * Families of one body's open register, one client group at a time; a family's name starts with the body's. Cases
 * of one person who is known to two councils connect the families that each of them knows. The database numbers
 * the cases and their groups, so that of a million only numbers and ids are held here.
 */
export async function recomputeFamilies(
  session: WriteSession,
  reorganisationId: string,
  body: string,
): Promise<void> {
  const members = new Connected();
  const ids: string[] = [];
  const namedBy: (number | null)[] = [];
  for await (const { id, place, first, named } of tiedCases(session, reorganisationId, body)) {
    if (place === ids.length) {
      members.add();
      ids.push(id);
      namedBy.push(named);
    }
    members.connect(first, place);
  }
  let moved: { id: string; name: string }[] = [];
  for (const [place, id] of ids.entries()) {
    const name = members.nameOf(place);
    if (name !== namedBy[place]) moved.push({ id, name: ids[name] ?? id });
    if (moved.length === FETCH || place === ids.length - 1) {
      await writeFamilies(session, reorganisationId, moved);
      moved = [];
    }
  }
  await session.query(
    `with recursive ${BODIES} update item set family = null from bodies
     where reorganisation_id = $1 and body_id = bodies.id and kind = 'CASE' and not gone and family is not null
       and not facts @? '$.ties[*]'`,
    [reorganisationId, body],
  );
}

/** Each tie of each case, in the order of the places; a case of several ties comes several times. */
async function* tiedCases(
  session: WriteSession,
  reorganisationId: string,
  body: string,
): AsyncGenerator<TiedCase> {
  await session.query(
    `declare tied_cases no scroll cursor for
     with recursive ${BODIES}, ${TIED}
     select tied.id, tied.place, named.place as named,
       min(tied.place) over (partition by tied.client_group, tie.type, tie."group") as first
     from tied left join tied named on named.name = tied.family
       cross join lateral jsonb_to_recordset(tied.ties) as tie(type text, "group" text)
     order by tied.place`,
    [reorganisationId, body],
  );
  for (;;) {
    const rows = await session.query<TiedCase>(`fetch ${FETCH} from tied_cases`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await session.query('close tied_cases');
}

async function writeFamilies(
  session: WriteSession,
  reorganisationId: string,
  moved: readonly { id: string; name: string }[],
): Promise<void> {
  if (moved.length === 0) return;
  await session.query(
    `update item set family = smallest.body_id || '/' || smallest.key
     from unnest($2::uuid[], $3::uuid[]) given (id, name)
       join item smallest on smallest.reorganisation_id = $1 and smallest.id = given.name
     where item.reorganisation_id = $1 and item.id = given.id`,
    [reorganisationId, moved.map(({ id }) => id), moved.map(({ name }) => name)],
  );
}
