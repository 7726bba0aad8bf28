import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, workingFor, type ControlTotal } from '@vesting/domain';
import { readBoundaries, saveBoundaries } from '../structure/boundaries.js';
import { readPack, savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { caseOf, importFile, SMALL_PACK } from '../testing/world.js';
import { saveControlTotals, withdrawControlTotal, type TotalOrigin } from './control-totals.js';
import { saveImport, saveQuestions } from './import-record.js';
import { areaOfPostcode, savePostcodes } from './postcodes.js';
import { answerQuestion, readAnswers } from './questions.js';
import { registerOrigin, replaceSynthetic } from './synthetic.js';
import { readTokenFingerprint, saveTokenFingerprint } from './token-key.js';

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
});
afterAll(() => world.drop());

const write: typeof world.database.write = (...given) => world.database.write(...given);

describe('a pack', () => {
  it('is loaded once, and a corrected one replaces what it says', async () => {
    expect(await write(SYSTEM, (session) => savePack(session, SMALL_PACK))).toEqual({ changed: true });
    expect(await write(SYSTEM, (session) => savePack(session, SMALL_PACK))).toEqual({ changed: false });
    const bodies = SMALL_PACK.bodies.map((body) =>
      body.id === 'trust' ? { ...body, name: 'The trust', mayHold: [] } : body,
    );
    expect(await write(SYSTEM, (session) => savePack(session, { ...SMALL_PACK, bodies }))).toEqual({
      changed: true,
    });
    await write(SYSTEM, async (session) => {
      expect(await readPack(session)).toEqual({ ...SMALL_PACK, bodies });
      expect(await session.query(`select name from body where id = 'trust'`)).toEqual([
        { name: 'The trust' },
      ]);
      expect(await session.query(`select kind from body_may_hold where body_id = 'trust'`)).toEqual([]);
      expect(await session.query('select current_service_id from route')).toHaveLength(1);
    });
  });
});

describe('boundaries', () => {
  const polygons = (west: number) =>
    [
      [
        [
          [west, 52],
          [0, 52],
          [0, 53],
          [west, 52],
        ],
      ],
    ] as const;
  const boundaries = (...wests: number[]) =>
    wests.map((west, at) => ({ area: `E${String(at + 1)}`, polygons: polygons(west), precisionMetres: 9 }));
  const save = (asAt: string, rank: string, ...wests: number[]) =>
    write(workingFor('clerk'), (session) =>
      saveBoundaries(session, 'small', boundaries(...wests), {
        asAt,
        rank,
        source: { text: rank },
        attribution: '© the Crown',
      }),
    );
  const known = () =>
    write(workingFor('clerk'), async (session) =>
      (await readBoundaries(session, 'small', 'DISTRICT')).map(
        ({ area, asAt, source, polygons: [first] }) => [area, asAt, source.text, first?.[0]?.[0]?.[0]],
      ),
    );

  it('are kept once, and the later of two stands in whatever order they come', async () => {
    expect(await save('2018-01-01', '50:b', -1, -2)).toBe(2);
    expect(await save('2018-01-01', '50:b', -1, -2)).toBe(0);
    expect(await save('2018-01-01', '50:a', -3, -3)).toBe(0);
    expect(await save('2017-01-01', '50:c', -4)).toBe(0);
    expect(await save('2018-06-01', '50:a', -5)).toBe(1);
    expect(await known()).toEqual([
      ['E1', '2018-06-01', '50:a', -5],
      ['E2', '2018-01-01', '50:b', -2],
    ]);
  });

  it('of a pack give way to a file of the same date, and a corrected pack to nothing but a file', async () => {
    const load = (asAt: string, west: number) =>
      write(SYSTEM, (session) =>
        savePack(session, {
          ...SMALL_PACK,
          boundaries: {
            asAt,
            source: { text: 'pack' },
            attribution: '© the Crown',
            precisionMetres: 9,
            areas: { E2: polygons(west) },
          },
        }),
      );
    await load('2018-01-01', -6);
    expect((await known())[1]).toEqual(['E2', '2018-01-01', '50:b', -2]);
    await load('2018-02-01', -6);
    await load('2018-02-01', -7);
    expect((await known())[1]).toEqual(['E2', '2018-02-01', 'pack', -7]);
  });

  it('are only kept for areas of the reorganisation', async () => {
    await expect(save('2018-01-01', '50:a', -1, -1, -1)).rejects.toThrow(/area_boundary/);
    expect(await write(workingFor('clerk'), (session) => readBoundaries(session, 'small', 'WARD'))).toEqual(
      [],
    );
  });
});

