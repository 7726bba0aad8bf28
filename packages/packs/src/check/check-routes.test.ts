import { describe, expect, it } from '@jest/globals';
import type { Pack } from '@vesting/domain';
import fc from 'fast-check';
import { checkPack, faultLine, loadPack, packFolder } from '../index.js';

const loaded = loadPack(packFolder('northamptonshire'));
if (!loaded.ok) throw new Error('the pack cannot be read');
const whole = loaded.pack;
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
const routes = (pack: Pack, id: string) =>
  at(
    pack.currentServices.filter((of) => of.id === id),
    0,
  ).routes;

describe('checking services and routes', () => {
  const breaks: [string, (pack: Pack) => void, RegExp][] = [
    [
      'a service twice',
      (p) => void p.services.push(at(p.services, 0)),
      /services.json children-assessment: this service id stands twice/,
    ],
    [
      'a service nobody runs',
      (p) => void p.services.push({ ...at(p.services, 0), id: 'ferries' }),
      /ferries: nobody runs this service/,
    ],
    [
      'a service run by a successor',
      (p) => void (at(p.currentServices, 0).runBy = 'west'),
      /is run by west, which is not a predecessor/,
    ],
    [
      'shares that do not sum',
      (p) => void (at(at(routes(p, 'libraries@ncc'), 1).receivers, 0).sharePpm += 1),
      /libraries@ncc: the shares of the step DISAGGREGATE from 2021-04-01 sum to 1000001/,
    ],
    [
      'a gap',
      (p) => void (at(routes(p, 'libraries@ncc'), 0).to = '2021-03-31'),
      /libraries@ncc: a gap: nothing is said from 2021-03-31 to 2021-04-01/,
    ],
    [
      'an overlap',
      (p) => void (at(routes(p, 'libraries@ncc'), 0).to = '2021-04-02'),
      /libraries@ncc: an overlap/,
    ],
    [
      'a step without end before another',
      (p) => void delete at(routes(p, 'libraries@ncc'), 0).to,
      /libraries@ncc: the step from 2018-10-18 has no end/,
    ],
    [
      'a late start',
      (p) => void (at(routes(p, 'libraries@ncc'), 0).from = '2019-10-18'),
      /libraries@ncc: nothing is said from the as-at date/,
    ],
    [
      'vesting day not covered',
      (p) => void routes(p, 'libraries@ncc').pop(),
      /libraries@ncc: no step covers vesting day 2021-04-01/,
    ],
    ['no route', (p) => void routes(p, 'libraries@ncc').splice(0), /libraries@ncc: has no route/],
    [
      'a step that ends before it begins',
      (p) => void (at(routes(p, 'libraries@ncc'), 1).to = '2021-01-01'),
      /ends on 2021-01-01, not after it begins/,
    ],
    [
      'one receiver twice',
      (p) => void (at(at(routes(p, 'libraries@ncc'), 1).receivers, 0).body = 'north'),
      /names one receiver twice/,
    ],
    [
      'cases to a trust',
      (p) => void (at(at(routes(p, 'child-protection@ncc'), 1).receivers, 0).body = 'nct'),
      /child-protection@ncc: the step DISAGGREGATE from 2021-04-01 gives cases to nct, which may not hold them/,
    ],
    [
      'a receiver that has closed',
      (p) => void (at(at(routes(p, 'libraries@ncc'), 1).receivers, 0).body = 'ncc'),
      /names ncc, which closes on 2021-04-01/,
    ],
    [
      'a receiver before it opens',
      (p) => void (at(at(routes(p, 'libraries@ncc'), 0).receivers, 0).body = 'west'),
      /names west, which opens on 2020-05-11/,
    ],
    [
      'a host without a name',
      (p) => void delete at(routes(p, 'library-support@ncc'), 1).deliveredBy,
      /does not say who delivers/,
    ],
    [
      'hosting without an end',
      (p) => void delete at(routes(p, 'library-support@ncc'), 1).exitBy,
      /does not say when hosting ends/,
    ],
    [
      'delivery by nobody',
      (p) => void (at(routes(p, 'pensions@ncc'), 1).deliveredBy = 'lgss'),
      /delivered by a body that is not there: lgss/,
    ],
    [
      'receivers of what ceases',
      (p) => void (at(routes(p, 'libraries@ncc'), 1).kind = 'CEASE'),
      /what ceases goes to nobody/,
    ],
  ];

  it.each(breaks)('names %s', (_name, change, message) => {
    expect(faultsAfter(change)).toMatch(message);
  });

  it('finds any moved boundary between two steps of any route', () => {
    const long = whole.currentServices.filter((of) => of.routes.length > 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        ({ id }, days, later) => {
          const faults = faultsAfter((pack) => {
            const step = at(routes(pack, id), 0);
            const moved = Date.parse(step.to ?? '') + (later ? days : -days) * 86_400_000;
            step.to = new Date(moved).toISOString().slice(0, 10);
          });
          expect(faults).toContain(`${id}: ${later ? 'an overlap' : 'a gap'}`);
        },
      ),
      { numRuns: runs },
    );
  });
});
