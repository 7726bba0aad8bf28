import { describe, expect, it } from '@jest/globals';
import { daysBetween, type Statement } from '@vesting/domain';
import {
  loadPack,
  loadRegisterParameters,
  packFolder,
  registerCounts,
  scaledRegister,
  statementsOf,
  syntheticRegister,
} from '../index.js';

const folder = packFolder('northamptonshire');
const loaded = loadPack(folder);
const read = loadRegisterParameters(folder);
if (!loaded.ok || !read.ok) throw new Error('the pack cannot be read');
const { pack } = loaded;
const { parameters } = read;
const extracts = syntheticRegister(pack, parameters);

const cases = statementsOf(extracts, 'CASE');
const children = cases.filter(({ facts }) => facts.clientGroup === 'CHILDREN');
const queue = children.filter(({ facts }) => facts.worker === null);
const workers = statementsOf(extracts, 'WORKER');
const posts = statementsOf(extracts, 'POST');
const counts = registerCounts(pack, extracts, 'CHILDREN');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const caseHolders = workers.filter(({ facts }) => facts.role === 'SOCIAL_WORKER' && facts.carriesCases);
const loadOf = ({ key }: Statement): number => counts.loads.get(key) ?? 0;
const fte = (of: readonly Statement<'WORKER'>[]): number =>
  sum(of.map(({ facts }) => facts.fteThousandths ?? 0)) / 1000;
const inTeam = (name: RegExp) => caseHolders.filter(({ facts }) => name.test(facts.team ?? ''));

