import { useMemo } from 'react';
import { ChartFrame, type ChartTable } from './ChartFrame.js';
import { boundaryPath, centreOf, hexCells, hexExtent, hexPath } from './hex-layout.js';

export interface District {
  code: string;
  name: string;
  /** The successor the district falls to. */
  group: string;
  colour: string;
  /** What stands under the name. */
  figure: string;
}

const SCALE = 21;

/** The new boundary over the old districts, by people: a hexagon stands for a number of residents. */
export function HexMap({
  rows,
  districts,
  table,
}: {
  rows: readonly string[];
  districts: readonly District[];
  table: ChartTable;
}) {
  const cells = useMemo(() => hexCells(rows), [rows]);
  const of = new Map(districts.map((district) => [district.code, district]));
  const shown = cells.filter((cell) => of.has(cell.code));
  const { width, height } = hexExtent(shown, SCALE);
  const label = table.caption;
  return (
    <ChartFrame table={table}>
      <svg viewBox={`-34 -6 ${width + 68} ${height + 12}`} className="hexmap" role="img" aria-label={label}>
        {shown.map((cell) => (
          <path
            key={`${cell.row}-${cell.column}`}
            d={hexPath(cell, SCALE)}
            fill={of.get(cell.code)?.colour}
            className="hexmap__cell"
          />
        ))}
        <path d={boundaryPath(shown, (code) => code, SCALE)} className="hexmap__district" />
        <path
          d={boundaryPath(shown, (code) => of.get(code)?.group ?? null, SCALE)}
          className="hexmap__boundary"
        />
        {districts.map((district) => {
          const own = shown.filter((cell) => cell.code === district.code);
          if (own.length === 0) return null;
          const centre = centreOf(own, SCALE);
          const lines = nameLines(district.name);
          return (
            <text
              key={district.code}
              x={centre.x}
              y={centre.y - (lines.length - 1) * 9}
              className="hexmap__label"
              style={{ stroke: district.colour }}
            >
              {lines.map((line, index) => (
                <tspan key={line} x={centre.x} dy={index === 0 ? 0 : '1.1em'}>
                  {line}
                </tspan>
              ))}
              <tspan x={centre.x} dy="1.25em" className="hexmap__figure">
                {district.figure}
              </tspan>
            </text>
          );
        })}
      </svg>
    </ChartFrame>
  );
}

/** Long names stand shortened and in two lines, so that they stay inside their district. */
export function nameLines(name: string): string[] {
  const short = name.replace(/amptonshire$/, 'ants');
  const [first, ...rest] = short.split(' ');
  return short.length > 14 && first && rest.length > 0 ? [first, rest.join(' ')] : [short];
}
