/** Longitude and latitude in degrees (WGS 84). */
export type Position = readonly [longitude: number, latitude: number];
/** A closed line: the last position is the first. */
export type Ring = readonly Position[];
/** Where an area lies, as a GeoJSON MultiPolygon has it: of each polygon the outline, then what is cut out of it. */
export type Polygons = readonly (readonly Ring[])[];

/** Boundaries of areas by GSS code, as far as a map needs them. */
export interface BoundaryOf {
  area: string;
  polygons: Polygons;
  /** No line lies further than this from the line of its source. */
  precisionMetres: number;
}

/** The line that the publisher's licence asks for wherever a boundary with a GSS code is shown. */
export const boundaryAttribution = (year: string): string =>
  `Contains Ordnance Survey, ONS data © Crown copyright and database right ${year}. Open Government Licence v3.0.`;

export interface BoundaryFault {
  /** Stable code of the rule. */
  rule: string;
  message: string;
}

/** Longitude and latitude of the United Kingdom, with room; grid references lie far outside. */
const WEST_TO_EAST = [-9, 3] as const;
const SOUTH_TO_NORTH = [49, 62] as const;
const FEWEST_POSITIONS = 4;
/** Five decimals of a degree are about a metre. */
const DECIMALS = 1e5;
export const METRES_PER_DEGREE = 111_320;

/** Why what is written where a MultiPolygon's coordinates should be is none that can be drawn; else nothing. */
export function faultOfPolygons(polygons: unknown): BoundaryFault | undefined {
  const rings = Array.isArray(polygons) ? (polygons as unknown[]).flat() : [];
  if (rings.length === 0 || !rings.every(isClosed))
    return {
      rule: 'RING_NOT_CLOSED',
      message: 'A ring has four positions or more, and ends where it began.',
    };
  if (!rings.flat().every(isInLongitudeAndLatitude))
    return {
      rule: 'NOT_LONGITUDE_LATITUDE',
      message: 'Positions are longitude and latitude (WGS 84); convert grid references first.',
    };
  return rings.every((ring) => enclosed(ring as Ring) !== 0)
    ? undefined
    : { rule: 'RING_ENCLOSES_NOTHING', message: 'A ring goes back the way it came and encloses nothing.' };
}

const isClosed = (ring: unknown): ring is unknown[] =>
  Array.isArray(ring) &&
  ring.length >= FEWEST_POSITIONS &&
  JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));

function isInLongitudeAndLatitude(position: unknown): boolean {
  if (!Array.isArray(position)) return false;
  const [x, y] = position as unknown[];
  const within = (value: unknown, [least, most]: readonly [number, number]): boolean =>
    typeof value === 'number' && value >= least && value <= most;
  return within(x, WEST_TO_EAST) && within(y, SOUTH_TO_NORTH);
}

/** Square degrees within a ring, twice, with the sign of its direction. */
export function enclosed(ring: Ring): number {
  const [[left, bottom] = [0, 0]] = ring;
  let sum = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [x, y];
    // Counted from the ring's own corner: far from it the digits that matter would be lost.
    sum += (x - left) * (nextY - bottom) - (nextX - left) * (y - bottom);
  }
  return sum;
}

/** To the metre, without heights and without positions that then fall together. */
export const roundedPolygons = (polygons: Polygons): Polygons =>
  polygons.map((polygon) =>
    polygon.map((ring) => {
      const rounded = ring.map(([x, y]): Position => [round(x), round(y)]);
      const moved = rounded.filter(([x, y], at) => at === 0 || !isAt(rounded[at - 1], x, y));
      return moved.length < FEWEST_POSITIONS ? rounded : moved;
    }),
  );

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
const isAt = (position: Position | undefined, x: number, y: number): boolean =>
  position !== undefined && position[0] === x && position[1] === y;
