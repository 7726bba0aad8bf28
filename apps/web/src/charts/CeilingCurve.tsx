import { scaleLinear } from 'd3-scale';
import { ChartFrame, type ChartTable } from './ChartFrame.js';

export interface CurvePoint {
  ceiling: number;
  leftWithout: number;
  shortFte: string;
  current: boolean;
}

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 44;
const RIGHT = 128;
const TOP = 34;
const BOTTOM = 44;

/** What each ceiling costs: children left without a worker, and the workers that would be missing. */
export function CeilingCurve({
  points,
  today,
  table,
}: {
  points: readonly CurvePoint[];
  /** Children without a worker today, drawn as a level to compare with. */
  today: { value: number; label: string } | null;
  table: ChartTable;
}) {
  const ceilings = points.map((point) => point.ceiling);
  const most = Math.max(1, today?.value ?? 0, ...points.map((point) => point.leftWithout));
  const x = scaleLinear([Math.min(...ceilings), Math.max(...ceilings)], [LEFT + 14, WIDTH - RIGHT]);
  const y = scaleLinear([0, most * 1.08], [HEIGHT - BOTTOM, TOP]);
  const path = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.ceiling)},${y(point.leftWithout)}`)
    .join('');
  return (
    <ChartFrame table={table}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="curve" role="img" aria-label={table.caption}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} className="curve__grid" />
            <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end" className="curve__tick">
              {tick.toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        {today && (
          <g>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(today.value)} y2={y(today.value)} className="curve__today" />
            <text x={LEFT + 4} y={y(today.value) - 6} className="curve__today-label">
              {today.label}
            </text>
          </g>
        )}
        <path d={path} className="curve__line" />
        {points.map((point) => (
          <g key={point.ceiling}>
            <circle
              cx={x(point.ceiling)}
              cy={y(point.leftWithout)}
              r={point.current ? 7 : 4}
              className={point.current ? 'curve__dot curve__dot--current' : 'curve__dot'}
            />
            {(point.current || points.length <= 6) && (
              <text
                x={x(point.ceiling) + 10}
                y={y(point.leftWithout) - 8}
                className={point.current ? 'curve__label curve__label--current' : 'curve__label'}
              >
                {point.leftWithout.toLocaleString('en-GB')}, {point.shortFte} FTE short
              </text>
            )}
            <text
              x={x(point.ceiling)}
              y={HEIGHT - BOTTOM + 18}
              className={point.current ? 'curve__tick curve__tick--current' : 'curve__tick'}
              textAnchor="middle"
            >
              {point.ceiling.toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        <text x={LEFT} y={14} className="curve__axis">
          children left without a worker
        </text>
        <text x={WIDTH - 8} y={HEIGHT - 6} textAnchor="end" className="curve__axis">
          ceiling: children a full-time worker may hold
        </text>
      </svg>
    </ChartFrame>
  );
}
