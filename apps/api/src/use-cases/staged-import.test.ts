import { describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { emptyRegister, fileOf, look, useFiles } from '../testing/empty-register.fixture.js';
import { must } from '../testing/small-county.js';
import { answerQuestion } from './answer-question.js';
import { cancelImport } from './cancel-import.js';
import type { UseCaseContext } from './context.js';
import { importExtract, type ImportExtractRequest } from './import-extract.js';
import { takeBaseline } from './take-baseline.js';

const RUNS = process.env['VESTING_TEST_LONG'] === '1' ? 60 : 4;
const HEADER =
  'case_id,client_group,case_type,opened_on,date_of_birth,responsible_area,team,worker,family_id';
const csv = (rows: readonly string[]) => fileOf([HEADER, ...rows]);
useFiles();

/** Works in a database of its own and drops it. */
async function inEmptyRegister<T>(
  work: (context: UseCaseContext, store: ThrowAwayDatabase) => Promise<T>,
): Promise<T> {
  const store = await freshDatabase();
  try {
    return await work(await emptyRegister(store.database), store);
  } finally {
    await store.drop();
  }
}

const count = async (context: UseCaseContext, table: string): Promise<number> =>
  (await look<{ rows: number }>(`select count(*) as rows from ${table}`, [], context))[0]?.rows ?? -1;

/** What can be seen of a register from outside: the counts of the report, and the digest of a baseline. */
async function outcomeOf(context: UseCaseContext, request: ImportExtractRequest): Promise<unknown> {
  const [report] = must(await importExtract(context, request));
  const { digest, items } = must(await takeBaseline(context));
  const { rowsIn, rowsTaken, rowsHeld, rowsQuarantined, changed, faults } = report ?? {};
  return { rowsIn, rowsTaken, rowsHeld, rowsQuarantined, changed, faults, digest, items };
}

const row = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', ''),
    type: fc.constantFrom('CHILD_IN_NEED', 'CHILD_IN_NEED', 'LOOKED_AFTER', 'Stepping down'),
    opened: fc.constantFrom('2018-03-01', '05/06/2018', '2018-13-01', ''),
    born: fc.constantFrom('2010-02-03', '2018-04-01', ''),
    area: fc.constantFrom('E07000154', 'Corby', 'Nowhere', ''),
    team: fc.constantFrom('North', 'South', ''),
    worker: fc.constantFrom('Abel Orr', 'Ines Quarrie', 'Duty Team 2', ''),
    family: fc.constantFrom('F1', 'F2', ''),
  })
  .map(({ id, type, opened, born, area, team, worker, family }) =>
    [id, 'CHILDREN', type, opened, born, area, team, worker, family].join(','),
  );

describe('an import in chunks', () => {
  it('comes out the same whatever the size of its chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (rows, chunkRows) => {
          const file = csv(rows);
          const whole = await inEmptyRegister((context) => outcomeOf(context, file));
          const parts = await inEmptyRegister((context) => outcomeOf(context, { ...file, chunkRows }));
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: RUNS },
    );
  }, 600_000);

  const ROWS = Array.from(
    { length: 40 },
    (_, n) => `${n},CHILDREN,CHILD_IN_NEED,2018-03-01,,E07000154,North,Worker Of${n % 3},F${n % 9}`,
  );

  it('goes on after the last chunk that was kept when it was stopped, and counts each once', () =>
    inEmptyRegister(async (context) => {
      const file = { ...csv(ROWS), chunkRows: 4 };
      const stop = new AbortController();
      const stopped = importExtract(context, {
        ...file,
        onProgress: (rows) => {
          if (rows >= 12) throw new Error('the power is gone');
        },
        signal: stop.signal,
      });
      await expect(stopped).rejects.toThrow('the power is gone');
      expect(await count(context, 'import_row')).toBe(12);
      expect(await count(context, 'item')).toBe(0);
      const told: number[] = [];
      const again = { ...file, onProgress: (rows: number) => void told.push(rows) };
      expect(must(await importExtract(context, again))).toMatchObject([{ rowsTaken: 40, changed: 43 }]);
      expect(told[0]).toBe(16);
      expect(await count(context, 'import')).toBe(1);
      expect(await count(context, 'import_row')).toBe(0);
      expect(must(await importExtract(context, file))).toMatchObject([{ changed: 0 }]);
    }));

  it('is cancelled without a trace in the register, and its rows are forgotten', () =>
    inEmptyRegister(async (context) => {
      let importId = '';
      const outcome = await importExtract(context, {
        ...csv(ROWS),
        chunkRows: 4,
        onBegun: (id) => (importId = id),
        onProgress: (rows) => {
          if (rows === 8) void cancelImport(context, { importId });
        },
      });
      expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'REFUSED' }] });
      for (const table of ['item', 'import_row', 'import_item']) expect(await count(context, table)).toBe(0);
      expect(await cancelImport(context, { importId })).toMatchObject({ ok: false });
    }));

  it('leaves nothing when it is a trial', () =>
    inEmptyRegister(async (context) => {
      expect(must(await importExtract(context, { ...csv(ROWS), dryRun: true }))).toMatchObject([
        { rowsTaken: 40, changed: 0, importId: null },
      ]);
      for (const table of ['import', 'item', 'import_row']) expect(await count(context, table)).toBe(0);
    }));
});

