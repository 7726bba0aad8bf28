import { describe, expect, it } from '@jest/globals';
import { flowData, flowSentence, type Flow } from './flow-data.js';

const body = (id: string, order: number, colour: string | null = null) => ({
  id,
  gssCode: null,
  name: id,
  shortName: id,
  role: 'SUCCESSOR' as const,
  tier: null,
  colour,
  order,
  population: null,
});
const to = (id: string, order: number) => ({ kind: 'BODY' as const, reason: null, body: body(id, order) });
const flows: Flow[] = [
  { from: body('Corby', 5), family: 'Housing', total: 20, to: to('North', 10) },
  { from: body('County', 1), family: 'Children', total: 60, to: to('West', 9) },
  {
    from: body('County', 1),
    family: 'Children',
    total: 7,
    to: { kind: 'NO_DESTINATION', reason: 'AREA_UNKNOWN', body: null },
  },
];
const show = (total: number) => String(total);

describe('flows for the picture', () => {
  it('stand county first, successors first, and no destination last', () => {
    const data = flowData(flows);
    expect(data.flows[0]?.from.label).toBe('County');
    expect(data.middles).toEqual(['Children', 'Housing']);
    expect(data.ends.map((end) => end.label)).toEqual(['West', 'North', 'No destination yet']);
  });

  it('list no destination even when everything has one', () => {
    expect(flowData(flows.slice(0, 2)).ends.at(-1)?.id).toBe('none');
  });

  it('say what is missing in the sentence', () => {
    expect(flowSentence(flowData(flows), show, 'FTE')).toContain('7 FTE have no destination yet');
    expect(flowSentence(flowData(flows.slice(0, 2)), show, 'FTE')).toContain(
      'nothing is without a destination',
    );
  });
});
