import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { enclosed, METRES_PER_DEGREE, type Polygons, type Position } from './boundaries.js';
import { drawable, simplifyTogether } from './simplify.js';

const TOLERANCE = 200;
/** West and east of a border that winds; both have the same positions of it, in opposite directions. */
const neighbours = (border: readonly Position[]): Map<string, Polygons> => {
  const [north, south] = [border[0], border.at(-1)] as [Position, Position];
  const side = (x: number, line: readonly Position[], first: Position, last: Position): Polygons => [
    [[...line, [x, last[1]], [x, first[1]], first]],
  ];
  return new Map([
    ['west', side(-2, border, north, south)],
    ['east', side(0, [...border].reverse(), south, north)],
  ]);
};
const border = fc
  .array(fc.integer({ min: -60, max: 60 }), { minLength: 3, maxLength: 60 })
  .map((steps) => steps.map((step, at): Position => [-1 + step / 10_000, 53 - at / 200]));

const sidesOf = (polygons: Polygons | undefined): string[] =>
  (polygons ?? [])
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((position, at) => [position.join(), ring[at]?.join()].sort().join(' ')),
    );

describe('boundaries simplified together', () => {
  it('keep a border that two areas share one line', () => {
    fc.assert(
      fc.property(border, (line) => {
        const simple = simplifyTogether(neighbours(line), TOLERANCE);
        const east = new Set(sidesOf(simple.get('east')));
        const shared = sidesOf(simple.get('west')).filter((side) => east.has(side));
        const onBorder = sidesOf(simple.get('west')).filter((side) => !side.includes('-2,'));
        expect(shared.sort()).toEqual(onBorder.sort());
      }),
    );
  });

  it('leave no position of the source further away than said, and none that lies on the line', () => {
    fc.assert(
      fc.property(border, (line) => {
        const simple = simplifyTogether(neighbours(line), TOLERANCE).get('west')?.[0]?.[0] ?? [];
        for (const position of line) expect(nearest(position, simple)).toBeLessThanOrEqual(TOLERANCE + 1e-6);
      }),
    );
    const straight = Array.from({ length: 50 }, (_, at): Position => [-1, 53 - at / 100]);
    expect(simplifyTogether(neighbours(straight), 1).get('west')).toHaveLength(1);
    expect(simplifyTogether(neighbours(straight), 1).get('west')?.[0]?.[0]).toHaveLength(5);
  });

  it('change nothing when they are simplified again', () => {
    fc.assert(
      fc.property(border, (line) => {
        const once = drawable(neighbours(line));
        const again = drawable(new Map(once.map(({ area, polygons }) => [area, polygons])));
        expect(again).toEqual(once);
      }),
    );
  });

  it('keep an island in a district and the hole around it alike, and an area too small to see as it was', () => {
    const square = (x: number, y: number, size: number): Position[] => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ];
    const inner = square(-0.5, 52.5, 0.2);
    const tiny: Polygons = [[square(1.5, 52, 0.00005)]];
    const simple = simplifyTogether(
      new Map<string, Polygons>([
        ['around', [[square(-1, 52, 1), [...inner.slice(2), ...inner.slice(1, 3)].reverse()]]],
        ['inner', [[inner]]],
        ['tiny', tiny],
      ]),
      TOLERANCE,
    );
    expect(new Set(sidesOf(simple.get('around')))).toEqual(
      new Set([...sidesOf([[square(-1, 52, 1)]]), ...sidesOf(simple.get('inner'))]),
    );
    expect(simple.get('tiny')).toEqual(tiny);
  });
});

describe('what a ring encloses', () => {
  it('has the sign of its direction, and is nothing for a line there and back', () => {
    const ring: Position[] = [
      [0, 50],
      [1, 50],
      [1, 51],
      [0, 50],
    ];
    expect(enclosed(ring)).toBe(1);
    expect(enclosed([...ring].reverse())).toBe(-1);
    expect(
      enclosed([
        [0, 50],
        [1, 51],
        [0, 50],
        [0, 50],
      ]),
    ).toBe(0);
  });
});

function nearest(position: Position, ring: readonly Position[]): number {
  const shrink = Math.cos((53 * Math.PI) / 180);
  return Math.min(
    ...ring.slice(1).map((end, at) => {
      const start = ring[at] as Position;
      const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
      const [x, y] = [(position[0] - start[0]) * shrink, position[1] - start[1]];
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - along * dx, y - along * dy) * METRES_PER_DEGREE;
    }),
  );
}
