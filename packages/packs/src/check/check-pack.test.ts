import { describe, expect, it } from '@jest/globals';
import type { Pack } from '@vesting/domain';
import fc from 'fast-check';
import { checkPack, faultLine, loadPack, packFolder } from '../index.js';

const read = (id: string): Pack => {
  const loaded = loadPack(packFolder(id));
  if (!loaded.ok) throw new Error('the pack cannot be read');
  return loaded.pack;
};
const whole = read('northamptonshire');
const runs = process.env.VESTING_TEST_LONG ? 500 : 40;

const faultsAfter = (change: (pack: Pack) => void): string => {
  const broken = structuredClone(whole);
  change(broken);
  return checkPack(broken).map(faultLine).join('\n');
};
const at = <T>(list: readonly T[] | undefined, index: number): T => {
  const item = list?.at(index);
  if (item === undefined) throw new Error('the pack has changed');
  return item;
};
const body = (pack: Pack, id: string) =>
  at(
    pack.bodies.filter((of) => of.id === id),
    0,
  );

describe('checking a pack', () => {
  const breaks: [string, (pack: Pack) => void, RegExp][] = [
    [
      'vesting day before the as-at date',
      (p) => void (p.vestingDay = '2018-01-01'),
      /programme.json vestingDay: vesting day 2018-01-01 must come after/,
    ],
    [
      'a planned vesting day in the past',
      (p) => void (p.vestingDayAsPlanned = '2018-01-01'),
      /vestingDayAsPlanned: the planned/,
    ],
    [
      'a home rule for nobody',
      (p) => void (at(p.noHomeRules, 0).body = 'east'),
      /noHomeRules UNACCOMPANIED: names a body that is not there: east/,
    ],
    [
      'a home rule for a predecessor',
      (p) => void (at(p.noHomeRules, 0).body = 'ncc'),
      /ncc is not a successor/,
    ],
    [
      'a body twice',
      (p) => void p.bodies.push({ ...body(p, 'nct'), order: 99 }),
      /bodies.json nct: this body id stands twice/,
    ],
    [
      'a GSS code of two bodies',
      (p) => void (body(p, 'corby').gssCode = 'E10000021'),
      /E10000021: this GSS code stands twice/,
    ],
    [
      'two bodies in one place',
      (p) => void (body(p, 'corby').order = 1),
      /order 1: this place in the order stands twice/,
    ],
    [
      'an unknown successor',
      (p) => void (body(p, 'corby').successors = ['east']),
      /corby: names a successor that is not there: east/,
    ],
    [
      'a trust as successor',
      (p) => void (body(p, 'corby').successors = ['nct']),
      /nct is named as successor but has the role OTHER/,
    ],
    [
      'a predecessor without successor',
      (p) => void (body(p, 'corby').successors = []),
      /corby: a predecessor without a successor/,
    ],
    ['a trust that holds cases', (p) => void body(p, 'nct').mayHold.push('CASE'), /nct: may not hold CASE/],
    [
      'a council without tier',
      (p) => void delete body(p, 'west').tier,
      /west: a predecessor or successor is a council and needs a tier/,
    ],
    [
      'a body that closes before it opens',
      (p) => void (body(p, 'nct').closesOn = '2019-01-01'),
      /nct: closes on 2019-01-01, not after/,
    ],
    [
      'an area twice',
      (p) => void p.areas.push(at(p.areas, 20)),
      /areas.json E\d+: this GSS code stands twice/,
    ],
    ['a ward without successor', (p) => void delete at(p.areas, -1).successor, /E05010043: has no successor/],
    [
      'a ward that falls to the other side',
      (p) => void (at(p.areas, -1).successor = 'west'),
      /E05010043: falls to west, but E07000156 around it falls to north/,
    ],
    [
      'a ward in no district',
      (p) => void (at(p.areas, -1).parent = 'E07999999'),
      /E05010043: names a parent that is not there: E07999999/,
    ],
    [
      'a ward in a ward',
      (p) => void (at(p.areas, -1).parent = at(p.areas, -2).gssCode),
      /is not of a higher level/,
    ],
    [
      'residents that do not sum',
      (p) => void (at(p.areas, 0).population = 5),
      /E10000021: has 5 residents, but its parts have 753278/,
    ],
    [
      'a template for an unknown service',
      (p) => void (at(at(p.planTemplates, 1).routes, 0).currentService = 'ferries@ncc'),
      /plan-templates.json childrens-trust: changes a current service that is not there: ferries@ncc/,
    ],
    [
      'a template that moves things under TODAY',
      (p) => void (at(p.planTemplates, 2).routes = at(p.planTemplates, 1).routes),
      /today: moves services/,
    ],
    [
      'a template with an unknown rule',
      (p) => void (at(p.planTemplates, 0).rules = { SPEED: 1 }),
      /two-unitaries: sets a rule that is not there: SPEED/,
    ],
    [
      'no transfer plan',
      (p) => void (p.planTemplates = p.planTemplates.slice(2)),
      /no template of the purpose TRANSFER/,
    ],
    [
      'a target above the ceiling',
      (p) => void (at(p.schemes, 0).targetPerFte = 210),
      /children-2018: the target 210 is above the ceiling 200/,
    ],
    [
      'a ceiling above the hard stop',
      (p) => void (at(p.schemes, 0).hardStopPerFte = 190),
      /children-2018: the ceiling 200 is above the hard stop 190/,
    ],
    [
      'an unknown rule',
      (p) => void (at(p.schemes, 0).rules.SPEED = 1),
      /children-2018: sets a rule that is not there: SPEED/,
    ],
    [
      'a case type of no service',
      (p) => void (at(at(p.schemes, 0).caseTypes, 0).service = 'ferries'),
      /CHILD_PROTECTION: names a service that is not there: ferries/,
    ],
    [
      'a case type of a service without cases',
      (p) => void (at(at(p.schemes, 0).caseTypes, 0).service = 'libraries'),
      /libraries, which bears no cases/,
    ],
    [
      'a case type that nobody may hold',
      (p) => void (at(at(p.schemes, 0).caseTypes, 0).roles = []),
      /no role may hold it/,
    ],
    [
      'a scheme that begins too late',
      (p) => void (at(p.schemes, 0).from = '2019-01-01'),
      /no scheme for CHILDREN has begun/,
    ],
    [
      'a control total twice',
      (p) => void p.controlTotals.push(at(p.controlTotals, 0)),
      /ncc CASE CHILDREN: this control total stands twice/,
    ],
    [
      'a control total of a kind that is not held',
      (p) => void p.controlTotals.push({ ...at(p.controlTotals, 0), body: 'nct' }),
      /nct CASE: is of a kind that nct may not hold/,
    ],
    [
      'a figure twice',
      (p) => void p.figures.push(at(p.figures, 0)),
      /figures.json unallocated-october-2018: this figure id stands twice/,
    ],
    [
      'a cell of no area',
      (p) => void p.cartogram?.rows.splice(0, 1, '..XX................'),
      /cartogram.json rows\[0\]: has a cell that stands for no area: XX/,
    ],
    [
      'a crooked row',
      (p) => void p.cartogram?.rows.push('..'),
      /rows\[13\]: is not as long as the first row/,
    ],
    [
      'an area without cell',
      (p) => void Object.assign(p.cartogram?.cells ?? {}, { ZZ: 'E07000150' }),
      /cells.ZZ: has no cell/,
    ],
    [
      'a boundary of no area',
      (p) => void Object.assign(p.boundaries?.areas ?? {}, { E07000999: [] }),
      /boundaries.json areas.E07000999: names an area that is not there/,
    ],
    [
      'a district without boundary among others that have one',
      (p) => void delete p.boundaries?.areas['E07000153'],
      /boundaries.json areas: has no boundary of E07000153/,
    ],
    [
      'boundaries without the line of their licence',
      (p) => void Object.assign(p.boundaries ?? {}, { attribution: 'Ordnance Survey' }),
      /boundaries.json attribution: is printed under every map/,
    ],
  ];

  it.each(breaks)('names %s', (_name, change, message) => {
    expect(faultsAfter(change)).toMatch(message);
  });

  it('names every body, area and service that is taken away while others refer to it', () => {
    const names = [
      ...whole.bodies.filter(({ id }) => id !== 'north').map(({ id }) => id),
      ...new Set(whole.areas.map(({ parent }) => parent)),
      ...whole.services.map(({ id }) => id),
    ].filter((name) => name !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const faults = faultsAfter((pack) => {
          pack.bodies = pack.bodies.filter(({ id }) => id !== name);
          pack.areas = pack.areas.filter(({ gssCode }) => gssCode !== name);
          pack.services = pack.services.filter(({ id }) => id !== name);
        });
        expect(faults).toContain(name);
      }),
      { numRuns: runs },
    );
  });

  it('says what is still missing in the empty pack', () => {
    const faults = checkPack(read('empty')).map(faultLine);
    for (const what of [
      'no predecessor',
      'no successor',
      'no areas',
      'no services',
      'no template',
      'no scheme',
    ])
      expect(faults.some((line) => line.includes(what))).toBe(true);
  });
});
