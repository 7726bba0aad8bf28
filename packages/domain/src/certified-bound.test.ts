import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PRICE_SCALE, type Certificate } from './certificate.js';
import { certifiedBound } from './certified-bound.js';
import type { Planning } from './planning.js';
import { heldAgainst, verify } from './verify.js';
import type { RuleSettings } from './rules.js';
import { aCase, aPlanning, aWorker, protection, rules as usual } from './world.fixture.js';

const rules = {
  ...usual,
  TARGET: 20,
  CEILING: 30,
  HARD_STOP: 30,
  UNDER_TARGET: 2,
  BALANCE: 3,
  NEAREST_CONSIDERED: 1,
  OTHER_SERVICES_CONSIDERED: 1,
};
const long = process.env['VESTING_TEST_LONG'] === '1';
const NEWLY_QUALIFIED = 700;
const nothing: Certificate = {
  scale: PRICE_SCALE,
  madeFor: 'a test',
  rules,
  engine: 'test',
  seed: 1,
  steps: 1,
  cases: [],
  capacity: [],
};
const priced = (cases: Certificate['cases'], more: Partial<Certificate> = {}): Certificate => ({
  ...nothing,
  cases,
  ...more,
});
const proved = (planning: Planning, certificate: Certificate, settings = rules) =>
  certifiedBound(planning, settings, NEWLY_QUALIFIED, certificate);

