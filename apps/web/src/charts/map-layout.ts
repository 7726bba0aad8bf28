/** Longitude and latitude in degrees. */
export type Position = readonly number[];
type Ring = readonly Position[];
export type Polygons = readonly (readonly Ring[])[];
export type Point = readonly [x: number, y: number];

export interface MappedArea {
  code: string;
  polygons: Polygons;
}

/** From a position to where it stands in the picture. */
export type Projection = (position: Position) => Point;

const RADIANS = Math.PI / 180;
/** Mercator's: a shape keeps its form wherever it lies; of the size of a place the hexagons tell. */
const mercator = ([longitude = 0, latitude = 0]: Position): Point => [
  longitude * RADIANS,
  -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)),
];

/** Fits areas into a width, and into a height where they are tall. */
export function fitted(
  areas: readonly MappedArea[],
  width: number,
  highest: number,
): { project: Projection; height: number } {
  const points = areas.flatMap((area) => area.polygons.flat(2).map(mercator));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = extent(xs);
  const [north, south] = extent(ys);
  const scale = Math.min(width / (east - west || 1), highest / (south - north || 1));
  const inset = (width - (east - west) * scale) / 2;
  return {
    project(position) {
      const [x, y] = mercator(position);
      return [inset + (x - west) * scale, (y - north) * scale];
    },
    height: (south - north) * scale,
  };
}

const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

const tenth = (value: number): string => String(Math.round(value * 10) / 10);
const lineOf = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${tenth(x)},${tenth(y)}`).join('');

/** What is cut out of a polygon is another ring of its path: fill it even-odd. */
export const areaPath = (polygons: Polygons, project: Projection): string =>
  polygons
    .flat()
    .map((ring) => `${lineOf(ring.slice(1).map(project))}Z`)
    .join('');

/**
 * Lines between two areas, each once: within one council and between two, which is the new boundary. Areas that
 * share a border have the same positions along it; a side that no other area has is the outer edge and no line.
 */
export function linesBetween(
  areas: readonly MappedArea[],
  groupOf: (code: string) => string | null,
): { within: Position[][]; between: Position[][] } {
  const owners = new Map<string, string[]>();
  for (const { code, polygons } of areas)
    for (const key of polygons.flat().flatMap(sidesOf)) {
      const codes = owners.get(key) ?? [];
      if (!codes.includes(code)) owners.set(key, [...codes, code]);
    }
  const lines = { within: [] as Position[][], between: [] as Position[][] };
  for (const { code, polygons } of areas)
    for (const ring of polygons.flat()) {
      const kinds = sidesOf(ring).map((key) => {
        const [first = code, second] = owners.get(key) ?? [];
        if (first !== code || second === undefined) return null;
        return groupOf(first) === groupOf(second) ? 'within' : 'between';
      });
      kinds.forEach((kind, at) => {
        const [start, end] = [ring[at], ring[at + 1]];
        if (!kind || !start || !end) return;
        if (at > 0 && kinds[at - 1] === kind) lines[kind].at(-1)?.push(end);
        else lines[kind].push([start, end]);
      });
    }
  return lines;
}

const sidesOf = (ring: Ring): string[] =>
  ring.slice(1).map((end, at) => [ring[at]?.join(), end.join()].sort().join(' '));

export const linesPath = (lines: readonly Position[][], project: Projection): string =>
  lines.map((line) => lineOf(line.map(project))).join('');
