import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CBC } from './cbc.js';
import { readGapProblem } from './gap-problem.js';
import { HIGHS } from './highs.js';
import { measure } from './measure.js';
import { measurePeer } from './peers.js';
import { tinyGap } from './tiny-gap.fixture.js';

const SEEDS = [1, 2, 3, 4];

describe('peers on a generalised assignment instance that is small enough to try every plan', () => {
  it.each(SEEDS)('HiGHS proves the best plan, and ours costs the same (instance %i)', async (seed) => {
    const { text, best } = tinyGap(seed);
    const problem = readGapProblem(text);
    const ours = measure('tiny', problem, 0.3, seed);
    const theirs = await measurePeer(HIGHS, 'tiny', problem, 10, seed);
    expect(theirs).toMatchObject({ name: 'tiny', engine: 'highs', cost: best, bound: best, gap: 0 });
    expect(theirs).toMatchObject({ feasible: true, unallocated: 0 });
    expect(ours).toMatchObject({ name: 'tiny', engine: 'vesting', cost: best, feasible: true });
  });

  describe('where a program cbc is on the PATH', () => {
    const path = process.env['PATH'];
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'vesting-cbc-'));
      writeFileSync(join(folder, 'cbc'), STAND_IN, { mode: 0o755 });
      process.env['PATH'] = [folder, path].join(delimiter);
    });
    afterAll(() => {
      process.env['PATH'] = path;
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(SEEDS)('its plan is read back through the files (instance %i)', async (seed) => {
      const { text, best } = tinyGap(seed);
      const row = await measurePeer(CBC, 'tiny', readGapProblem(text), 10, seed);
      expect(row).toMatchObject({ engine: 'cbc', cost: best, bound: best, feasible: true, cpuSeconds: 1.5 });
    });
  });

  it('gives no row of cbc where there is none', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      expect(await measurePeer(CBC, 'tiny', readGapProblem(tinyGap(1).text), 10, 1)).toBeUndefined();
    } finally {
      process.env['PATH'] = path;
    }
  });
});

/** Takes cbc's command line, solves the file with HiGHS and answers in cbc's form. */
const STAND_IN = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const [model, sec, seconds, solve, solu, answer] = process.argv.slice(2);
if ([sec, Number(seconds) > 0, solve, solu].join() !== 'sec,true,solve,solu') process.exit(1);
require(${JSON.stringify(createRequire(import.meta.url).resolve('highs'))})().then((highs) =>
  highs.withModel({ format: 'mps', data: readFileSync(model) }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.run();
    const lines = Array.from(model.getSolution().colValue, (value, k) => [k, 'c' + k, value, 0].join(' '));
    const cost = model.info.get('objective_function_value').toFixed(8);
    const text = ['Optimal - objective value ' + cost, ...lines.filter((line) => !line.endsWith(' 0 0'))];
    writeFileSync(answer, text.join('\\n') + '\\n');
    console.log('Total time (CPU seconds):       1.50   (Wallclock seconds):       1.60');
  }),
);
`;
