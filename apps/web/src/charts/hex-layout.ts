export interface HexCell {
  code: string;
  /** Centre, in units of a hexagon's half width. */
  x: number;
  y: number;
  column: number;
  row: number;
}

const SIDE = 1 / Math.cos(Math.PI / 6);

/**
 * Hexagons of a grid laid by hand: rows of text, two characters a cell, `..` empty. Odd rows stand half a
 * hexagon to the right. Hexagons have a point at the top and are two units wide.
 */
export function hexCells(rows: readonly string[]): HexCell[] {
  return rows.flatMap((text, row) =>
    Array.from({ length: Math.floor(text.length / 2) }, (_, column) => ({
      code: text.slice(column * 2, column * 2 + 2),
      row,
      column,
      x: column * 2 + (row % 2) + 1,
      y: row * 1.5 * SIDE + SIDE,
    })).filter((cell) => cell.code.trim() !== '' && cell.code !== '..'),
  );
}

const corners = Array.from({ length: 6 }, (_, corner) => {
  const angle = (Math.PI / 3) * corner - Math.PI / 2;
  return { x: SIDE * Math.cos(angle), y: SIDE * Math.sin(angle) };
});

export function hexPath(cell: HexCell, scale: number): string {
  return `M${corners.map((corner) => `${(cell.x + corner.x) * scale},${(cell.y + corner.y) * scale}`).join('L')}Z`;
}

/** Row and column of the neighbour over each side; side 0 lies between corner 0 and corner 1. */
function neighbours(cell: HexCell): [number, number][] {
  const right = cell.row % 2;
  return [
    [cell.row - 1, cell.column + right],
    [cell.row, cell.column + 1],
    [cell.row + 1, cell.column + right],
    [cell.row + 1, cell.column + right - 1],
    [cell.row, cell.column - 1],
    [cell.row - 1, cell.column + right - 1],
  ];
}

/** Sides between two cells of different groups: the boundary. `groupOf` null marks no group. */
export function boundaryPath(
  cells: readonly HexCell[],
  groupOf: (code: string) => string | null,
  scale: number,
): string {
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const parts: string[] = [];
  for (const cell of cells) {
    neighbours(cell).forEach(([row, column], side) => {
      const other = at.get(`${row},${column}`);
      if (!other || side > 2 || groupOf(other.code) === groupOf(cell.code)) return;
      const a = corners[side];
      const b = corners[(side + 1) % 6];
      if (!a || !b) return;
      parts.push(
        `M${(cell.x + a.x) * scale},${(cell.y + a.y) * scale}L${(cell.x + b.x) * scale},${(cell.y + b.y) * scale}`,
      );
    });
  }
  return parts.join('');
}

/** Extent of the picture, in the same units times `scale`. */
export function hexExtent(cells: readonly HexCell[], scale: number): { width: number; height: number } {
  const right = Math.max(0, ...cells.map((cell) => cell.x + 1));
  const bottom = Math.max(0, ...cells.map((cell) => cell.y + SIDE));
  return { width: right * scale, height: bottom * scale };
}

/** Where a district's label stands: the mean of its cells. */
export function centreOf(cells: readonly HexCell[], scale: number): { x: number; y: number } {
  const sum = cells.reduce((total, cell) => ({ x: total.x + cell.x, y: total.y + cell.y }), { x: 0, y: 0 });
  const count = Math.max(1, cells.length);
  return { x: (sum.x / count) * scale, y: (sum.y / count) * scale };
}
