import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, workingFor, type ControlTotal } from '@vesting/domain';
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
