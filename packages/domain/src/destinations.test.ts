import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveriesOf, destinationsOf, routesOf, type DestinationItem } from './destinations.js';
import type { Facts } from './facts.js';
import type { ItemKind } from './kinds.js';
import { pack } from './world.fixture.js';

const item = (
  kind: ItemKind,
  service: string | null,
  facts: Facts = {},
  more: Partial<DestinationItem> = {},
): DestinationItem => ({
  id: 'i',
  kind,
  body: 'county',
  reference: 'R',
  measure: 1,
  divisible: kind === 'SPEND' || kind === 'FUNDING',
  service,
  facts,
  ...more,
});
const send = (
  items: DestinationItem[],
  purpose: 'TODAY' | 'TRANSFER' = 'TRANSFER',
  employers = new Map<string, string>(),
) =>
  [...destinationsOf(items, { pack, purpose, routes: routesOf(pack, undefined), employers })].map(
    ({ parts }) => parts,
  );
const bodyOf = (one: DestinationItem) => send([one])[0]?.[0]?.body ?? send([one])[0]?.[0]?.reason;

describe('destinations', () => {
  it('a case goes to the council to which its responsible area falls, at any level of area', () => {
    expect(bodyOf(item('CASE', 'assessment', { responsibleArea: 'W1' }))).toBe('west');
    expect(bodyOf(item('CASE', 'assessment', { responsibleArea: 'D2' }))).toBe('north');
  });

  it('a case goes by the responsible area, never by where the child lives', () => {
    expect(bodyOf(item('CASE', 'assessment', { responsibleArea: 'D2', livingArea: 'D1' }))).toBe('north');
  });

  it('a case without an area has no destination, and the reason is said', () => {
    expect(bodyOf(item('CASE', 'assessment'))).toBe('AREA_UNKNOWN');
    expect(bodyOf(item('CASE', 'assessment', { responsibleArea: 'E999' }))).toBe('AREA_OUTSIDE');
    expect(bodyOf(item('CASE', null))).toBe('SERVICE_UNKNOWN');
  });

  it('a child without a home in the county goes by the named rule', () => {
    expect(bodyOf(item('CASE', 'assessment', { noHome: 'UNACCOMPANIED' }))).toBe('north');
    expect(bodyOf(item('CASE', 'assessment', { noHome: 'RELINQUISHED' }))).toBe('NO_HOME_RULE');
  });

  it('where a trust delivers, it employs the workers and the duty stays with the councils', () => {
    expect(bodyOf(item('WORKER', 'trusted'))).toBe('trust');
    expect(bodyOf(item('CASE', 'trusted', { responsibleArea: 'D1' }))).toBe('west');
  });

  it('the employer that a caseload speaks for comes before the route', () => {
    expect(send([item('WORKER', 'assessment')], 'TRANSFER', new Map([['i', 'north']]))[0]?.[0]?.body).toBe(
      'north',
    );
  });

  it('what ceases goes to the account CEASES with a reason', () => {
    expect(send([item('POST', 'ending')])[0]?.[0]).toMatchObject({
      account: 'CEASES',
      body: null,
      reason: 'the service ceases',
    });
  });

  it('money divides by the shares of the route and sums to the penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (measure) => {
        const parts = send([item('SPEND', 'assessment', {}, { measure })])[0] ?? [];
        expect(parts.reduce((sum, part) => sum + part.measure, 0)).toBe(measure);
        expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index));
      }),
    );
  });

  it('the order of the items does not change where any of them goes', () => {
    const posts = Array.from({ length: 9 }, (_, n) =>
      item('POST', 'assessment', {}, { id: `p${n}`, reference: `P-${n}`, measure: 1000 - n }),
    );
    const run = (items: DestinationItem[]) =>
      Object.fromEntries(
        [
          ...destinationsOf(items, {
            pack,
            purpose: 'TRANSFER',
            routes: routesOf(pack, undefined),
            employers: new Map(),
          }),
        ].map(({ itemId, parts }) => [itemId, parts[0]?.body]),
      );
    expect(run([...posts].reverse())).toEqual(run(posts));
    expect(new Set(Object.values(run(posts)))).toEqual(new Set(['west', 'north']));
  });

  it('under today’s allocation everything stays where it is', () => {
    expect(send([item('CASE', 'assessment')], 'TODAY')[0]?.[0]).toMatchObject({
      account: 'BODY',
      body: 'county',
    });
  });
});

describe('delivery', () => {
  it('names who delivers each service for each responsible council', () => {
    const deliveries = deliveriesOf(pack, 'TRANSFER', routesOf(pack, undefined));
    expect(
      deliveries
        .filter(({ service }) => service === 'trusted')
        .map(({ responsible, delivering }) => [responsible, delivering]),
    ).toEqual([
      ['west', 'trust'],
      ['north', 'trust'],
    ]);
    expect(deliveries.some(({ service }) => service === 'ending')).toBe(false);
  });
});
