import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('the command line', () => {
  it('takes one seed or several, 7 unless said', () => {
    const seeds = (...args: string[]) => readOptions(['transfer', ...args]);
    expect(seeds()).toMatchObject({ seeds: [7], peers: false });
    expect(seeds('--seed', '3')).toMatchObject({ seeds: [3] });
    expect(seeds('--seeds', '1,2,30')).toMatchObject({ seeds: [1, 2, 30] });
  });

  it('gives a peer as long as us unless said', () => {
    const at = (...args: string[]) => readOptions(['transfer', '--peers', '--seconds', '15', ...args]);
    expect(at()).toMatchObject({ seconds: 15, peerSeconds: 15, peers: true });
    expect(at('--peer-seconds', '60')).toMatchObject({ seconds: 15, peerSeconds: 60 });
  });

  it('measures the service on 150,000 cases unless said, and never on fewer than a hundred pages', () => {
    expect(readOptions(['api'])).toMatchObject({ cases: 150_000, seconds: 4 });
    expect(readOptions(['api', '--cases', '12000', '--seconds', '1'])).toMatchObject({
      cases: 12_000,
      seconds: 1,
    });
  });

  it.each([
    [[], 'which benchmark?'],
    [['nothing'], 'there is no benchmark "nothing"'],
    [['gap', '--seeds', '1,x'], '--seeds takes whole numbers from 0, not "x"'],
    [['gap', '--seeds', '1,'], '--seeds takes whole numbers from 0, not ""'],
    [['gap', '--seeds', '1,1'], '--seeds must differ'],
    [['gap', '--seed', '1', '--seeds', '1'], 'either --seed or --seeds'],
    [['gap', '--seconds', '0'], '--seconds takes whole numbers from 1, not "0"'],
    [['api', '--cases', '500'], '--cases takes whole numbers from 10100, not "500"'],
    [['gap', '--cases', '20000'], '--cases goes with api'],
    [['gap', '--peer-seconds', '5'], '--peer-seconds goes with --peers'],
  ])('refuses %j', (args, why) => {
    expect(readOptions(args)).toBe(why);
  });
});
