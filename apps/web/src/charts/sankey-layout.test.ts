import { describe, expect, it } from '@jest/globals';
import { flowGraph, placeFlows, spread, touches, type FlowDatum } from './sankey-layout.js';

const west = { id: 'west', label: 'West', colour: '#2b6cb0' };
const north = { id: 'north', label: 'North', colour: '#4d8b31' };
const none = { id: 'none', label: 'No destination yet', colour: '#ca3535', alarm: true };
const county = { id: 'county', label: 'County' };
const daventry = { id: 'daventry', label: 'Daventry' };
const flows: FlowDatum[] = [
  { from: county, middle: 'Children', to: west, total: 60 },
  { from: county, middle: 'Children', to: north, total: 30 },
  { from: county, middle: 'Children', to: none, total: 10 },
  { from: daventry, middle: 'Housing', to: west, total: 20 },
];
const order = { middles: ['Children', 'Housing', 'Fire'], ends: [west, north, none] };
const size = { left: 100, right: 100, width: 800, height: 400, gap: 10 };

describe('the picture of flows', () => {
  it('loses nothing between the columns', () => {
    const graph = flowGraph(flows, order);
    for (const column of [0, 1, 2] as const) {
      const sum = graph.nodes
        .filter((node) => node.column === column)
        .reduce((all, node) => all + node.total, 0);
      expect(sum).toBe(120);
    }
  });

  it('leaves out families without anything, and keeps every end', () => {
    const labels = flowGraph(flows, order).nodes.map((node) => node.label);
    expect(labels).not.toContain('Fire');
    expect(labels).toContain('No destination yet');
  });

  it('keeps the order it was given in every column', () => {
    const placed = placeFlows(flowGraph(flows, order), size).nodes;
    for (const column of [0, 1, 2]) {
      const tops = placed.filter((node) => node.column === column).map((node) => node.y0 ?? 0);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });

  it('puts starts left, families in the middle and ends right', () => {
    const placed = placeFlows(flowGraph(flows, order), size).nodes;
    const lefts = [0, 1, 2].map((column) => placed.find((node) => node.column === column)?.x0 ?? 0);
    expect(lefts[0]).toBeLessThan(lefts[1] ?? 0);
    expect(lefts[1]).toBeLessThan(lefts[2] ?? 0);
  });

  it('traces an end on both sides of the families', () => {
    const traced = flowGraph(flows, order).links.filter((link) => touches(link, 'to:none'));
    expect(traced.map((link) => [link.source, link.target])).toEqual([
      ['from:county', 'via:Children'],
      ['via:Children', 'to:none'],
    ]);
  });

  it('draws nothing from nothing', () => {
    expect(placeFlows(flowGraph([], order), size).nodes).toEqual([]);
  });

  it('moves labels apart only as far as it must', () => {
    expect(spread([10, 12, 100], 42)).toEqual([10, 52, 100]);
  });
});
