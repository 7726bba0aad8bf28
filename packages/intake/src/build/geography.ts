import { Areas } from '../areas.js';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { eachRow, type Built, type Listed } from './rows.js';

const GSS = /^[EWSNJK]\d{8}$/u;
/** Longitude and latitude of the United Kingdom, with room; grid references lie far outside. */
const WEST_TO_EAST = [-9, 3] as const;
const SOUTH_TO_NORTH = [49, 62] as const;
const FEWEST_POINTS = 4;

/**
 * Look-ups of small areas. The areas of a reorganisation are data of its pack, so nothing is kept; what is
 * checked is that the file and the pack agree.
 */
export async function buildAreaLookup(session: Session, located: readonly Listed[]): Promise<Built> {
  const { areas } = session.options;
  const known = new Map(areas.map((area) => [area.gssCode, area]));
  for await (const row of eachRow(session, located)) {
    const field = ['lsoa', 'ward', 'msoa', 'lower'].find((name) => row.has(name)) ?? 'parent';
    const code = codeOf(row, field);
    const parent = codeOf(row, 'parent');
    if (code === undefined || parent === undefined) continue;
    const area = known.get(code);
    if (!area) remarkUnknown(row, field);
    else if (area.parent !== undefined && known.get(parent)?.level === 'DISTRICT' && area.parent !== parent)
      row.session.quarantine(
        row.ref,
        row.column('parent').name,
        'CONTRADICTS_PACK',
        'The areas of the reorganisation put this area into another district.',
      );
  }
  return {};
}

/** Boundaries. The product draws none from a file yet: they are read and checked, and nothing is kept. */
export async function buildBoundaries(session: Session, located: readonly Listed[]): Promise<Built> {
  const areas = new Areas(session);
  for await (const row of eachRow(session, located)) {
    const code = codeOf(row, 'area');
    if (code !== undefined && !areas.knows(code)) remarkUnknown(row, 'area');
    const wrong = faultOfGeometry(row.text('geometry'), row.text('coordinates'));
    if (wrong) row.session.quarantine(row.ref, row.column('coordinates').name, wrong.rule, wrong.message);
  }
  return {};
}

function codeOf(row: RowReader, field: string): string | undefined {
  const text = row.text(field)?.toUpperCase();
  if (text !== undefined && GSS.test(text)) return text;
  const rule = text === undefined ? 'MISSING' : 'NOT_A_GSS_CODE';
  row.session.quarantine(row.ref, row.column(field).name, rule, 'This takes the GSS code of an area.');
  return undefined;
}

const remarkUnknown = (row: RowReader, field: string): void => {
  row.session.remark(
    row.column(field).name,
    'AREA_NOT_IN_PACK',
    'These areas are not among those of the reorganisation.',
  );
};

interface Wrong {
  rule: string;
  message: string;
}

function faultOfGeometry(
  type: string | null | undefined,
  text: string | null | undefined,
): Wrong | undefined {
  const depth = type === 'Polygon' ? 1 : type === 'MultiPolygon' ? 2 : 0;
  if (depth === 0) return { rule: 'NOT_A_POLYGON', message: 'A boundary is a Polygon or a MultiPolygon.' };
  const rings = (parsed(text) as unknown[] | undefined)?.flat(depth - 1);
  if (!rings || rings.length === 0 || !rings.every(isRing))
    return { rule: 'RING_NOT_CLOSED', message: 'A ring has four points or more, and ends where it began.' };
  return rings.flat().every(isInLongitudeAndLatitude)
    ? undefined
    : {
        rule: 'NOT_LONGITUDE_LATITUDE',
        message: 'Points are longitude and latitude (WGS 84); convert grid references first.',
      };
}

function parsed(text: string | null | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRing = (ring: unknown): ring is unknown[] =>
  Array.isArray(ring) &&
  ring.length >= FEWEST_POINTS &&
  JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));

function isInLongitudeAndLatitude(point: unknown): boolean {
  if (!Array.isArray(point)) return false;
  const [x, y] = point as unknown[];
  const within = (value: unknown, [least, most]: readonly [number, number]): boolean =>
    typeof value === 'number' && value >= least && value <= most;
  return within(x, WEST_TO_EAST) && within(y, SOUTH_TO_NORTH);
}
