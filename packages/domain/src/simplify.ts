import {
  enclosed,
  METRES_PER_DEGREE,
  roundedPolygons,
  type BoundaryOf,
  type Polygons,
  type Position,
  type Ring,
} from './boundaries.js';

/** A picture of all the areas, so many points across, shows no more. */
const POINTS_ACROSS = 1000;
/** The work grows with the square of a line that winds, so longer ones are taken in parts. */
const LONGEST_PART = 1000;

/**
 * Boundaries as small as a map of all these areas together needs them. A border that two areas share is one line
 * before and after, so that no gap opens between them; an area too small to be left with an outline keeps its own.
 */
export function drawable(areas: ReadonlyMap<string, Polygons>): BoundaryOf[] {
  const rounded = new Map([...areas].map(([area, polygons]) => [area, roundedPolygons(polygons)]));
  const precisionMetres = Math.max(
    1,
    Math.round(metresAcross([...rounded.values()].flat(3)) / POINTS_ACROSS),
  );
  return [...simplifyTogether(rounded, precisionMetres)].map(([area, polygons]) => ({
    area,
    polygons,
    precisionMetres,
  }));
}

function metresAcross(positions: readonly Position[]): number {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return positions.length === 0 ? 0 : distance([west, south], [east, north]) * METRES_PER_DEGREE;
}

/** Leaves out positions so that no line lies further than so many metres from where it was. */
export function simplifyTogether(
  areas: ReadonlyMap<string, Polygons>,
  metres: number,
): Map<string, Polygons> {
  const isJunction = junctionsOf([...areas.values()].flat(2));
  const simpler = (ring: Ring): Ring => {
    const line = chainsOf(ring, isJunction).flatMap((chain) =>
      simplerChain(chain, metres / METRES_PER_DEGREE),
    );
    // Where one chain ends the next begins, and a loop may have shrunk to where it began.
    return line.filter((position, at) => at === 0 || keyOf(position) !== keyOf(line[at - 1] ?? position));
  };
  return new Map(
    [...areas].map(([area, polygons]) => {
      const left = polygons.flatMap((polygon) => {
        const [outline, ...holes] = polygon.map(simpler);
        return outline && enclosed(outline) !== 0
          ? [[outline, ...holes.filter((hole) => enclosed(hole) !== 0)]]
          : [];
      });
      return [area, left.length > 0 ? left : polygons];
    }),
  );
}

const keyOf = ([x, y]: Position): string => `${String(x)},${String(y)}`;

/** Where three lines or more meet: these positions stay, and the lines between them are simplified once for all. */
function junctionsOf(rings: readonly Ring[]): (position: Position) => boolean {
  const beside = new Map<string, Set<string>>();
  for (const ring of rings) {
    const keys = ring.slice(1).map(keyOf);
    for (const [at, key] of keys.entries()) {
      const known = beside.get(key) ?? new Set();
      beside.set(key, known.add(keys.at(at - 1) ?? '').add(keys[(at + 1) % keys.length] ?? ''));
    }
  }
  return (position) => (beside.get(keyOf(position))?.size ?? 0) > 2;
}

/** The lines of a ring from junction to junction; without any, one line from where every ring there would begin. */
function chainsOf(ring: Ring, isJunction: (position: Position) => boolean): Ring[] {
  const open = ring.slice(0, -1);
  const first = open.findIndex(isJunction);
  const start =
    first >= 0 ? first : open.reduce((least, _, at) => (isBefore(open[at], open[least]) ? at : least), 0);
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const chains: Ring[] = [];
  let begin = 0;
  for (let at = 1; at < turned.length; at += 1) {
    const position = turned[at];
    if (at < turned.length - 1 && !(position && isJunction(position))) continue;
    chains.push(turned.slice(begin, at + 1));
    begin = at;
  }
  return chains;
}

const isBefore = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]));

/** The same positions stay in whichever direction the line is gone. */
function simplerChain(chain: Ring, tolerance: number): Ring {
  const backwards = isClosedChain(chain)
    ? isBefore(chain.at(-2), chain[1])
    : isBefore(chain.at(-1), chain[0]);
  const kept = withoutStraight(backwards ? [...chain].reverse() : chain, tolerance);
  return backwards ? kept.reverse() : kept;
}

const isClosedChain = (chain: Ring): boolean => {
  const [first, last] = [chain[0], chain.at(-1)];
  return first !== undefined && last !== undefined && keyOf(first) === keyOf(last);
};

/** Douglas and Peucker: between two positions that stay, the furthest from their line stays if it is far enough. */
function withoutStraight(chain: Ring, tolerance: number): Position[] {
  const last = chain.length - 1;
  const open: [number, number][] = [];
  for (let from = 0; from < last; from += LONGEST_PART)
    open.push([from, Math.min(last, from + LONGEST_PART)]);
  const stays = new Set([0, ...open.map(([, to]) => to)]);
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const [start, end] = [chain[from], chain[to]];
    if (!start || !end) continue;
    let furthest = { at: -1, away: tolerance };
    for (let at = from + 1; at < to; at += 1) {
      const position = chain[at];
      const away = position ? distanceToLine(position, start, end) : 0;
      if (away > furthest.away) furthest = { at, away };
    }
    if (furthest.at < 0) continue;
    stays.add(furthest.at);
    open.push([from, furthest.at], [furthest.at, to]);
  }
  return chain.filter((_, at) => stays.has(at));
}

/** Degrees of latitude between two positions. */
const distance = ([x, y]: Position, [otherX, otherY]: Position): number =>
  Math.hypot((otherX - x) * Math.cos((y * Math.PI) / 180), otherY - y);

/** Degrees of latitude from a position to the line between two others. */
function distanceToLine(position: Position, start: Position, end: Position): number {
  const shrink = Math.cos((start[1] * Math.PI) / 180);
  const [x, y] = [(position[0] - start[0]) * shrink, position[1] - start[1]];
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}
