import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { coolingFactor, LEVELS, naturalLog } from './metropolis.js';
import { Random } from './random.js';
import { smallProblem } from './small-problem.fixture.js';

describe('random numbers', () => {
  it('are the same for a seed, differ between neighbouring seeds, and fill their range evenly', () => {
    const draw = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 4000 }, () => random.below(10));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    for (let digit = 0; digit < 10; digit += 1) {
      const count = draw(3).filter((x) => x === digit).length;
      expect(count).toBeGreaterThan(320);
      expect(count).toBeLessThan(480);
    }
  });
});

describe('annealing', () => {
  it('knows logarithms as closely as the platform does', () => {
    for (const x of [1e-5, 0.3, 0.75, 1, 1.5, 2, 10, 12345.6])
      expect(naturalLog(x)).toBeCloseTo(Math.log(x), 12);
  });

  it('cools from the first temperature to the last in equal ratios', () => {
    expect(80 * coolingFactor(80, 2) ** LEVELS).toBeCloseTo(2, 9);
  });
});

describe('evaluate', () => {
  it('adds up every term of a plan worked out by hand', () => {
    const problem = {
      ...smallProblem(1, { units: 1, workers: 2, sites: 2 }),
      unitCount: 3,
      teamCount: 1,
      arcStart: Int32Array.of(0, 2, 3, 4),
      arcWorker: Int32Array.of(0, 1, 1, 0),
      arcWeight: Int32Array.of(3, 3, 4, 5),
      arcCost: Int32Array.of(7, 9, 2, 1),
      unitSite: Int32Array.of(0, 1, 0),
      shortCost: Int32Array.of(-1, 50, 60),
      unitFamily: Int32Array.of(0, 0, -1),
      familyCost: Int32Array.of(11),
      siteCost: Int32Array.of(1, 2, 3, 4),
      workerTeam: Int32Array.of(0, 0),
      target: Int32Array.of(5, 2),
      ceiling: Int32Array.of(6, 3),
      hardStop: Int32Array.of(7, 3),
      underPrice: Int32Array.of(2, 2),
      overTargetPrice: Int32Array.of(3, 3),
      overCeilingPrice: Int32Array.of(10, 10),
      teamSiteTarget: Int32Array.of(4, 5),
      balanceCost: Int32Array.of(2),
      teamMinimum: Int32Array.of(4),
      smallTeamCost: Int32Array.of(13),
      workerManages: Int32Array.of(1, 0),
      unmanagedCost: Int32Array.of(17),
    };
    const { terms, faults } = evaluate(problem, {
      workerOfUnit: Int32Array.of(0, 1, -1),
      siteOfWorker: Int32Array.of(0, 1),
    });
    // Worker 0: 3 of 5, 2 under at 2. Worker 1: 4 = 2 + 1 at 3 + 1 at 10. Capacity 6 against 4 and 3 against 5;
    // the second is below 4 and has nobody who manages.
    expect(terms).toEqual({
      arcs: 9,
      short: 60,
      load: 4 + 13,
      sites: 5,
      families: 11,
      balance: 8,
      viability: 13 + 17,
      total: 140,
    });
    expect(faults).toEqual(['worker 1 holds 4, above the hard stop 3']);
    const wrong = evaluate(problem, {
      workerOfUnit: Int32Array.of(-1, 0, 0),
      siteOfWorker: Int32Array.of(1, 1),
    });
    expect(wrong.faults).toEqual([
      'unit 0 must not be left',
      'unit 1 has no arc to worker 0',
      'unit 2 of site 0 is with worker 0 of site 1',
    ]);
  });
});
