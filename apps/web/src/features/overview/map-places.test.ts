import { describe, expect, it } from '@jest/globals';
import { attributionsOf, describePlace, placesOf } from './map-places.js';

const west = { id: 'w', shortName: 'West', colour: '#123456' };
type Boundaries = Parameters<typeof placesOf>[0];
type Totals = Parameters<typeof placesOf>[1];
const boundary = (gssCode: string, successor: typeof west | null) => ({
  polygons: [],
  asAt: '2018-10-18',
  attribution: '© somebody',
  area: { gssCode, name: gssCode, population: 5, successor },
});
const boundaries = [boundary('E1', west), boundary('E2', null)] as unknown as Boundaries;
const totals = [{ area: { gssCode: 'E1' }, cases: 1200, unallocated: 3 }] as unknown as Totals;

describe('places of the map', () => {
  it('have the colour of their council, and the red of no destination without one', () => {
    expect(placesOf(boundaries, totals).map(({ colour }) => colour)).toEqual(['#123456', '#ca3535']);
  });

  it('are told in a sentence, with figures only where there are any', () => {
    expect(placesOf(boundaries, totals).map(describePlace)).toEqual([
      'E1 goes to West: 1,200 children’s cases, 3 without a worker',
      'E2 has no destination',
    ]);
    expect(placesOf(boundaries, []).map(describePlace)[0]).toBe('E1 goes to West');
  });

  it('have the line of their licence once', () => {
    expect(attributionsOf(boundaries)).toEqual(['© somebody']);
  });
});
