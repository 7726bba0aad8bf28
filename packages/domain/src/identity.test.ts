import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFacts, DatedFacts } from './facts.js';
import { mergedFacts, survivorsOf, whyNotOne } from './identity.js';
import { likelySameCases, likelySameWorkers, postName, type WorkerRecord } from './likely-same.js';

const RISK: Readonly<Record<string, number>> = { LOOKED_AFTER: 0, CHILD_PROTECTION: 1, ASSESSMENT: 3 };
const derive = ({ caseType, closedOn }: CaseFacts) => ({
  open: !closedOn,
  risk: RISK[caseType ?? ''] ?? 9,
});
const source = (asAt: string, facts: CaseFacts): DatedFacts<'CASE'> => ({ asAt, rank: asAt, facts });
const merged = (...records: [body: string, key: string, ...sources: DatedFacts<'CASE'>[]][]) =>
  mergedFacts(
    'CASE',
    'county',
    records.map(([body, key, ...sources]) => ({ body, key, sources })),
    derive,
  );

describe('the facts of one person of whom there are several records', () => {
  it('are of the later date, field by field', () => {
    expect(
      merged(
        ['county', '1', source('2018-01-01', { livingArea: 'E1', ageBand: '0-4' })],
        ['county', '2', source('2018-02-01', { livingArea: 'E2' })],
      ),
    ).toMatchObject({ livingArea: 'E2', ageBand: '0-4' });
  });

  it('keep her safe: the gravest open type, the named worker, every tie and enquiry, whichever is later', () => {
    expect(
      merged(
        [
          'county',
          '1',
          source('2018-01-01', {
            caseType: 'LOOKED_AFTER',
            worker: 'w',
            team: 'North',
            inEnquiry: true,
            openedOn: '2017-01-01',
            ties: [{ type: 'SIBLING', group: 'x' }],
          }),
        ],
        [
          'district',
          '2',
          source('2018-02-01', {
            caseType: 'ASSESSMENT',
            worker: null,
            team: 'Far',
            inEnquiry: false,
            openedOn: '2018-01-20',
            ties: [{ type: 'SIBLING', group: 'y' }],
          }),
        ],
      ),
    ).toEqual({
      caseType: 'LOOKED_AFTER',
      strands: ['ASSESSMENT'],
      worker: 'w',
      team: 'North',
      inEnquiry: true,
      openedOn: '2017-01-01',
      ties: [
        { type: 'SIBLING', group: 'x' },
        { type: 'SIBLING', group: 'y' },
      ],
    });
  });

  it('are open while one record is, and name whose worker it is when the other council has her', () => {
    const facts = merged(
      [
        'county',
        '1',
        source('2018-02-01', { caseType: 'LOOKED_AFTER', closedOn: '2018-01-31', worker: 'v' }),
      ],
      ['district', '2', source('2018-01-01', { caseType: 'ASSESSMENT', worker: 'w', team: 'Far' })],
    );
    expect(facts).toMatchObject({ caseType: 'ASSESSMENT', worker: 'w', workerBody: 'district' });
    expect(facts).not.toHaveProperty('closedOn');
    expect(facts).not.toHaveProperty('team');
  });

  it('do not depend on the order of records and sources', () => {
    const facts = fc.record(
      {
        caseType: fc.constantFrom('LOOKED_AFTER', 'ASSESSMENT'),
        closedOn: fc.constantFrom('2018-01-31', null),
        worker: fc.constantFrom('v', 'w', null),
        team: fc.constantFrom('North', 'South'),
        inEnquiry: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const record = fc.record({
      body: fc.constantFrom('county', 'district'),
      sources: fc.array(
        fc.record({ asAt: fc.constantFrom('2018-01-01', '2018-02-01'), rank: fc.uuid(), facts }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 4 }), (records) => {
        const named = records.map((each, index) => ({ ...each, key: String(index) }));
        const turned = [...named]
          .reverse()
          .map((each) => ({ ...each, sources: [...each.sources].reverse() }));
        expect(mergedFacts('CASE', 'county', turned, derive)).toEqual(
          mergedFacts('CASE', 'county', named, derive),
        );
      }),
    );
  });
});

describe('decisions on identity', () => {
  it('lead through any chain to the record that stands for all, and never run in a circle', () => {
    expect(
      Object.fromEntries(
        survivorsOf([
          { survivor: 'b', merged: 'a' },
          { survivor: 'c', merged: 'b' },
        ]),
      ),
    ).toEqual({ a: 'c', b: 'c' });
    expect(() =>
      survivorsOf([
        { survivor: 'b', merged: 'a' },
        { survivor: 'a', merged: 'b' },
      ]),
    ).toThrow();
  });

  it('are about two cases of one client group, or two workers', () => {
    const record = { id: '1', kind: 'CASE' as const, counted: false, clientGroup: 'CHILDREN' };
    expect(whyNotOne(record, { ...record, id: '2' })).toBeUndefined();
    expect(whyNotOne(record, { ...record, id: '2', clientGroup: null })).toBeUndefined();
    for (const other of [
      record,
      { ...record, id: '2', counted: true },
      { ...record, id: '2', kind: 'WORKER' as const },
      { ...record, id: '2', clientGroup: 'ADULTS' },
    ])
      expect(whyNotOne(record, other)).toMatch(/./);
  });
});

describe('records that look alike', () => {
  const worker = (id: string, more: Partial<WorkerRecord> = {}): WorkerRecord => ({
    id,
    body: 'county',
    key: `k${id}`,
    facts: {},
    cases: 0,
    onStaffList: true,
    ...more,
  });

  it('are workers of one number, two in one post, and the only two left over in a team', () => {
    expect(likelySameWorkers([worker('1', { facts: { number: 'k2' } }), worker('2')], new Map())).toEqual([
      { likeness: 'SAME_NUMBER', first: '1', second: '2' },
    ]);
    const registered = worker('1', { facts: { registration: 'r' } });
    const elsewhere = worker('2', { body: 'district', facts: { registration: 'r' } });
    expect(likelySameWorkers([registered, elsewhere], new Map())).toEqual([
      { likeness: 'SAME_REGISTRATION', first: '1', second: '2' },
    ]);
    const half = { post: 'P1', fteThousandths: 600 };
    const posts = new Map([[postName('county', 'P1'), 1000]]);
    const pair = [worker('1', { facts: half }), worker('2', { facts: half })];
    expect(likelySameWorkers(pair, posts)).toEqual([{ likeness: 'SAME_POST', first: '1', second: '2' }]);
    expect(likelySameWorkers(pair, new Map([[postName('county', 'P1'), 1200]]))).toEqual([]);
    const idle = worker('1', { facts: { team: 'North', carriesCases: true } });
    const unlisted = worker('2', { facts: { team: 'North' }, cases: 9, onStaffList: false });
    expect(likelySameWorkers([idle, unlisted], new Map())).toEqual([
      { likeness: 'ONLY_ONES_LEFT', first: '1', second: '2' },
    ]);
    expect(likelySameWorkers([idle, unlisted, { ...unlisted, id: '3' }], new Map())).toEqual([]);
  });

  it('are the only two cases of two councils that agree, never where the place is protected', () => {
    const facts: CaseFacts = { ageBand: '5-9', openedOn: '2018-02-01', responsibleArea: 'E1' };
    const cases = [
      { id: '1', body: 'county', facts },
      { id: '2', body: 'district', facts },
    ];
    expect(likelySameCases(cases)).toEqual([
      { likeness: 'SAME_DAY_IN_TWO_COUNCILS', first: '1', second: '2' },
    ]);
    expect(likelySameCases([...cases, { id: '3', body: 'county', facts }])).toEqual([]);
    expect(
      likelySameCases(cases.map((each) => ({ ...each, facts: { ...facts, areaProtected: true } }))),
    ).toEqual([]);
  });
});
