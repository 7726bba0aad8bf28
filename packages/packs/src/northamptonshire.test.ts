import { describe, expect, it } from '@jest/globals';
import { caseTypesInForce, covers, isInSafetyOrder, schemeInForce } from '@vesting/domain';
import { checkPack, loadPack, packFolder } from './index.js';

const loaded = loadPack(packFolder('northamptonshire'));
if (!loaded.ok) throw new Error('the pack cannot be read');
const { pack } = loaded;

describe('the Northamptonshire pack', () => {
  it('has no fault', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  it('opens on 18 October 2018 and knows both vesting days', () => {
    expect([pack.asAt, pack.vestingDayAsPlanned, pack.vestingDay]).toEqual([
      '2018-10-18',
      '2020-04-01',
      '2021-04-01',
    ]);
  });

  it('has eight predecessors and two successors, West first', () => {
    const inOrder = [...pack.bodies].sort((a, b) => a.order - b.order);
    expect(inOrder.filter(({ role }) => role === 'PREDECESSOR')).toHaveLength(8);
    expect(inOrder.filter(({ role }) => role === 'SUCCESSOR').map(({ gssCode }) => gssCode)).toEqual([
      'E06000062',
      'E06000061',
    ]);
  });

  it('says where its seven districts lie, with every border of two of them as one line', () => {
    const { areas = {} } = pack.boundaries ?? {};
    expect(Object.keys(areas)).toHaveLength(7);
    const sides = Object.values(areas).flatMap((polygons) =>
      polygons.flat().flatMap((ring) => ring.slice(1).map((to, at) => [ring[at], to].sort().join())),
    );
    const once = new Set(sides);
    // Of the sides of all districts a third lies between two of them; were the lines not the same, none would.
    expect((sides.length - once.size) / once.size).toBeGreaterThan(0.25);
    expect(JSON.stringify(areas).length).toBeLessThan(100_000);
  });

  it('lets only councils hold cases', () => {
    for (const { tier, mayHold } of pack.bodies) expect(mayHold.includes('CASE')).toBe(tier !== undefined);
  });

  it('has seven districts that sum to the county and 143 wards that each fall to one successor', () => {
    const level = (name: string) => pack.areas.filter((area) => area.level === name);
    expect(level('DISTRICT').reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(753_278);
    expect(level('WARD')).toHaveLength(143);
    expect(new Set(level('WARD').map(({ successor }) => successor))).toEqual(new Set(['west', 'north']));
  });

  it('has the 84 services of the programme and the staff of schools', () => {
    expect(pack.services).toHaveLength(85);
    expect(pack.services.filter(({ family }) => family === 'Children')).toHaveLength(10);
  });

  it('sends fire to the commissioner on 1 January 2019', () => {
    const fire = pack.currentServices.find(({ id }) => id === 'fire-rescue@ncc');
    expect(fire?.routes.at(-1)).toMatchObject({
      kind: 'ELSEWHERE',
      from: '2019-01-01',
      receivers: [{ body: 'pfcc', sharePpm: 1_000_000 }],
    });
  });

  it('divides children’s social care in the first plan and gives it to one trust in the second, for the same councils', () => {
    const [first, second] = pack.planTemplates;
    expect([first?.id, second?.id]).toEqual(['two-unitaries', 'childrens-trust']);
    const id = 'child-protection@ncc';
    const planned = pack.currentServices
      .find((of) => of.id === id)
      ?.routes.find((step) => covers(step, pack.vestingDay));
    const trust = second?.routes
      .find((of) => of.currentService === id)
      ?.routes.find((step) => covers(step, pack.vestingDay));
    expect(planned).toMatchObject({ kind: 'DISAGGREGATE', basis: 'HOME_AREA' });
    expect(planned?.deliveredBy).toBeUndefined();
    expect(trust).toMatchObject({ kind: 'TRUST', deliveredBy: 'nct' });
    expect(trust?.receivers).toEqual(planned?.receivers);
  });

  it('lets no child at risk wait', () => {
    const types = caseTypesInForce(pack);
    for (const id of ['CHILD_PROTECTION', 'LOOKED_AFTER']) {
      expect(types.get(id)).toMatchObject({ mayWait: false, expectsWorker: 'YES', roles: ['SOCIAL_WORKER'] });
      expect(isInSafetyOrder({ clientGroup: 'CHILDREN' }, types.get(id))).toBe(true);
    }
    expect(types.get('ASSESSMENT')).toMatchObject({ mayWait: true, clockDays: 45 });
  });

  it('has a target, a ceiling of 20 and a hard stop of 34 children a full-time worker', () => {
    const scheme = schemeInForce(pack, 'CHILDREN');
    expect([scheme?.targetPerFte, scheme?.ceilingPerFte, scheme?.hardStopPerFte]).toEqual([170, 200, 340]);
    const social = scheme?.caseTypes.filter(({ roles }) => roles.includes('SOCIAL_WORKER'));
    expect(new Set(social?.map(({ points }) => points))).toEqual(new Set([10]));
  });

  it('gives every figure a source and a date', () => {
    for (const { source } of pack.figures) {
      expect(source.text).not.toBe('');
      expect(source.asAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(pack.figures.find(({ id }) => id === 'unallocated-october-2018')?.value).toBe('267');
  });

  it('lays one hexagon for every ten thousand residents of a district, more or less', () => {
    for (const [code, gssCode] of Object.entries(pack.cartogram?.cells ?? {})) {
      const cells = (pack.cartogram?.rows ?? [])
        .flatMap((row) => row.match(/../g) ?? [])
        .filter((cell) => cell === code);
      const people = pack.areas.find((area) => area.gssCode === gssCode)?.population ?? 0;
      expect(Math.abs(cells.length - people / 10_000)).toBeLessThan(0.6);
    }
  });
});
