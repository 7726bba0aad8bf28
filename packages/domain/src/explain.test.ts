import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AllocationView } from './allocation-view.js';
import { priceOfEmployer } from './binding.js';
import { explain, type DestinationFacts } from './explain.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { ruleSettings } from './rules.js';
import { verify } from './verify.js';
import { aCase, aPlanning, assessment, aWorker, protection, reviewList, rules } from './world.fixture.js';

const long = process.env['VESTING_TEST_LONG'] === '1';
const numRuns = long ? 3_000 : 150;
const destination: DestinationFacts = {
  councilName: 'West',
  decidedBy: 'ROUTE',
  decisionReason: null,
  noDestinationReason: null,
  areaName: 'Daventry',
  areaProtected: false,
  noHome: null,
  looksBack: false,
};
/** Low levels, so that a few cases reach target, ceiling and hard stop; every rule has a price. */
const tight = ruleSettings({ ...rules, TARGET: 40, CEILING: 60, HARD_STOP: 80, UNDER_TARGET: 2 });

/** Plans with families, locks, people of two employers, a leaver, one who carries no cases, cases without a worker. */
const aWorld = fc
  .record({
    purpose: fc.constantFrom('TRANSFER' as const, 'TODAY' as const),
    workers: fc.array(
      fc.record({
        service: fc.constantFrom('assessment', 'protection'),
        fteThousandths: fc.constantFrom(500, 1000),
        newlyQualified: fc.boolean(),
        carriesCases: fc.constantFrom(true, true, true, false),
        district: fc.constantFrom('E1', 'E2'),
        employer: fc.constantFrom('west', 'west', 'north'),
        leaves: fc.constantFrom(false, false, false, true),
        team: fc.constantFrom('Duty', 'Other'),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    cases: fc.array(
      fc.record({
        type: fc.constantFrom(assessment, assessment, protection, reviewList),
        points: fc.constantFrom(5, 10, 15),
        waitingDays: fc.nat({ max: 150 }),
        family: fc.constantFrom(null, 'f', 'g'),
        inProceedings: fc.boolean(),
        district: fc.constantFrom('E1', 'E2'),
        lock: fc.constantFrom(null, null, null, null, 'WORKER' as const, 'COUNCIL' as const),
        delivering: fc.constantFrom('west', 'west', 'west', 'north', null),
        holder: fc.nat({ max: 7 }),
        today: fc.nat({ max: 9 }),
      }),
      { minLength: 1, maxLength: 24 },
    ),
  })
  .map(({ purpose, workers, cases }): Planning => {
    const staff = workers.map(({ leaves, ...more }, n): PlanningWorker => {
      const gone = { employer: null, employers: [], leavesOn: '2019-01-01' };
      return aWorker(`w${n}`, { ...more, ...(leaves ? gone : {}) });
    });
    const allocation: Record<string, string> = {};
    const people = cases.map(({ holder, today, ...more }, n): PlanningCase => {
      const worker = staff[holder];
      if (worker?.employer && worker.employer === more.delivering) allocation[`c${n}`] = worker.id;
      return aCase(`c${n}`, {
        ...more,
        responsible: more.delivering,
        workerToday: staff[today]?.id ?? null,
        inSafetyOrder: more.type === protection,
      });
    });
    return { ...aPlanning(people, staff, allocation), purpose };
  });

const costOf = (planning: Planning): number => verify(planning, tight, 700).cost.total;
const brokenIn = (planning: Planning): string[] =>
  verify(planning, tight, 700).violations.map(({ rule, reference }) => `${rule} ${reference}`);
const withAllocation = (planning: Planning, changes: readonly (readonly [string, string | undefined])[]) => {
  const allocation = new Map(planning.allocation);
  for (const [id, worker] of changes)
    if (worker === undefined) allocation.delete(id);
    else allocation.set(id, worker);
  return { ...planning, allocation };
};
const each = (planning: Planning) =>
  planning.cases.map((about) => ({
    about,
    told: explain(planning, about.id, destination, tight, 700, { limit: 20, workerId: 'w0' })!,
  }));
const of = (planning: Planning, id: string) => planning.allocation.get(id);

describe('an explanation', () => {
  it('states, of every other worker, exactly what the verifier finds when the case goes to her', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        const before = costOf(planning);
        for (const { about, told } of each(planning))
          for (const { worker, difference, possible } of told.alternatives) {
            const moved = withAllocation(planning, [[about.id, worker]]);
            expect(costOf(moved) - before).toBe(difference);
            if (possible) {
              const known = brokenIn(planning);
              expect(
                brokenIn(moved).filter(
                  (broken) => !known.includes(broken) && !broken.startsWith('HARD_STOP'),
                ),
              ).toEqual([]);
            }
          }
      }),
      { numRuns },
    );
  });

  it('calls possible just what breaks no rule that held before', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        for (const { about, told } of each(planning))
          for (const { worker, possible } of told.alternatives) {
            const her = (rule: string): boolean => rule === `HARD_STOP ${worker}`;
            const moved = verify(
              withAllocation(planning, [[about.id, worker]]),
              tight,
              700,
              planning.allocation,
            ).violations.map(({ rule, reference }) => `${rule} ${reference}`);
            expect(possible).toBe(!moved.some(her) && !moved.includes(`LOCK ${about.id}`));
          }
      }),
      { numRuns },
    );
  });

  it('states exactly what the best exchange and leaving the case would do, and breaks nothing by them', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        const before = costOf(planning);
        const known = brokenIn(planning);
        for (const { about, told } of each(planning)) {
          if (told.exchange) {
            const { case: other, worker, difference } = told.exchange;
            const moved = withAllocation(planning, [
              [about.id, worker],
              [other, of(planning, about.id)],
            ]);
            expect(of(planning, other)).toBe(worker);
            expect(costOf(moved) - before).toBe(difference);
            expect(brokenIn(moved).filter((broken) => !known.includes(broken))).toEqual([]);
          }
          if (told.withoutWorker)
            expect(costOf(withAllocation(planning, [[about.id, undefined]])) - before).toBe(
              told.withoutWorker.difference,
            );
        }
      }),
      { numRuns },
    );
  });

  it('finds no exchange that is dearer than another one that is allowed', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        const view = new AllocationView(planning, tight, 700);
        const known = brokenIn(planning);
        const before = costOf(planning);
        for (const { about, told } of each(planning).slice(0, 4)) {
          const from = view.holderOf(about);
          if (!from) continue;
          for (const other of planning.cases) {
            const to = view.holderOf(other);
            if (!to || to.id === from.id || other.lock === 'WORKER' || about.lock === 'WORKER') continue;
            const swapped = withAllocation(planning, [
              [about.id, to.id],
              [other.id, from.id],
            ]);
            if (brokenIn(swapped).some((broken) => !known.includes(broken))) continue;
            if (known.some((broken) => broken.endsWith(` ${to.id}`) || broken.endsWith(` ${from.id}`)))
              continue;
            if (known.includes(`MAY_HOLD ${other.id}`) || known.includes(`MAY_HOLD ${about.id}`)) continue;
            expect(told.exchange?.difference).toBeLessThanOrEqual(costOf(swapped) - before);
          }
        }
      }),
      { numRuns: long ? 1_000 : 60 },
    );
  });

  it('gives terms that sum to what the plan would save if the case were not there', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        for (const { about, told } of each(planning)) {
          // The case's points count in no team's share of capacity here: its team is nobody's.
          const apart = {
            ...planning,
            cases: planning.cases.map((other) => (other.id === about.id ? { ...other, team: null } : other)),
          };
          const gone = withAllocation({ ...apart, cases: apart.cases.filter(({ id }) => id !== about.id) }, [
            [about.id, undefined],
          ]);
          expect(told.terms.reduce((sum, { cost }) => sum + cost, 0)).toBe(costOf(apart) - costOf(gone));
          for (const { quantity, cost } of told.terms) expect(Number.isInteger(cost / quantity)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('states nowhere how much a worker holds of whom that may not be told', () => {
    const load = /\bholds? \d|\d points? with it|of its points|her \d+ cases? found/u;
    let stated = 0;
    fc.assert(
      fc.property(aWorld, (planning) => {
        const loadsUntold = new Set(planning.workers.map(({ id }) => id));
        stated += load.test(JSON.stringify(each(planning))) ? 1 : 0;
        expect(JSON.stringify(each({ ...planning, loadsUntold }))).not.toMatch(load);
      }),
      { numRuns },
    );
    expect(stated).toBeGreaterThan(numRuns / 2);
  });

  it('says why not of any worker: a rule, or what it would cost exactly', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        const before = costOf(planning);
        for (const { about, told } of each(planning)) {
          const { obstacle, difference } = told.whyNot!;
          const worker = planning.workers[0]!;
          expect(obstacle === 'LEAVES').toBe(Boolean(worker.leavesOn) && of(planning, about.id) !== 'w0');
          if (difference === null)
            expect(worker.employer === null || worker.employer !== about.delivering).toBe(true);
          else expect(costOf(withAllocation(planning, [[about.id, 'w0']])) - before).toBe(difference);
        }
      }),
      { numRuns },
    );
  });

  it('prices another employer of a worker as the verifier does', () => {
    fc.assert(
      fc.property(aWorld, (planning) => {
        const empty = { ...planning, allocation: new Map<string, string>() };
        const view = new AllocationView(empty, tight, 700);
        for (const worker of empty.workers.filter(
          ({ leavesOn, carriesCases }) => !leavesOn && carriesCases,
        )) {
          const to = worker.employer === 'west' ? 'north' : 'west';
          const { balance, employment } = priceOfEmployer(view, worker, to);
          const moved = {
            ...empty,
            workers: empty.workers.map((other) =>
              other.id === worker.id ? { ...other, employer: to } : other,
            ),
          };
          expect(costOf(moved) - costOf(empty)).toBe(balance + employment);
        }
      }),
      { numRuns: long ? 1_000 : 60 },
    );
  });

  it('says in one sentence why the council, why the worker and what else was possible', () => {
    const planning = aPlanning(
      [aCase('C-1', { workerToday: 'FR-014' })],
      [aWorker('FR-014'), aWorker('FR-015')],
      { 'C-1': 'FR-014' },
    );
    const told = explain(planning, 'C-1', destination, rules, 700, { workerId: 'FR-015' });
    expect(told?.sentence).toBe(
      'It goes to West because Daventry, the responsible area, falls to it. FR-014 keeps it: the worker does not change. The best other choice was FR-015, dearer by 30.',
    );
    expect(told?.whyNot?.sentence).toBe(
      'FR-015 could hold it; the plan would be dearer by 30, because of changes of worker, team and distance (+30).',
    );
  });

  it('says what binds: a lock, the ceiling, a hard stop, an employer', () => {
    const full = Array.from({ length: 24 }, (_, n) => aCase(`c${n}`));
    const planning = aPlanning(
      [aCase('C-1', { workerToday: 'near' }), ...full],
      [aWorker('near'), aWorker('far', { district: 'E2' }), aWorker('other', { employer: 'north' })],
      { 'C-1': 'far', ...Object.fromEntries(full.map(({ id }) => [id, 'near'])) },
    );
    const rulesOf = (about: Planning) =>
      explain(about, 'C-1', destination, rules, 700)?.binds.map(({ rule }) => rule);
    expect(rulesOf(planning)).toEqual(['HARD_STOP', 'EMPLOYER_CHANGE']);
    const locked = { ...planning, cases: [{ ...planning.cases[0]!, lock: 'BOTH' as const }, ...full] };
    expect(rulesOf(locked)?.[0]).toBe('LOCK');
    const waiting = aPlanning([aCase('C-1'), ...full.slice(0, 20)], [aWorker('near')], {
      ...Object.fromEntries(full.slice(0, 20).map(({ id }) => [id, 'near'])),
    });
    expect(explain(waiting, 'C-1', destination, rules, 700)?.binds).toEqual([
      {
        rule: 'CEILING',
        sentence: '1 worker of 1 who may hold it would pass the ceiling with it, where each point costs 4.',
      },
    ]);
  });
});
