import { useMemo } from 'react';
import { scaleLinear } from 'd3-scale';
import { ChartFrame, type ChartTable } from './ChartFrame.js';
import { stackUnits, tallest, type UnitMark, type UnitSquare } from './unit-layout.js';

const WIDTH = 800;
const LEFT = 128;
const CHAIRS = 10;
const CHAIR = 9;
/** No stack grows higher than about this: squares shrink and stand abreast instead. */
const HIGHEST = 330;

interface Row {
  title: string;
  note: string;
  marks: readonly UnitMark[];
  /** What stands in the part above the ceiling when it is empty. */
  nobody: string;
}

/**
 * Caseloads as small multiples on one axis: a square a worker, stacked over the load; posts that nobody
 * fills as outlined empty chairs; one ceiling line through all.
 */
export function CaseloadUnits({
  rows,
  groups,
  ceiling,
  emptyChairs,
  axis,
  table,
}: {
  rows: readonly Row[];
  groups: readonly string[];
  ceiling: number;
  emptyChairs: number;
  axis: string;
  table: ChartTable;
}) {
  const stacked = useMemo(() => rows.map((row) => stackUnits(row.marks, groups)), [rows, groups]);
  const most = Math.max(ceiling + 10, ...stacked.flat().map((square) => square.column)) + 1;
  const x = scaleLinear([0, most], [LEFT, WIDTH - 8]);
  const column = x(1) - x(0);
  const highest = Math.max(...stacked.map(tallest));
  const abreast = Math.max(1, Math.ceil(Math.sqrt((highest * column) / HIGHEST)));
  const step = column / abreast;
  const chairRows = Math.ceil(emptyChairs / CHAIRS);
  const heights = stacked.map(
    (squares) => Math.max(Math.ceil(tallest(squares) / abreast) * step, chairRows * CHAIR, 50) + 28,
  );
  const starts = heights.map(
    (_, index) => 34 + heights.slice(0, index).reduce((sum, height) => sum + height, 0),
  );
  const bottom = 34 + heights.reduce((sum, height) => sum + height, 0);
  const line = x(ceiling + 0.5);
  return (
    <ChartFrame table={table}>
      <div className="chart__scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${bottom + 46}`} className="units" role="img" aria-label={table.caption}>
          <rect x={line} y={28} width={WIDTH - 8 - line} height={bottom - 28} className="units__above" />
          {rows.map((row, index) => {
            const base = (starts[index] ?? 0) + (heights[index] ?? 0);
            const squares = stacked[index] ?? [];
            return (
              <g key={row.title}>
                <text x={0} y={base - 18} className="units__title">
                  {row.title}
                </text>
                <text x={0} y={base - 2} className="units__note">
                  {row.note}
                </text>
                <Chairs count={emptyChairs} x={x(0) + 4} base={base} />
                <Squares squares={squares} x={x} base={base} step={step} abreast={abreast} />
                {!squares.some((square) => square.at > ceiling) && (
                  <text x={(line + WIDTH) / 2} y={base - 14} className="units__nobody">
                    {row.nobody}
                  </text>
                )}
                <line x1={LEFT} x2={WIDTH - 8} y1={base + 1} y2={base + 1} className="units__base" />
              </g>
            );
          })}
          <line x1={line} x2={line} y1={22} y2={bottom + 1} className="units__ceiling" />
          <text x={line} y={16} className="units__ceiling-label">
            ceiling {ceiling}
          </text>
          {x.ticks(6).map((tick) => (
            <text key={tick} x={x(tick)} y={bottom + 18} className="units__tick">
              {tick}
            </text>
          ))}
          <text x={WIDTH - 8} y={bottom + 38} className="units__axis">
            {axis}
          </text>
        </svg>
      </div>
    </ChartFrame>
  );
}

function Squares({
  squares,
  x,
  base,
  step,
  abreast,
}: {
  squares: readonly UnitSquare[];
  x: (column: number) => number;
  base: number;
  step: number;
  abreast: number;
}) {
  const gap = step > 7 ? 1.2 : 0.7;
  return (
    <g>
      {squares.map((square) => (
        <rect
          key={square.key}
          x={x(square.column) + ((square.level % abreast) - abreast / 2) * step + 0.5}
          y={base - (Math.floor(square.level / abreast) + 1) * step + 0.5}
          width={step - gap}
          height={step - gap}
          fill={square.colour}
        />
      ))}
    </g>
  );
}

function Chairs({ count, x, base }: { count: number; x: number; base: number }) {
  return (
    <g>
      {Array.from({ length: count }, (_, index) => (
        <rect
          key={index}
          x={x + (index % CHAIRS) * CHAIR + 0.5}
          y={base - (Math.floor(index / CHAIRS) + 1) * CHAIR + 1.5}
          width={CHAIR - 2}
          height={CHAIR - 2}
          className="units__chair"
        />
      ))}
    </g>
  );
}
