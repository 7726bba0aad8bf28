import { sankey, sankeyLinkHorizontal, type SankeyGraph, type SankeyLink, type SankeyNode } from 'd3-sankey';

/** One end of the picture, or a block in the middle. */
export interface FlowNode {
  id: string;
  label: string;
  column: 0 | 1 | 2;
  colour: string;
  total: number;
  /** The third end in red: needs somebody. */
  alarm?: boolean;
}

export interface FlowLink {
  source: string;
  target: string;
  value: number;
  /** End that the measure reaches: its colour, and what tracing follows. */
  end: string;
  /** Start that it comes from; null where several starts have merged. */
  start: string | null;
  middle: string;
}

export interface FlowDatum {
  from: { id: string; label: string };
  middle: string;
  to: { id: string; label: string; colour: string; alarm?: boolean };
  total: number;
}

type Graph = SankeyGraph<FlowNode, FlowLink>;
export type PlacedNode = SankeyNode<FlowNode, FlowLink>;
export type PlacedLink = SankeyLink<FlowNode, FlowLink>;

export interface FlowPicture {
  nodes: PlacedNode[];
  links: PlacedLink[];
  path: (link: PlacedLink) => string;
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/**
 * Nodes and links of three columns in the order given: starts, middles (service families) and ends. Each
 * ribbon carries one end's share, so that its colour says where it goes from the first pixel on. An end
 * that nothing reaches stays listed with a total of 0 and takes no room.
 */
export function flowGraph(
  flows: readonly FlowDatum[],
  order: { middles: readonly string[]; ends: readonly FlowDatum['to'][] },
): { nodes: FlowNode[]; links: FlowLink[] } {
  const some = flows.filter((flow) => flow.total > 0);
  const totalOf = (pick: (flow: FlowDatum) => boolean) =>
    some.filter(pick).reduce((sum, flow) => sum + flow.total, 0);
  const starts = unique(
    some.map((flow) => flow.from),
    (from) => from.id,
  );
  const { ends } = order;
  const middles = order.middles.filter((middle) => some.some((flow) => flow.middle === middle));
  const nodes: FlowNode[] = [
    ...starts.map((from): FlowNode => ({
      id: `from:${from.id}`,
      label: from.label,
      column: 0,
      colour: '#0b0c0c',
      total: totalOf((flow) => flow.from.id === from.id),
    })),
    ...middles.map((middle): FlowNode => ({
      id: `via:${middle}`,
      label: middle,
      column: 1,
      colour: '#eef2f5',
      total: totalOf((flow) => flow.middle === middle),
    })),
    ...ends.map((to): FlowNode => ({
      id: `to:${to.id}`,
      label: to.label,
      column: 2,
      colour: to.colour,
      alarm: to.alarm,
      total: totalOf((flow) => flow.to.id === to.id),
    })),
  ];
  const left = some.map((flow): FlowLink => ({
    source: `from:${flow.from.id}`,
    target: `via:${flow.middle}`,
    value: flow.total,
    end: `to:${flow.to.id}`,
    start: `from:${flow.from.id}`,
    middle: `via:${flow.middle}`,
  }));
  const right = middles.flatMap((middle) =>
    ends.map((to): FlowLink => ({
      source: `via:${middle}`,
      target: `to:${to.id}`,
      value: totalOf((flow) => flow.middle === middle && flow.to.id === to.id),
      end: `to:${to.id}`,
      start: null,
      middle: `via:${middle}`,
    })),
  );
  return { nodes, links: [...left, ...right.filter((link) => link.value > 0)] };
}

/** Places the graph in `width` by `height`; order is as given, since order is everything in this picture. */
export function placeFlows(
  graph: { nodes: FlowNode[]; links: FlowLink[] },
  size: { left: number; right: number; width: number; height: number; gap: number },
): FlowPicture {
  const rank = new Map(graph.nodes.map((node, index) => [node.id, index]));
  const rankOf = (end: string | number | PlacedNode) =>
    rank.get(typeof end === 'object' ? end.id : String(end)) ?? 0;
  const reached = new Set(graph.links.flatMap((link) => [link.source, link.target]));
  const nodes = graph.nodes.filter((node) => reached.has(node.id)).map((node) => ({ ...node }));
  if (nodes.length === 0) return { nodes: [], links: [], path: () => '' };
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.column)
    .nodeSort((a, b) => rankOf(a.id) - rankOf(b.id))
    .linkSort(
      (a, b) =>
        rankOf(a.source) - rankOf(b.source) ||
        rankOf(a.target) - rankOf(b.target) ||
        rankOf(a.end) - rankOf(b.end),
    )
    .nodeWidth(9)
    .nodePadding(size.gap)
    .extent([
      [size.left, 4],
      [size.width - size.right, size.height - 4],
    ]);
  const placed: Graph = layout({ nodes, links: graph.links.map((link) => ({ ...link })) });
  const line = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return { nodes: placed.nodes, links: placed.links, path: (link) => line(link) ?? '' };
}

/** Heights for labels at `wanted` heights, in order, moved down no more than it takes to stand `apart`. */
export function spread(wanted: readonly number[], apart: number): number[] {
  let least = -Infinity;
  return wanted.map((height) => {
    least = Math.max(height, least + apart);
    return least;
  });
}

/** Whether the ribbon belongs to what the traced node touches. */
export function touches(link: FlowLink, traced: string): boolean {
  if (traced.startsWith('from:')) return link.start === traced;
  return traced.startsWith('via:') ? link.middle === traced : link.end === traced;
}
