import { describe, expect, it } from '@jest/globals';
import { boundaryPath, hexCells } from './hex-layout.js';

describe('the map of hexagons', () => {
  it('reads two characters a cell and leaves the empty ones out', () => {
    expect(hexCells(['..AA', 'BBBB']).map((cell) => [cell.code, cell.row, cell.column])).toEqual([
      ['AA', 0, 1],
      ['BB', 1, 0],
      ['BB', 1, 1],
    ]);
  });

  it('draws a boundary only between different groups', () => {
    const cells = hexCells(['AABB', 'AABB']);
    expect(boundaryPath(cells, () => 'one', 10)).toBe('');
    expect(boundaryPath(cells, (code) => code, 10)).not.toBe('');
  });

  it('draws each side of the boundary once', () => {
    const sides = boundaryPath(hexCells(['AABB']), (code) => code, 10).match(/M/g) ?? [];
    expect(sides).toHaveLength(1);
  });

  it('draws the same sides whichever of two neighbours comes first', () => {
    // A cell in the middle of its six neighbours, in an odd and in an even row.
    for (const rows of [
      ['..BBBB', 'BBAABB', '..BBBB'],
      ['......', 'BBBB..', 'BBAABB', 'BBBB..'],
    ]) {
      const sides = boundaryPath(hexCells(rows), (code) => code, 10).match(/M/g) ?? [];
      expect(sides.length).toBeLessThanOrEqual(6);
      expect(sides.length).toBeGreaterThanOrEqual(4);
    }
  });
});