describe('the register beside its items', () => {
  it('finds the area of a postcode and says when it is ambiguous', async () => {
    async function* batches() {
      yield [
        { postcode: 'AA11AA', area: 'E1' },
        { postcode: 'BB22BB', area: 'E1' },
      ];
      yield [
        { postcode: 'BB22BB', area: 'E2' },
        { postcode: 'AA11AA', area: 'E1' },
      ];
    }
    expect(await write(workingFor('clerk'), (session) => savePostcodes(session, 'small', batches()))).toBe(3);
    await write(workingFor('clerk'), async (session) => {
      expect(await areaOfPostcode(session, 'small', 'AA11AA')).toBe('E1');
      expect(await areaOfPostcode(session, 'small', 'BB22BB')).toBe('AMBIGUOUS');
      expect(await areaOfPostcode(session, 'small', 'CC33CC')).toBeUndefined();
    });
  });

  it('remembers an answer through later imports, and takes only one of the candidates', async () => {
    const question = {
      id: 'q1',
      body: 'old',
      column: 'Type',
      rule: 'UNKNOWN_CODE',
      prompt: 'Which type?',
      candidates: [{ code: 'A', label: 'A' }],
    };
    const record = {
      body: 'old',
      format: 'test',
      fileDigest: 'd',
      rank: 'r',
      asAt: '2018-10-01',
      synthetic: false,
      completeFor: [],
      rowsIn: 1,
      rowsTaken: 0,
      rowsHeld: 1,
      rowsQuarantined: 0,
      questions: [question, question],
      faults: [
        {
          sheet: 's',
          row: 2,
          column: 'Type',
          rule: 'UNKNOWN_CODE',
          message: 'held',
          state: 'HELD' as const,
          question: 'q1',
        },
      ],
    };
    const answer = (code: string) =>
      write(workingFor('clerk'), (session) =>
        answerQuestion(session, { reorganisationId: 'small', id: 'q1', answer: code }),
      );
    await write(workingFor('clerk'), (session) => saveQuestions(session, 'small', record.questions));
    expect(await answer('Z')).toBe(false);
    expect(await answer('A')).toBe(true);
    await write(workingFor('clerk'), (session) => saveQuestions(session, 'small', record.questions));
    expect(await write(workingFor('clerk'), (session) => readAnswers(session, 'small', 'old'))).toEqual([
      { questionId: 'q1', code: 'A' },
    ]);
    await expect(
      write(workingFor('clerk'), (session) => saveImport(session, 'small', { ...record, rowsTaken: 1 })),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('replaces a control total that its source states again; another source stands beside it', async () => {
    const total = {
      body: 'old',
      kind: 'CASE' as const,
      asAt: '2018-10-01',
      total: 5,
      source: { text: 'return' },
    };
    const save = (origin: TotalOrigin, ...totals: ControlTotal[]) =>
      write(workingFor('clerk'), (session) => saveControlTotals(session, 'small', origin, totals));
    const stated = () =>
      write(workingFor('clerk'), (session) =>
        session.query('select total, origin, author from control_total order by total'),
      );
    await save('IMPORTED', total);
    await save('ENTERED', { ...total, total: 7 }, { ...total, total: 6 });
    expect(await stated()).toEqual([{ total: 6, origin: 'ENTERED', author: 'clerk' }]);
    const [id = ''] = await save('ENTERED', { ...total, total: 8, source: { text: 'team list' } });
    expect(await stated()).toHaveLength(2);
    await write(SYSTEM, (session) =>
      savePack(session, { ...SMALL_PACK, controlTotals: [{ ...total, source: { text: 'published' } }] }),
    );
    await write(SYSTEM, (session) => savePack(session, { ...SMALL_PACK, controlTotals: [] }));
    expect(await stated()).toHaveLength(2);
    const withdraw = () =>
      write(workingFor('clerk'), (session) => withdrawControlTotal(session, 'small', id));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect(await stated()).toHaveLength(1);
  });

  it('keeps the first token key and knows another', async () => {
    const save = (fingerprint: string) =>
      write(workingFor('clerk'), (session) => saveTokenFingerprint(session, 'small', fingerprint));
    expect([await save('one'), await save('one'), await save('two')]).toEqual([true, true, false]);
    expect(await write(workingFor('clerk'), (session) => readTokenFingerprint(session, 'small'))).toBe('one');
  });

  it('knows whether it is empty, synthetic or imported', async () => {
    const origin = () => write(workingFor('clerk'), (session) => registerOrigin(session, 'small'));
    expect(await origin()).toBe('EMPTY');
    await write(workingFor('clerk'), (session) =>
      importFile(session, 'synthetic', [caseOf('1')], { synthetic: true }),
    );
    expect(await origin()).toBe('SYNTHETIC');
    await write(workingFor('clerk'), (session) => replaceSynthetic(session, 'small'));
    expect(await origin()).toBe('EMPTY');
    await write(workingFor('clerk'), (session) => importFile(session, 'real', [caseOf('2')]));
    expect(await origin()).toBe('IMPORTED');
  });
});
