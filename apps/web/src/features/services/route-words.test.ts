import { describe, expect, it } from '@jest/globals';
import { dayOneWords, routeName, routeOn, routeSentence, type Route } from './route-words.js';

const body = (id: string) => ({
  id,
  gssCode: null,
  name: id,
  shortName: id,
  role: 'SUCCESSOR' as const,
  tier: null,
  colour: null,
  order: 1,
  population: null,
});
const route = (parts: Partial<Route>): Route => ({
  kind: 'AGGREGATE',
  from: '2018-10-18',
  to: null,
  exitBy: null,
  basis: 'WHOLE',
  inferred: false,
  source: null,
  deliveredBy: null,
  receivers: [{ sharePpm: 1_000_000, body: body('County') }],
  ...parts,
});
const county = { id: 'County' };
const stays = route({ to: '2021-04-01' });
const divided = route({
  kind: 'DISAGGREGATE',
  from: '2021-04-01',
  basis: 'HOME_AREA',
  receivers: [
    { sharePpm: 537167, body: body('West') },
    { sharePpm: 462833, body: body('North') },
  ],
});

describe('an arrangement in words', () => {
  it('stays until it moves', () => {
    expect(routeName(stays, county)).toBe('Stays');
    expect(routeName(stays, { id: 'Corby' })).toBe('Passes whole');
  });

  it('changes at midnight: the step that begins on the day holds on it', () => {
    expect(routeOn([stays, divided], '2021-03-31')).toBe(stays);
    expect(routeOn([stays, divided], '2021-04-01')).toBe(divided);
    expect(routeOn([stays], '2021-04-01')).toBeNull();
  });

  it('names shares, basis and who delivers', () => {
    expect(dayOneWords({ ...divided, deliveredBy: body('Trust') }, county)).toBe(
      'Divided: West 53.7%, North 46.3%, delivered by Trust, by where people live',
    );
    expect(routeSentence(stays)).toBe('From 18 October 2018 to 1 April 2021: County');
  });
});
