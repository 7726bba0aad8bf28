import { useMemo, useState } from 'react';
import { ChartFrame, type ChartTable } from './ChartFrame.js';
import { flowGraph, placeFlows, spread, touches, type FlowDatum, type PlacedNode } from './sankey-layout.js';

const WIDTH = 1320;
const LEFT = 250;
const RIGHT = 250;
const BLOCK = 220;

/**
 * From councils through families of services to the councils of vesting day. Selecting a name (click,
 * Enter or Space) traces it: its ribbons keep their colour, the others fade.
 */
export function Sankey({
  flows,
  middles: order,
  ends,
  show,
  unit,
  table,
}: {
  flows: readonly FlowDatum[];
  middles: readonly string[];
  ends: readonly FlowDatum['to'][];
  show: (total: number) => string;
  unit: string;
  table: ChartTable;
}) {
  const [traced, setTraced] = useState<string | null>(null);
  const graph = useMemo(() => flowGraph(flows, { middles: order, ends }), [flows, order, ends]);
  const middles = graph.nodes.filter((node) => node.column === 1).length;
  const height = Math.max(420, middles * 50);
  const picture = useMemo(
    () => placeFlows(graph, { left: LEFT, right: RIGHT, width: WIDTH, height, gap: 18 }),
    [graph, height],
  );
  const labels = endLabels(picture.nodes);
  const lowest = Math.max(height, ...labels.values());
  const unreached = ends.filter(
    (end) => !picture.nodes.some((node) => node.id === `to:${end.id}`) && end.alarm,
  );
  const toggle = (id: string) => setTraced(traced === id ? null : id);
  return (
    <ChartFrame table={table}>
      <ul className="legend" aria-hidden="true">
        {ends
          .filter((end) =>
            graph.nodes.some((node) => node.id === `to:${end.id}` && (node.total > 0 || end.alarm)),
          )
          .map((end) => (
            <li key={end.id}>
              <i style={{ background: end.colour }} /> {end.alarm ? end.label : `to ${end.label}`}
            </li>
          ))}
      </ul>
      <div className="chart__scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${lowest + 44}`}
          className="sankey"
          role="group"
          aria-label={table.caption}
        >
          <g fill="none">
            {picture.links.map((link, index) => (
              <path
                key={index}
                d={picture.path(link)}
                stroke={ends.find((end) => `to:${end.id}` === link.end)?.colour}
                strokeWidth={Math.max(1, link.width ?? 0)}
                className={
                  traced === null
                    ? 'ribbon'
                    : touches(link, traced)
                      ? 'ribbon ribbon--traced'
                      : 'ribbon ribbon--faded'
                }
              />
            ))}
          </g>
          {picture.nodes.map((node) => (
            <NodeMark
              key={node.id}
              node={node}
              text={`${show(node.total)} ${unit}`}
              short={show(node.total)}
              labelAt={labels.get(node.id)}
              traced={traced === node.id}
              onTrace={() => toggle(node.id)}
            />
          ))}
          {unreached.map((end) => (
            <text key={end.id} x={WIDTH - RIGHT + 8} y={lowest + 36} className="sankey__end sankey__none">
              {end.label}: 0
            </text>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

/** Labels of the ends, two lines each, kept from lying on one another. */
function endLabels(nodes: readonly PlacedNode[]): Map<string, number> {
  const ends = nodes.filter((node) => node.column === 2).sort((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0));
  const heights = spread(
    ends.map((node) => ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2),
    42,
  );
  return new Map(ends.map((node, index) => [node.id, heights[index] ?? 0]));
}

function NodeMark({
  node,
  text,
  short,
  labelAt,
  traced,
  onTrace,
}: {
  node: PlacedNode;
  text: string;
  short: string;
  /** Height of the label, where it had to move away from its neighbour's. */
  labelAt: number | undefined;
  traced: boolean;
  onTrace: () => void;
}) {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  const middle = labelAt ?? (y0 + y1) / 2;
  const block = node.column === 1;
  const high = Math.max(block ? 22 : node.column === 2 ? 40 : 24, y1 - y0);
  const target =
    node.column === 0
      ? { x: 0, width: x1 }
      : block
        ? { x: (x0 + x1) / 2 - BLOCK / 2, width: BLOCK }
        : { x: x0, width: RIGHT };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={traced}
      aria-label={`${node.label} ${text}, trace`}
      className={`sankey__node${traced ? ' sankey__node--traced' : ''}`}
      onClick={onTrace}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onTrace();
      }}
    >
      <rect
        x={target.x}
        y={(node.column === 2 ? middle : (y0 + y1) / 2) - high / 2}
        width={target.width}
        height={high}
        className={block ? 'sankey__block' : 'sankey__target'}
      />
      {!block && <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1.5, y1 - y0)} fill={node.colour} />}
      {node.column === 0 && (
        <text x={x0 - 10} y={middle} dy="0.35em" textAnchor="end">
          {node.label} <tspan className="sankey__value">{short}</tspan>
        </text>
      )}
      {block && (
        <text x={(x0 + x1) / 2} y={middle} dy="0.35em" textAnchor="middle">
          {node.label} <tspan className="sankey__value">{short}</tspan>
        </text>
      )}
      {node.column === 2 && (
        <text x={x1 + 10} y={middle} className={node.alarm ? 'sankey__end sankey__alarm' : 'sankey__end'}>
          <tspan x={x1 + 10} dy="-0.25em">
            {node.label}
          </tspan>{' '}
          <tspan x={x1 + 10} dy="1.25em" className="sankey__value">
            {text}
          </tspan>
        </text>
      )}
    </g>
  );
}