describe('an answer', () => {
  const HELD = [
    '1,CHILDREN,Stepping down,2018-03-01,2010-02-03,E07000154,North,Abel Orr,F1',
    '2,CHILDREN,CHILD_IN_NEED,2018-03-01,,E07000154,North,Ines Quarrie,F1',
    '3,CHILDREN,LOOKED_AFTER,2018-03-01,2012-02-03,E07000154,,Duty Team 2,',
  ];
  const questions = (context: UseCaseContext) =>
    look<{ id: string; rule: string }>('select id, rule from question order by rule', [], context);
  const answers: Readonly<Record<string, string>> = {
    UNKNOWN_CODE: 'CHILD_PROTECTION',
    NOT_A_WORKER: 'NOBODY',
  };

  it('completes the import without its file, as if it had been known, and forgets the rows with the last one', async () => {
    const file = csv(HELD);
    const before = await inEmptyRegister(async (context) => {
      expect(must(await importExtract(context, file))).toMatchObject([{ rowsTaken: 1, rowsHeld: 2 }]);
      rmSync(file.path);
      for (const { id, rule } of await questions(context)) {
        expect(await count(context, 'import_row')).toBe(3);
        must(await answerQuestion(context, { questionId: id, answer: answers[rule] ?? '' }));
      }
      expect(await count(context, 'import_row')).toBe(0);
      expect(await count(context, `import_fault where state = 'HELD'`)).toBe(0);
      return must(await takeBaseline(context));
    });
    const known = csv(HELD);
    const after = await inEmptyRegister(async (context) => {
      must(await importExtract(context, { ...known, name: 'first.csv' }));
      for (const { id, rule } of await questions(context))
        must(await answerQuestion(context, { questionId: id, answer: answers[rule] ?? '' }));
      expect(must(await importExtract(context, known))).toMatchObject([{ rowsTaken: 3, changed: 0 }]);
      return must(await takeBaseline(context));
    });
    expect(after.digest).toBe(before.digest);
  });

  it('may be the date on which the file was true, and everything in it is then of that date', () =>
    inEmptyRegister(async (context) => {
      const file = fileOf(
        `<Message><Header><Collection>CIN</Collection><Year>2019</Year><ReferenceDate>2018-03-31</ReferenceDate></Header>
         <Children><Child><ChildIdentifiers><LAchildID>1</LAchildID><PersonBirthDate>2008-06-01</PersonBirthDate>
         </ChildIdentifiers><CINdetails><CINreferralDate>2018-01-02</CINreferralDate></CINdetails></Child></Children></Message>`,
        'xml',
      );
      expect(must(await importExtract(context, file))).toMatchObject([{ rowsHeld: 2, changed: 0 }]);
      rmSync(file.path);
      const [question] = await questions(context);
      must(await answerQuestion(context, { questionId: question?.id ?? '', answer: '2019-03-31' }));
      const ofDate = `as_at = '2019-03-31' and facts ->> 'ageBand' = '10-15'`;
      expect(await count(context, `item where ${ofDate}`)).toBe(1);
      expect(await count(context, `statement where ${ofDate}`)).toBe(1);
      expect(
        await count(context, `import where as_at = '2019-03-31' and state = 'DONE' and rows_taken = 2`),
      ).toBe(1);
      expect(await count(context, `import where state = 'REPLACED'`)).toBe(1);
      for (const table of ['import_row', `import_fault where state = 'HELD'`])
        expect(await count(context, table)).toBe(0);
    }));

  it('keeps nothing but tokens, codes and dates while rows wait', () =>
    inEmptyRegister(async (context, store) => {
      must(await importExtract(context, csv(HELD)));
      const administrator = await store.connect();
      const { rows } = await administrator.query<{ cells: unknown }>('select cells from import_row');
      expect(JSON.stringify(rows)).not.toMatch(/2010-02-03|2012-02-03|Abel|Orr|Quarrie/);
    }));
});