describe('the children of October 2018', () => {
  it('are 5,060 in the groups of the reconstruction', () => {
    expect(counts.people).toBe(5060);
    expect(counts.byCaseType).toEqual({
      ASSESSMENT: 597,
      CHILD_PROTECTION: 700,
      LOOKED_AFTER: 1100,
      CARE_LEAVER: 400,
      CHILD_IN_NEED: 1933,
      DISABLED_CHILD_IN_NEED: 330,
    });
  });

  it('are 267 without a worker: all in assessment, none at risk, in the queue of First Response', () => {
    expect(queue).toHaveLength(267);
    for (const { facts } of queue) {
      expect(facts).toMatchObject({ caseType: 'ASSESSMENT', team: 'First Response' });
      expect([facts.inEnquiry, facts.inProceedings, facts.legalStatus, facts.hearingOn]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('wait 7 to 120 days, most over 7, and many were not seen', () => {
    const days = queue.map(({ facts }) => daysBetween(facts.openedOn ?? '', pack.asAt));
    expect([Math.min(...days), Math.max(...days)]).toEqual([7, 120]);
    expect(days.filter((waited) => waited > 7).length).toBeGreaterThan(200);
    expect(days.filter((waited) => waited > 90).length).toBeLessThan(27);
    expect(queue.filter(({ facts }) => facts.lastSeenOn === undefined)).toHaveLength(121);
  });

  it('are 165 before a court, each with a hearing after the as-at date', () => {
    const inCourt = children.filter(({ facts }) => facts.inProceedings);
    expect(inCourt).toHaveLength(165);
    for (const { facts } of inCourt) {
      expect(facts).toMatchObject({ caseType: 'LOOKED_AFTER', legalStatus: 'C1' });
      expect((facts.hearingOn ?? '') > pack.asAt).toBe(true);
      expect(new Date(facts.hearingOn ?? '').getUTCDay() % 6).not.toBe(0);
    }
  });

  it('form families of about 1.85 children, some divided between workers', () => {
    expect(counts.meanFamily).toBeGreaterThan(1.75);
    expect(counts.meanFamily).toBeLessThan(1.95);
    expect(counts.dividedFamilies).toBeGreaterThan(100);
    const types = new Set(children.flatMap(({ facts }) => (facts.ties ?? []).map(({ type }) => type)));
    expect([...types].sort()).toEqual(['MOTHER_AND_BABY', 'SAME_PLAN', 'SAME_PROCEEDINGS', 'SIBLING']);
  });

  it('of one family belong to one council', () => {
    const homes = new Map<string, string | undefined>();
    const apart = children.flatMap(({ facts: { ties, responsibleArea } }) =>
      (ties ?? []).filter(({ type, group }) => {
        const name = `${type} ${group}`;
        const home = homes.get(name) ?? responsibleArea;
        homes.set(name, home);
        return home !== responsibleArea;
      }),
    );
    expect(apart).toEqual([]);
    expect(homes.size).toBeGreaterThan(1000);
  });

  it('are no younger than their case, and only young ones are freed for adoption', () => {
    const oldest: Record<string, number> = { '0-4': 5 * 365, '5-9': 10 * 365 };
    const tooLong = children.filter(
      ({ facts }) => daysBetween(facts.openedOn ?? '', pack.asAt) > (oldest[facts.ageBand ?? ''] ?? 18 * 365),
    );
    expect(tooLong).toEqual([]);
    const freed = children.filter(({ facts }) => facts.legalStatus === 'E1');
    expect(freed.filter(({ facts }) => !['0-4', '5-9'].includes(facts.ageBand ?? ''))).toEqual([]);
    expect(freed.length).toBeGreaterThan(50);
  });

  it('were not seen before their case was opened', () => {
    const early = children.filter(
      ({ facts }) => facts.lastSeenOn && facts.lastSeenOn < (facts.openedOn ?? ''),
    );
    expect(early).toEqual([]);
  });

  it('have the four counts of where they live and belong', () => {
    expect(counts.livingOutside).toBe(360);
    expect(counts.crossing).toEqual({ 'north>west': 88, 'west>north': 121 });
    expect(counts.noHome).toEqual({ UNACCOMPANIED: 62, RELINQUISHED: 4 });
    const inHomes = children.filter(({ facts }) => facts.strands?.includes('RESIDENTIAL_HOME'));
    expect(inHomes).toHaveLength(116 + 155);
    expect(inHomes.filter(({ facts }) => facts.livingArea === 'OUTSIDE')).toHaveLength(116);
    for (const { reason } of parameters.children.noHome)
      expect(pack.noHomeRules.map((rule) => rule.reason)).toContain(reason);
  });

  it('come from North and West near 45 to 55', () => {
    const { north = 0, west = 0 } = counts.homes;
    expect(north / (north + west)).toBeGreaterThan(0.43);
    expect(north / (north + west)).toBeLessThan(0.47);
  });
});

describe('the children’s social workers', () => {
  it('are 205 with 190.0 FTE and 4,393 children', () => {
    expect([caseHolders.length, fte(caseHolders), sum(caseHolders.map(loadOf))]).toEqual([205, 190, 4393]);
  });

  it('in First Response are 30 with 28.0 FTE and 1,020 children, 22 of them with 30 to 50', () => {
    const first = inTeam(/^First Response$/);
    const loads = first.map(loadOf).sort((a, b) => a - b);
    expect([first.length, fte(first), sum(loads)]).toEqual([30, 28, 1020]);
    expect(loads.slice(0, 8).every((load) => load >= 18 && load <= 29)).toBe(true);
    expect(loads.slice(8).every((load) => load >= 30 && load <= 50)).toBe(true);
    expect(sum(loads.slice(8)) / 22).toBe(38);
  });

  it('in the other teams are 175 with 162.0 FTE and 3,373 children, within the ranges of each team', () => {
    const others = inTeam(/^(?!First Response$)/);
    expect([others.length, fte(others), sum(others.map(loadOf))]).toEqual([175, 162, 3373]);
    const within = (of: readonly Statement<'WORKER'>[], least: number, most: number): boolean =>
      of.every((worker) => loadOf(worker) >= least && loadOf(worker) <= most);
    const heavy = others.filter((worker) => loadOf(worker) >= 30);
    expect(heavy).toHaveLength(6);
    expect(within(heavy, 30, 33)).toBe(true);
    const safeguarding = inTeam(/^Safeguarding/).filter((worker) => !heavy.includes(worker));
    expect(
      within(
        safeguarding.filter(({ facts }) => facts.newlyQualified),
        12,
        15,
      ),
    ).toBe(true);
    expect(
      within(
        safeguarding.filter(({ facts }) => !facts.newlyQualified),
        16,
        26,
      ),
    ).toBe(true);
    expect(within(inTeam(/^(Children in Care|Leaving Care)/), 13, 18)).toBe(true);
    expect(within(inTeam(/^Disabled Children/), 20, 28)).toBe(true);
  });

  it('who are newly qualified hold no child on a plan, in care, in an enquiry or in court', () => {
    const newly = new Set(workers.filter(({ facts }) => facts.newlyQualified).map(({ key }) => key));
    expect(newly.size).toBe(14);
    for (const { facts } of children.filter(({ facts: { worker } }) => worker && newly.has(worker)))
      expect([facts.caseType, facts.inEnquiry]).toEqual(['CHILD_IN_NEED', undefined]);
  });

  it('leave the 400 care leavers to 18 personal advisers', () => {
    const advisers = workers.filter(({ facts }) => facts.role === 'PERSONAL_ADVISER');
    expect([advisers.length, sum(advisers.map(loadOf))]).toEqual([18, 400]);
  });

  it('fill 338 of 400 posts, 257 employed and 81 agency, beside 62 empty chairs', () => {
    const isSocialWork = ({ facts }: Statement<'POST'> | Statement<'WORKER'>): boolean =>
      facts.clientGroup === 'CHILDREN' &&
      !('title' in facts && facts.title === 'Personal adviser') &&
      !('role' in facts && facts.role === 'PERSONAL_ADVISER');
    const own = posts.filter(isSocialWork);
    expect([own.length, own.filter(({ facts }) => facts.vacant).length]).toEqual([400, 62]);
    expect(own.filter(({ facts }) => facts.vacant && !facts.carriesCases)).toEqual([]);
    const empty = own.filter(({ facts }) => facts.vacant).map(({ facts }) => facts.team);
    expect(empty.filter((team) => team === 'First Response').length).toBe(26);
    const people = workers.filter(isSocialWork);
    expect(people.filter(({ facts }) => facts.employment === 'EMPLOYED')).toHaveLength(257);
    expect(people.filter(({ facts }) => facts.employment === 'AGENCY')).toHaveLength(81);
  });
});

describe('the rest of the register', () => {
  it('has about 9,000 adults, most of them on review lists, and 150 workers', () => {
    const adults = registerCounts(pack, extracts, 'ADULTS');
    expect(adults.people).toBe(9000);
    expect(adults.byCaseType.ADULT_LONG_TERM).toBe(6900);
    expect(workers.filter(({ facts }) => facts.role === 'ADULT_WORKER')).toHaveLength(150);
    expect(
      cases.filter(({ facts }) => facts.caseType === 'ADULT_SAFEGUARDING' && facts.worker === null),
    ).toEqual([]);
  });

  it('never has cases of adults and of children in one list', () => {
    const holders = (clientGroup: string): Set<string | null | undefined> =>
      new Set(
        cases.filter(({ facts }) => facts.clientGroup === clientGroup).map(({ facts }) => facts.worker),
      );
    const adults = holders('ADULTS');
    expect([...holders('CHILDREN')].filter((worker) => worker && adults.has(worker))).toEqual([]);
    expect(adults.size).toBe(150 + 1);
  });

  it('has 5,500 posts in eight councils, 3,669 of them the county’s, and the schools in one counted line a district', () => {
    const single = posts.filter(({ counted }) => !counted);
    expect([single.length, single.filter(({ body }) => body === 'ncc').length]).toEqual([5500, 3669]);
    expect(posts.filter(({ counted }) => counted)).toHaveLength(7);
    expect(workers.filter(({ counted }) => counted)).toHaveLength(7);
  });

  it('has the county’s net budget of 417.7 million pounds, paid for exactly, and every fund in balance', () => {
    const financing = new Set(parameters.money.county.financing.map(({ subject }) => subject));
    const money = [...statementsOf(extracts, 'SPEND'), ...statementsOf(extracts, 'FUNDING')].filter(
      ({ body }) => body === 'ncc',
    );
    const total = (kind: string, fund: string, of: (subject: string) => boolean): number =>
      sum(
        money
          .filter(({ kind: k, facts }) => k === kind && facts.fund === fund && of(facts.subject ?? ''))
          .map(({ measure }) => measure ?? 0),
      );
    const income = total('FUNDING', 'GENERAL_FUND', (subject) => !financing.has(subject));
    expect(total('SPEND', 'GENERAL_FUND', () => true) - income).toBe(41_770_000_000);
    for (const fund of new Set(money.map(({ facts }) => facts.fund ?? '')))
      expect(total('SPEND', fund, () => true)).toBe(total('FUNDING', fund, () => true));
  });

  it('has about 2,000 contracts', () => {
    const contracts = statementsOf(extracts, 'CONTRACT');
    expect(contracts).toHaveLength(2010);
  });

  it('names only services that the body runs today, and measures above zero', () => {
    const run = new Set(pack.currentServices.map(({ id }) => id));
    const all = extracts.flatMap(({ statements }) => statements);
    expect(all.filter(({ body, facts }) => !run.has(`${facts.service}@${body}`))).toEqual([]);
    expect(all.filter(({ measure = 0 }) => !Number.isSafeInteger(measure) || measure <= 0)).toEqual([]);
  });

  it('names every item once, and only workers and posts that are there', () => {
    const names = extracts.flatMap(({ statements }) =>
      statements.map(({ body, kind, key }) => `${body} ${kind} ${key}`),
    );
    const known = new Set(names);
    expect(known.size).toBe(names.length);
    expect(cases.filter(({ facts }) => facts.worker && !known.has(`ncc WORKER ${facts.worker}`))).toEqual([]);
    expect(
      workers.filter(({ body, facts }) => facts.post && !known.has(`${body} POST ${facts.post}`)),
    ).toEqual([]);
  });

  it('reconciles with every control total to the unit, and has none for what was not sent', () => {
    for (const { body, kind, clientGroup, total } of pack.controlTotals) {
      const loadedOf = extracts
        .filter((extract) => extract.body === body)
        .flatMap(({ statements }) => statements)
        .filter(
          (of) =>
            of.kind === kind &&
            (!clientGroup || ('clientGroup' in of.facts && of.facts.clientGroup === clientGroup)),
        );
      expect([body, kind, sum(loadedOf.map(({ measure }) => measure ?? 0))]).toEqual([body, kind, total]);
    }
    for (const { body, kind } of parameters.notSent) {
      expect(pack.controlTotals.some((of) => of.body === body && of.kind === kind)).toBe(false);
      const extract = extracts.find((of) => of.body === body);
      expect(extract?.completeFor.some((scope) => scope.kind === kind)).toBe(false);
      expect(extract?.statements.some((of) => of.kind === kind)).toBe(false);
    }
    expect(pack.controlTotals).toHaveLength(sum(extracts.map(({ completeFor }) => completeFor.length)));
  });

  it('is marked synthetic and as at the date of the pack', () => {
    for (const { synthetic, asAt } of extracts) expect([synthetic, asAt]).toEqual([true, pack.asAt]);
  });
});

describe('the parameters', () => {
  it('let workers who hold one type only choose first, whatever the order of the types', () => {
    const reversed = structuredClone(parameters);
    for (const pool of reversed.children.pools) pool.caseTypes.reverse();
    const other = syntheticRegister(pack, reversed);
    expect(registerCounts(pack, other, 'CHILDREN').byCaseType).toEqual(counts.byCaseType);
  });
});

describe('the seed', () => {
  it('gives the same register byte for byte, and another seed another with the same partition', () => {
    expect(JSON.stringify(syntheticRegister(pack, parameters)) === JSON.stringify(extracts)).toBe(true);
    const other = syntheticRegister(pack, parameters, 4);
    expect(JSON.stringify(other) === JSON.stringify(extracts)).toBe(false);
    expect(registerCounts(pack, other, 'CHILDREN').byCaseType).toEqual(counts.byCaseType);
  });

  it('gives further counties whose names do not meet', () => {
    const keys = new Set<string>();
    let items = 0;
    for (const { extracts: of } of scaledRegister(pack, parameters, parameters.seed, 2))
      for (const { body, kind, key } of of.flatMap(({ statements }) => statements)) {
        keys.add(`${body} ${kind} ${key}`);
        items += 1;
      }
    expect(keys.size).toBe(items);
  });
});
