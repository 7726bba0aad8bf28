import { describe, expect, it } from '@jest/globals';
import type { Pack } from '@vesting/domain';
import { districtTotals } from './plan-totals.js';
import { linkStructure } from './structure.js';

const source = { text: 'made for tests' };
const PACK: Pack = {
  id: 'small',
  name: 'A small county',
  asAt: '2018-10-18',
  vestingDay: '2021-04-01',
  order: { title: 'An order', reference: 'SI 0', source },
  bodies: [
    {
      id: 'west',
      gssCode: 'E2',
      name: 'West',
      shortName: 'West',
      aliases: [],
      role: 'SUCCESSOR',
      mayHold: ['CASE'],
      successors: [],
      order: 2,
      source,
    },
    {
      id: 'old',
      gssCode: 'E1',
      name: 'Old',
      shortName: 'Old',
      aliases: [],
      role: 'PREDECESSOR',
      mayHold: ['CASE'],
      successors: ['west', 'gone'],
      order: 1,
      source,
    },
  ],
  areas: [
    { gssCode: 'D1', level: 'DISTRICT', name: 'One', body: 'old', successor: 'west' },
    { gssCode: 'W1', level: 'WARD', name: 'Ward', parent: 'D1' },
    { gssCode: 'L1', level: 'LSOA', name: 'Part', parent: 'W1' },
    { gssCode: 'D2', level: 'DISTRICT', name: 'Two' },
  ],
  services: [
    {
      id: 'care',
      name: 'Care',
      family: 'Children',
      tier: 'COUNTY',
      statutory: true,
      caseBearing: true,
      source,
    },
  ],
  currentServices: [
    {
      id: 'care@old',
      service: 'care',
      runBy: 'old',
      routes: [
        { kind: 'AGGREGATE', from: '2021-04-01', receivers: [{ body: 'west', sharePpm: 1_000_000 }], source },
      ],
    },
    { id: 'lost@old', service: 'lost', runBy: 'old', routes: [] },
  ],
  planTemplates: [],
  schemes: [],
  controlTotals: [],
  figures: [],
  noHomeRules: [],
};

describe('the structure', () => {
  const structure = linkStructure(PACK);

  it('bodies stand in the order of the pack and know each other both ways', () => {
    expect([...structure.bodies.keys()]).toEqual(['old', 'west']);
    expect(structure.bodies.get('old')?.successors.map(({ name }) => name)).toEqual(['West']);
    expect(structure.bodies.get('west')?.predecessors.map(({ name }) => name)).toEqual(['Old']);
  });

  it('what names something that the pack does not have is left out', () => {
    expect([...structure.currentServices.keys()]).toEqual(['care@old']);
  });

  it('an area holds the areas within it, to the finest', () => {
    expect(structure.areasWithin(['D1']).sort()).toEqual(['D1', 'L1', 'W1']);
    expect(structure.areasWithin(['nowhere'])).toEqual(['nowhere']);
  });

  it('any area leads to its district', () => {
    expect(['L1', 'W1', 'D1'].map((code) => structure.districtOf(code))).toEqual(['D1', 'D1', 'D1']);
    expect(structure.districtOf('nowhere')).toBeUndefined();
  });

  it('areas of any level count in their district, and a district without cases counts nought', () => {
    const totals = districtTotals(structure, [
      { area: 'L1', cases: 3, unallocated: 1 },
      { area: 'D1', cases: 4, unallocated: 0 },
      { area: 'nowhere', cases: 9, unallocated: 9 },
    ]);
    expect(totals.map(({ area, cases, unallocated }) => [area.name, cases, unallocated])).toEqual([
      ['One', 7, 1],
      ['Two', 0, 0],
    ]);
  });

  it('the same team is one record, and teams of two bodies are two', () => {
    expect(structure.team('old', 'A')).toBe(structure.team('old', 'A'));
    expect(structure.team('old', 'A')?.id).not.toBe(structure.team('west', 'A')?.id);
    expect(structure.team('old', null)).toBeNull();
  });
});