const STAFF = ['w0', 'w1', 'w2', 'w3'];
const aWorld = fc
  .record({
    workers: fc.array(
      fc.record({
        team: fc.constantFrom('Duty', 'Long', null),
        service: fc.constantFrom('assessment', 'protection'),
        district: fc.constantFrom('E1', 'E2'),
        employers: fc.constantFrom(['west'], ['north'], ['north', 'west'], ['north', 'trust', 'west']),
        employed: fc.boolean(),
        locked: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    cases: fc.array(
      fc.record({
        atRisk: fc.boolean(),
        points: fc.constantFrom(8, 10, 15),
        family: fc.constantFrom('a', 'a', 'b', null),
        delivering: fc.constantFrom('west', 'north', 'trust'),
        workerToday: fc.constantFrom(null, ...STAFF),
        worker: fc.constantFrom(null, ...STAFF),
        district: fc.constantFrom('E1', 'E2'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ workers, cases }): Planning => {
    const staff = workers.map(({ employed, employers, ...more }, n) =>
      aWorker(`w${n}`, {
        ...more,
        employers,
        employer: employed ? (employers[n % employers.length] ?? null) : null,
      }),
    );
    const allocation = new Map<string, string>();
    const people = cases.map(({ atRisk, worker, delivering, ...more }, n) => {
      const holder = staff[STAFF.indexOf(worker ?? '')];
      if (holder) allocation.set(`c${n}`, holder.id);
      return aCase(`c${n}`, {
        ...more,
        delivering: holder?.employer ?? delivering,
        inSafetyOrder: atRisk && holder !== undefined,
        ...(atRisk && holder ? { type: protection } : {}),
      });
    });
    return { purpose: 'TRANSFER', cases: people, workers: staff, allocation };
  });

/** A stream of moves by which a forger changes one price after another. */
const aForger = fc.infiniteStream(fc.nat(2 ** 30));
type Forger = fc.Stream<number>;
const drawn = (forger: Forger, below: number): number => forger.next().value! % below;

function forged(certificate: Certificate, planning: Planning, settings: RuleSettings, forger: Forger) {
  if (drawn(forger, 3) > 0) {
    const at = drawn(forger, planning.cases.length);
    const step = (drawn(forger, 81) - 40) * PRICE_SCALE;
    const cases = certificate.cases.map((each, n) =>
      n === at ? { ...each, price: each.price + step } : each,
    );
    return { ...certificate, cases };
  }
  if (drawn(forger, 2) > 0) {
    const price = drawn(forger, settings.DIVIDED_FAMILY + 1) * PRICE_SCALE;
    const { id: caseId } = planning.cases[drawn(forger, planning.cases.length)]!;
    const others = (certificate.families ?? []).filter((each) => each.caseId !== caseId);
    return { ...certificate, families: [...others, { caseId, price }] };
  }
  const at = drawn(forger, 6);
  const price = (drawn(forger, 3) - 1) * settings.BALANCE * PRICE_SCALE;
  const capacity = certificate.capacity.map((each, n) => (n === at ? { ...each, price } : each));
  return { ...certificate, capacity };
}

/** Raises the bound as far as a forger of prices can in so many moves, under the rules that the prices are of. */
function highest(planning: Planning, forger: Forger, moves: number, settings: RuleSettings) {
  let best = priced(
    planning.cases.map(({ id }) => ({ id, price: 0 })),
    {
      rules: settings,
      capacity: ['Duty', 'Long'].flatMap((team) =>
        ['north', 'trust', 'west'].map((employer) => ({ team, employer, price: 0 })),
      ),
    },
  );
  let bound = proved(planning, best, settings).bound ?? 0;
  for (let move = 0; move < moves; move += 1) {
    const next = forged(best, planning, settings, forger);
    const claim = proved(planning, next, settings);
    if (claim.bound === null || claim.bound < bound) continue;
    best = next;
    bound = claim.bound;
  }
  return { certificate: best, bound };
}

describe('the bound of a certificate', () => {
  it('is never above the cost of the plan that it is computed for, whoever chose it and forged the prices', () => {
    let [plans, reached, raised] = [0, 0, 0];
    fc.assert(
      fc.property(aWorld, aForger, (planning, forger) => {
        const { feasible, cost } = verify(planning, rules, NEWLY_QUALIFIED);
        if (!feasible) return;
        const { bound, certificate } = highest(planning, forger, 50, rules);
        expect(bound).toBeLessThanOrEqual(cost.total);
        if (proved(planning, { ...certificate, families: [] }).bound! < bound) raised += 1;
        plans += 1;
        if (bound === cost.total) reached += 1;
      }),
      { numRuns: long ? 20_000 : 350 },
    );
    expect(plans).toBeGreaterThan(20);
    expect(reached).toBeGreaterThan(1);
    expect(raised).toBeGreaterThan(1);
  });

  it('is never above the cost of the cheapest plan that keeps to who is considered', () => {
    fc.assert(
      fc.property(aWorld, aForger, (planning, forger) => {
        const bare: Planning = { ...planning, allocation: new Map(), cases: planning.cases.slice(0, 3) };
        const { bound } = highest(bare, forger, 50, wide);
        for (const plan of everyPlan(bare)) {
          const { feasible, cost } = verify(plan, wide, NEWLY_QUALIFIED);
          if (feasible) expect(bound).toBeLessThanOrEqual(cost.total);
        }
      }),
      { numRuns: long ? 1_000 : 30 },
    );
  });

  it('reaches the cost of a plan where the prices are right', () => {
    const planning = aPlanning(
      [aCase('c', { workerToday: 'w' }), aCase('d')],
      [aWorker('w', { team: null, employers: ['west'] })],
      { c: 'w', d: 'w' },
    );
    const { cost } = verify(planning, rules, NEWLY_QUALIFIED);
    const prices = [
      { id: 'c', price: 100 * PRICE_SCALE },
      { id: 'd', price: 100 * PRICE_SCALE },
    ];
    expect(proved(planning, priced(prices))).toEqual({ bound: cost.total, fault: null });
  });

  it('has a family pay for each worker beyond the first, and nothing where all of it is left', () => {
    const family = (allocation: Record<string, string>, HARD_STOP: number, points: number) => {
      const planning = aPlanning(
        [aCase('c', { family: 'f', points: 10 }), aCase('d', { family: 'f', points: 10 })],
        ['v', 'w'].map((id) => aWorker(id, { team: null, employers: ['west'] })),
        allocation,
      );
      const settings = { ...wide, HARD_STOP, UNDER_TARGET: 0 };
      const price = points * PRICE_SCALE;
      const { bound } = proved(
        planning,
        priced([
          { id: 'c', price },
          { id: 'd', price },
        ]),
        settings,
      );
      return { bound, cost: verify(planning, settings, NEWLY_QUALIFIED).cost };
    };
    const divided = family({ c: 'v', d: 'w' }, 10, 100);
    expect(divided.cost.families).toBe(wide.DIVIDED_FAMILY);
    const left = family({}, 0, 1000);
    expect(left.cost.families).toBe(0);
    for (const { bound, cost } of [divided, left]) expect(bound).toBe(cost.total);
  });

  it('stays true when a family or capacity has another price than when the prices were made', () => {
    fc.assert(
      fc.property(aWorld, aForger, fc.nat(40), fc.nat(6), (planning, forger, DIVIDED_FAMILY, BALANCE) => {
        const others = { ...rules, DIVIDED_FAMILY, BALANCE };
        const { feasible, cost } = verify(planning, others, NEWLY_QUALIFIED);
        if (!feasible) return;
        const { certificate } = highest(planning, forger, 60, rules);
        const { bound } = proved(planning, certificate, others);
        expect(bound).not.toBeNull();
        expect(bound).toBeLessThanOrEqual(cost.total);
      }),
      { numRuns: long ? 20_000 : 300 },
    );
  });

  it('cuts the price of a family to what dividing one costs by the rules as they stand', () => {
    const planning = aPlanning(
      [aCase('c', { family: 'f' }), aCase('d', { family: 'f' })],
      [aWorker('v', { team: null, employers: ['west'] })],
    );
    const boundWith = (points: number): number | null => {
      const families = [{ caseId: 'd', price: points * PRICE_SCALE }];
      return proved(planning, priced([], { families }), { ...usual, DIVIDED_FAMILY: 5 }).bound;
    };
    expect([0, 2, 5, 20].map(boundWith)).toEqual([-5, -3, 0, 0]);
  });

  it('is there, if weak, without any price, and whatever else the certificate prices', () => {
    const planning = aPlanning([aCase('c')], [aWorker('w')], { c: 'w' });
    const { cost } = verify(planning, rules, NEWLY_QUALIFIED);
    const strange = priced([{ id: 'gone', price: 9999 }], {
      capacity: [{ team: 'None', employer: 'mars', price: 64 }],
    });
    for (const certificate of [nothing, strange])
      expect(proved(planning, certificate).bound).toBeLessThanOrEqual(cost.total);
    expect(proved(planning, strange)).toEqual(proved(planning, nothing));
  });
});

describe('a certificate that proves nothing', () => {
  const planning = aPlanning([aCase('c'), aCase('d')], [aWorker('w')]);

  it('is refused with the reason', () => {
    expect(proved(planning, priced([{ id: 'c', price: 64 }])).fault).toBeNull();
    expect(proved(planning, priced([{ id: 'c', price: 0.5 }])).fault).toContain('not a whole number');
    expect(proved(planning, priced([{ id: 'c', price: 2 ** 50 }])).fault).toContain('within bounds');
    expect(
      proved(
        planning,
        priced([
          { id: 'c', price: 1 },
          { id: 'c', price: 1 },
        ]),
      ).fault,
    ).toContain('twice');
    expect(proved(planning, priced([], { scale: 1 })).fault).toContain('1/64');
    const dear = { team: 'Duty', employer: 'west', price: rules.BALANCE * PRICE_SCALE + 1 };
    expect(proved(planning, priced([], { capacity: [dear] })).fault).toContain('balance of teams');
    for (const price of [-1, rules.DIVIDED_FAMILY * PRICE_SCALE + 1])
      expect(proved(planning, priced([], { families: [{ caseId: 'c', price }] })).fault).toContain(
        'a family',
      );
  });

  it('makes a plan not hold, and so does a plan below its bound', () => {
    const planning = aPlanning([aCase('c')], [aWorker('w')], { c: 'w' });
    const verification = verify(planning, rules, NEWLY_QUALIFIED);
    const { total } = verification.cost;
    expect(heldAgainst(verification, { bound: total, fault: null })).toEqual(verification);
    for (const claim of [
      { bound: total + 1, fault: null },
      { bound: null, fault: 'It prices a case twice.' },
    ])
      expect(heldAgainst(verification, claim)).toMatchObject({
        feasible: false,
        violations: [{ rule: 'BOUND' }],
      });
    const faulty = verify(
      aPlanning([aCase('c')], [aWorker('w', { employer: 'north' })], { c: 'w' }),
      rules,
      700,
    );
    expect(heldAgainst(faulty, { bound: 10 ** 9, fault: null })).toEqual(faulty);
  });
});

/** Rules that consider everyone, so that every plan of a small world keeps to them. */
const wide = { ...rules, NEAREST_CONSIDERED: 9 };

/** Every plan of the cases and of the workers' employers. */
function* everyPlan(planning: Planning): Generator<Planning> {
  const { workers, cases } = planning;
  const employed = workers.reduce<Planning['workers'][]>(
    (lists, worker) =>
      lists.flatMap((list) =>
        (worker.locked && worker.employer !== null ? [worker.employer] : worker.employers).map((employer) => [
          ...list,
          { ...worker, employer },
        ]),
      ),
    [[]],
  );
  const allocations = cases.reduce<[string, string][][]>(
    (lists, { id }) =>
      lists.flatMap((list) => [
        list,
        ...workers.map((worker): [string, string][] => [...list, [id, worker.id]]),
      ]),
    [[]],
  );
  for (const staff of employed)
    for (const allocation of allocations)
      yield { ...planning, workers: staff, allocation: new Map(allocation) };
}
