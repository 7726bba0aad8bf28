import type { MappedArea, Point, Projection } from './map-layout.js';

export interface LabelSize {
  width: number;
  height: number;
}

export interface PlacedLabel {
  code: string;
  /** Middle of the label, or of the mark where the name does not fit. */
  x: number;
  y: number;
  /** Whether the name stands there; else a number that a list below explains. */
  fits: boolean;
}

const HEIGHTS_TRIED = 60;
/** A name may reach a little over the edge of its area: it is still nobody else's. */
const MAY_REACH = 1.25;

/**
 * Places a label inside each area, where the area is widest over the height of the label. A name that is too wide
 * for its area, or would lie on another, becomes a number.
 */
export function placeLabels(
  areas: readonly MappedArea[],
  project: Projection,
  sizeOf: (code: string) => LabelSize,
): PlacedLabel[] {
  const found = areas.map(({ code, polygons }) => {
    const size = sizeOf(code);
    const rings = polygons.flat().map((ring) => ring.map(project));
    const { x, y, room } = widest(rings, size.height);
    return { code, x, y, size, room };
  });
  const placed: typeof found = [];
  // Who has most room to spare stands first, so that the cramped give way.
  const spare = (label: (typeof found)[number]): number => label.room / label.size.width;
  for (const label of [...found].sort((a, b) => spare(b) - spare(a)))
    if (spare(label) * MAY_REACH >= 1 && !placed.some((other) => overlap(label, other))) placed.push(label);
  return found.map((label) => ({ code: label.code, x: label.x, y: label.y, fits: placed.includes(label) }));
}

type Boxed = { x: number; y: number; size: LabelSize };
const overlap = (a: Boxed, b: Boxed): boolean =>
  Math.abs(a.x - b.x) < (a.size.width + b.size.width) / 2 &&
  Math.abs(a.y - b.y) < (a.size.height + b.size.height) / 2;

/** The middle of the widest place that is as high as the label. */
function widest(
  rings: readonly (readonly Point[])[],
  height: number,
): { x: number; y: number; room: number } {
  const ys = rings.flat().map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best = { x: 0, y: (top + bottom) / 2, room: -1 };
  for (let step = 1; step < HEIGHTS_TRIED; step += 1) {
    const y = top + ((bottom - top) * step) / HEIGHTS_TRIED;
    for (const [left, right] of insideAt(rings, y)) {
      const x = (left + right) / 2;
      const above = insideAt(rings, y - height / 2).find(([from, to]) => from <= x && x <= to);
      const below = insideAt(rings, y + height / 2).find(([from, to]) => from <= x && x <= to);
      // An area lower than its label is judged by its middle alone.
      const spans = [[left, right], above ?? [x, x], below ?? [x, x]] as const;
      const from = Math.max(...spans.map(([start]) => start));
      const to = Math.min(...spans.map(([, end]) => end));
      if (to - from > best.room) best = { x: (from + to) / 2, y, room: to - from };
    }
  }
  return best;
}

/** Stretches of a horizontal line that lie inside. */
function insideAt(rings: readonly (readonly Point[])[], y: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([endX, endY], at) => {
        const [startX = 0, startY = 0] = ring[at] ?? [];
        return startY <= y === endY <= y ? [] : [startX + ((y - startY) / (endY - startY)) * (endX - startX)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((left, at): [number, number][] => {
    const right = crossings[at + 1];
    return at % 2 === 0 && right !== undefined ? [[left, right]] : [];
  });
}
