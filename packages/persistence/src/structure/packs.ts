import type { Pack, PackBoundaries, PackRoute } from '@vesting/domain';
import type { Session, WriteSession } from '../database/session.js';
import { canonicalJson, sha256 } from '../digest.js';
import { saveBoundaries } from './boundaries.js';
import { replacePublishedTotals } from '../register/control-totals.js';

/**
 * Loads a pack, or a corrected one of the same id. Nothing changes when it is the one already loaded.
 * What a corrected pack no longer names stays, because plans may refer to it; what it names is as it says.
 */
export async function savePack(session: WriteSession, pack: Pack): Promise<{ changed: boolean }> {
  const text = canonicalJson(pack);
  const digest = sha256(text);
  const [known] = await session.query<{ pack_digest: string }>(
    'select pack_digest from reorganisation where id = $1 for no key update',
    [pack.id],
  );
  if (known?.pack_digest === digest) return { changed: false };
  await session.query(
    `insert into reorganisation (id, name, as_at, vesting_day, vesting_day_as_planned, reconstruction, pack, pack_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set (name, as_at, vesting_day, vesting_day_as_planned, reconstruction, pack, pack_digest)
       = (excluded.name, excluded.as_at, excluded.vesting_day, excluded.vesting_day_as_planned, excluded.reconstruction,
          excluded.pack, excluded.pack_digest)`,
    [
      pack.id,
      pack.name,
      pack.asAt,
      pack.vestingDay,
      pack.vestingDayAsPlanned,
      pack.reconstruction,
      text,
      digest,
    ],
  );
  await saveBodies(session, pack);
  await saveAreas(session, pack);
  if (pack.boundaries) await savePackBoundaries(session, pack.id, pack.boundaries);
  await saveServices(session, pack);
  await replacePublishedTotals(session, pack.id, pack.controlTotals);
  await session.notify({ topic: 'register', reorganisationId: pack.id, id: pack.id });
  return { changed: true };
}

/** The pack as loaded; without an id the only one, or the first by id. */
export async function readPack(session: Session, reorganisationId?: string): Promise<Pack | undefined> {
  const [row] = await session.query<{ pack: Pack }>(
    'select pack from reorganisation where $1::text is null or id = $1 order by id limit 1',
    [reorganisationId],
  );
  return row?.pack;
}

async function saveBodies(session: WriteSession, pack: Pack): Promise<void> {
  await session.query(
    `insert into body (reorganisation_id, id, gss_code, name, short_name, aliases, role, tier, style, opens_on, closes_on,
       successors, population, position, colour, source)
     select $1, id, "gssCode", name, "shortName", aliases, role, tier, style, "opensOn", "closesOn", successors, population,
       "order", colour, source
     from jsonb_to_recordset($2) as given(id text, "gssCode" text, name text, "shortName" text, aliases text[], role text,
       tier text, style text, "opensOn" date, "closesOn" date, successors text[], population integer, "order" integer,
       colour text, source jsonb)
     on conflict (reorganisation_id, id) do update set (gss_code, name, short_name, aliases, role, tier, style, opens_on,
       closes_on, successors, population, position, colour, source)
       = (excluded.gss_code, excluded.name, excluded.short_name, excluded.aliases, excluded.role, excluded.tier,
          excluded.style, excluded.opens_on, excluded.closes_on, excluded.successors, excluded.population,
          excluded.position, excluded.colour, excluded.source)`,
    [pack.id, JSON.stringify(pack.bodies)],
  );
  const mayHold = pack.bodies.flatMap(({ id, mayHold: kinds }) => kinds.map((kind) => ({ id, kind })));
  await session.query(
    `with given as (select id, kind from jsonb_to_recordset($2) as given(id text, kind item_kind)),
       gone as (delete from body_may_hold held where reorganisation_id = $1
         and not exists (select from given where given.id = held.body_id and given.kind = held.kind))
     insert into body_may_hold (reorganisation_id, body_id, kind) select $1, id, kind from given on conflict do nothing`,
    [pack.id, JSON.stringify(mayHold)],
  );
}

async function saveAreas(session: WriteSession, pack: Pack): Promise<void> {
  await session.query(
    `insert into area (reorganisation_id, gss_code, level, name, parent, body_id, successor_id, population)
     select $1, "gssCode", level, name, parent, body, successor, population
     from jsonb_to_recordset($2) as given("gssCode" text, level text, name text, parent text, body text, successor text,
       population integer)
     on conflict (reorganisation_id, gss_code) do update set (level, name, parent, body_id, successor_id, population)
       = (excluded.level, excluded.name, excluded.parent, excluded.body_id, excluded.successor_id, excluded.population)`,
    [pack.id, JSON.stringify(pack.areas)],
  );
}

/** Before those of any file of the same date. */
const PACK_RANK = '0:pack';

const savePackBoundaries = (
  session: WriteSession,
  reorganisationId: string,
  { asAt, source, attribution, precisionMetres, areas }: PackBoundaries,
): Promise<number> =>
  saveBoundaries(
    session,
    reorganisationId,
    Object.entries(areas).map(([area, polygons]) => ({ area, polygons, precisionMetres })),
    { asAt, rank: PACK_RANK, source, attribution },
  );

async function saveServices(session: WriteSession, pack: Pack): Promise<void> {
  await session.query(
    `insert into service (reorganisation_id, id, lgsl_id, name, family, tier, statutory, case_bearing, position, source)
     select $1, id, "lgslId", name, family, tier, statutory, "caseBearing", position, source
     from jsonb_to_recordset($2) as given(id text, "lgslId" integer, name text, family text, tier text, statutory boolean,
       "caseBearing" boolean, position integer, source jsonb)
     on conflict (reorganisation_id, id) do update set (lgsl_id, name, family, tier, statutory, case_bearing, position, source)
       = (excluded.lgsl_id, excluded.name, excluded.family, excluded.tier, excluded.statutory, excluded.case_bearing,
          excluded.position, excluded.source)`,
    [pack.id, JSON.stringify(pack.services.map((service, position) => ({ ...service, position })))],
  );
  await session.query(
    `insert into current_service (reorganisation_id, id, service_id, run_by)
     select $1, id, service, "runBy" from jsonb_to_recordset($2) as given(id text, service text, "runBy" text)
     on conflict (reorganisation_id, id) do update set (service_id, run_by) = (excluded.service_id, excluded.run_by)`,
    [pack.id, JSON.stringify(pack.currentServices)],
  );
  await session.query('delete from route where reorganisation_id = $1', [pack.id]);
  await session.insertMany(
    'route',
    ['reorganisation_id', 'current_service_id', ...ROUTE_COLUMNS],
    pack.currentServices.flatMap(({ id, routes }) =>
      routes.map((route, position) => [pack.id, id, ...routeValues(route, position)]),
    ),
  );
}

export const ROUTE_COLUMNS = [
  'position',
  'kind',
  'from_date',
  'to_date',
  'receivers',
  'delivered_by',
  'exit_by',
  'basis',
  'inferred',
  'source',
];

/** A route's values in the order of ROUTE_COLUMNS. */
export const routeValues = (route: PackRoute, position: number): unknown[] => [
  position,
  route.kind,
  route.from,
  route.to,
  route.receivers,
  route.deliveredBy,
  route.exitBy,
  route.basis,
  route.source.inferred ?? false,
  route.source.text,
];
