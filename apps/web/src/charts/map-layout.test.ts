import { describe, expect, it } from '@jest/globals';
import { placeLabels } from './map-labels.js';
import { areaPath, fitted, linesBetween, linesPath, type MappedArea, type Position } from './map-layout.js';

/** A square degree, its corners named by column and row from the north-west. */
const square = (code: string, column: number, row: number): MappedArea => {
  const [west, north] = [column - 2, 54 - row];
  return {
    code,
    polygons: [
      [
        [
          [west, north],
          [west + 1, north],
          [west + 1, north - 1],
          [west, north - 1],
          [west, north],
        ],
      ],
    ],
  };
};
const four = [square('a', 0, 0), square('b', 1, 0), square('c', 0, 1), square('d', 1, 1)];
const ends = (lines: Position[][]): string[] =>
  lines.map((line) => [line[0]?.join(), line.at(-1)?.join()].sort().join(' to ')).sort();

describe('lines of the map', () => {
  it('are the new boundary between two councils and thin between areas of one, each once, the outer edge none', () => {
    const { within, between } = linesBetween(four, (code) => ('ab'.includes(code) ? 'north' : 'south'));
    expect(ends(within)).toEqual(['-1,52 to -1,53', '-1,53 to -1,54']);
    expect(ends(between)).toEqual(['-1,53 to -2,53', '-1,53 to 0,53']);
  });

  it('do not depend on the direction in which either area is drawn', () => {
    const turned = four.map((area, at) =>
      at % 2 === 0
        ? area
        : { ...area, polygons: area.polygons.map((polygon) => polygon.map((ring) => [...ring].reverse())) },
    );
    const groupOf = (code: string) => (code === 'd' ? null : 'one');
    const [straight, reversed] = [linesBetween(four, groupOf), linesBetween(turned, groupOf)];
    expect(ends(reversed.within)).toEqual(ends(straight.within));
    expect(straight.between).toHaveLength(2);
    expect(reversed.between.flat()).toHaveLength(straight.between.flat().length);
  });

  it('run through where the border bends, as one line', () => {
    const corner: MappedArea = {
      code: 'corner',
      polygons: [
        [
          [
            [-2, 54],
            [0, 54],
            [0, 53],
            [-1, 53],
            [-1, 52],
            [-2, 52],
            [-2, 54],
          ],
        ],
      ],
    };
    const { between } = linesBetween([corner, square('d', 1, 1)], (code) => code);
    expect(between).toHaveLength(1);
    expect(between[0]).toHaveLength(3);
  });
});

describe('the picture of the map', () => {
  it('has north above, west to the left, and fits the width or the height', () => {
    const wide = fitted(four, 300, 10_000);
    expect(wide.project([-2, 54])).toEqual([0, 0]);
    expect(wide.project([0, 52])[0]).toBeCloseTo(300);
    expect(wide.project([0, 52])[1]).toBeCloseTo(wide.height);
    // A degree of longitude is narrower than one of latitude here, so two by two degrees are higher than wide.
    expect(wide.height).toBeGreaterThan(450);
    const low = fitted(four, 300, 200);
    expect(low.height).toBeCloseTo(200);
    expect(low.project([-1, 53])[0]).toBeCloseTo(150);
  });

  it('closes every ring of an area and leaves lines open', () => {
    const { project } = fitted(four, 100, 1000);
    const [first] = four;
    expect(areaPath(first?.polygons ?? [], project)).toMatch(/^M[^M]+(L[\d.,]+){3}Z$/);
    expect(
      linesPath(
        [
          [
            [-2, 54],
            [-1, 54],
          ],
        ],
        project,
      ),
    ).toBe('M0,0L50,0');
  });
});

describe('labels of the map', () => {
  const { project } = fitted(four, 400, 10_000);
  const place = (width: number) => placeLabels(four, project, () => ({ width, height: 20 }));

  it('stand inside their area, the name where it fits', () => {
    const labels = place(150);
    expect(labels.every(({ fits }) => fits)).toBe(true);
    expect(labels.map(({ x }) => Math.round(x))).toEqual([100, 300, 100, 300]);
    expect(labels[0]?.y).toBeLessThan(project([-1, 53])[1]);
  });

  it('are numbers where the name is too wide for its area', () => {
    expect(place(260).some(({ fits }) => fits)).toBe(false);
  });

  it('never lie on one another: the cramped one gives way', () => {
    const labels = place(240).filter(({ fits }) => fits);
    expect(labels.length).toBeGreaterThan(0);
    for (const a of labels)
      for (const b of labels)
        expect(a === b || Math.abs(a.x - b.x) >= 240 || Math.abs(a.y - b.y) >= 20).toBe(true);
  });
});
