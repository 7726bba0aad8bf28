import type { FlowDatum } from '../../charts/sankey-layout.js';
import type { FlowsQuery } from '../../generated/operations.js';
import { inOrder } from '../services/families.js';

export type Flow = NonNullable<FlowsQuery['plan']>['flows'][number];

const NONE = { id: 'none', label: 'No destination yet', colour: '#ca3535', alarm: true } as const;
const CEASES = { id: 'ceases', label: 'Ceases', colour: '#6f777b' } as const;
const OTHER_COLOUR = '#8a9297';

function endOf(flow: Flow): FlowDatum['to'] {
  if (flow.to.kind === 'NO_DESTINATION') return NONE;
  if (flow.to.kind === 'CEASES' || !flow.to.body) return CEASES;
  const { id, shortName, colour } = flow.to.body;
  return { id, label: shortName, colour: colour ?? OTHER_COLOUR };
}

export interface FlowPictureData {
  flows: FlowDatum[];
  middles: string[];
  ends: FlowDatum['to'][];
}

/** Flows, families and ends in the order of the picture: successors first, no destination last, always. */
export function flowData(flows: readonly Flow[]): FlowPictureData {
  const endRank = (flow: Flow) =>
    flow.to.kind === 'NO_DESTINATION'
      ? 2000
      : flow.to.kind === 'CEASES'
        ? 1000
        : (flow.to.body?.order ?? 999);
  const ends = [...flows]
    .sort((a, b) => endRank(a) - endRank(b))
    .map(endOf)
    .concat(NONE);
  return {
    flows: [...flows]
      .sort((a, b) => a.from.order - b.from.order)
      .map((flow) => ({
        from: { id: flow.from.id, label: flow.from.shortName },
        middle: flow.family,
        to: endOf(flow),
        total: flow.total,
      })),
    middles: inOrder(flows.map((flow) => flow.family)),
    ends: [...new Map(ends.map((end) => [end.id, end])).values()],
  };
}

/** Share of the whole that reaches each end, and the sentence that says so. */
export function flowSentence(data: FlowPictureData, show: (total: number) => string, unit: string): string {
  const total = (id: string) =>
    data.flows.filter((flow) => flow.to.id === id).reduce((sum, flow) => sum + flow.total, 0);
  const none = total(NONE.id);
  const parts = data.ends
    .filter((end) => end.id !== NONE.id && total(end.id) > 0)
    .map((end) => ({ label: end.label, total: total(end.id) }));
  const main = parts.slice(0, 2).map((part) => `${show(part.total)} ${unit} go to ${part.label}`);
  const rest = parts.slice(2).reduce((sum, part) => sum + part.total, 0);
  const elsewhere = rest > 0 ? `, ${show(rest)} elsewhere` : '';
  const missing =
    none === 0 ? 'nothing is without a destination' : `${show(none)} ${unit} have no destination yet`;
  return `${main.join(' and ')}${elsewhere}; ${missing}.`;
}
