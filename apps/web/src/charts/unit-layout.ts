/** One worker in the unit chart. */
export interface UnitMark {
  key: string;
  /** Load set against the worker's own ceiling, so that every mark right of the line is above its ceiling. */
  at: number;
  group: string;
  colour: string;
}

export interface UnitSquare extends UnitMark {
  column: number;
  /** How many squares of the same load come before it. */
  level: number;
}

/** Loads beyond this stand together in the last column, so that one extreme does not squeeze all others. */
export const LAST_COLUMN = 55;

/**
 * Stacks one square a worker over the whole number of its load. Groups stand in the order given, so that
 * the colours of a stack do not mix. A load of exactly the ceiling stands left of the line.
 */
export function stackUnits(marks: readonly UnitMark[], groups: readonly string[]): UnitSquare[] {
  const levels = new Map<number, number>();
  const rank = (mark: UnitMark) => {
    const index = groups.indexOf(mark.group);
    return index < 0 ? groups.length : index;
  };
  return [...marks]
    .sort((a, b) => rank(a) - rank(b) || a.at - b.at || (a.key < b.key ? -1 : 1))
    .map((mark) => {
      const column = Math.min(LAST_COLUMN, Math.ceil(mark.at));
      const level = levels.get(column) ?? 0;
      levels.set(column, level + 1);
      return { ...mark, column, level };
    });
}

export function tallest(squares: readonly UnitSquare[]): number {
  return squares.reduce((most, square) => Math.max(most, square.level + 1), 0);
}
