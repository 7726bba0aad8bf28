import { describe, expect, it } from '@jest/globals';
import { newTokenKey } from '@vesting/intake';
import { freshDatabase } from '@vesting/testkit';
import { context, fileOf, look, useEmptyRegister } from '../testing/empty-register.fixture.js';
import { must, openSmallCounty } from '../testing/small-county.js';
import { importExtract } from './import-extract.js';
import { takeBaseline } from './take-baseline.js';

const HEADER = 'case_id,case_type,opened_on,responsible_area';
const ROWS = ['1001,CHILD_IN_NEED,2018-03-01,E07000154', '1002,LOOKED_AFTER,2018-05-01,E07000153'];
const csv = (rows: readonly string[]) => fileOf([HEADER, ...rows]);
useEmptyRegister();

describe('importing a file', () => {
  it('changes nothing the second time, and one record with one row more', async () => {
    const file = csv(ROWS);
    expect(must(await importExtract(context, file))).toMatchObject([{ rowsIn: 2, rowsTaken: 2, changed: 2 }]);
    const baseline = must(await takeBaseline(context));
    expect(must(await importExtract(context, file))).toMatchObject([{ rowsIn: 2, rowsTaken: 2, changed: 0 }]);
    expect(must(await takeBaseline(context))).toEqual({ ...baseline, created: false });
    expect(
      must(await importExtract(context, csv([...ROWS, '1003,CHILD_IN_NEED,2018-06-01,E07000154']))),
    ).toMatchObject([{ changed: 1 }]);
    expect(must(await takeBaseline(context)).id).not.toBe(baseline.id);
  });

  it('only reads and reports in a dry run', async () => {
    const file = csv(['2001,CHILD_IN_NEED,2018-03-01,E07000154']);
    expect(must(await importExtract(context, { ...file, dryRun: true }))).toMatchObject([
      { rowsTaken: 1, changed: 0, importId: null },
    ]);
    expect(must(await importExtract(context, file))).toMatchObject([{ changed: 1 }]);
  });

  it('works a case by the service of its type when the file names none', async () => {
    must(await importExtract(context, csv(['3001,LOOKED_AFTER,2018-03-01,E07000154'])));
    expect(
      await look(`select distinct service_id as service from item where case_type = 'LOOKED_AFTER'`),
    ).toEqual([{ service: 'children-looked-after' }]);
  });

  it('is refused with another token key, and for a body that is no predecessor', async () => {
    const file = csv(['4001,CHILD_IN_NEED,2018-03-01,E07000154']);
    expect(await importExtract({ ...context, tokenKey: newTokenKey() }, file)).toMatchObject({
      ok: false,
      errors: [{ code: 'REFUSED' }],
    });
    expect(await importExtract(context, { ...file, body: 'west' })).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID' }],
    });
    expect(must(await importExtract(context, file))).toMatchObject([{ changed: 1 }]);
  });

  it('is refused into a synthetic register unless asked to replace it', async () => {
    const other = await freshDatabase();
    try {
      const county = await openSmallCounty(other.database);
      const file = csv(ROWS);
      expect(await importExtract(county.context, file)).toMatchObject({
        ok: false,
        errors: [{ code: 'REFUSED' }],
      });
      expect(must(await importExtract(county.context, { ...file, replaceSynthetic: true }))).toMatchObject([
        { changed: 2 },
      ]);
      expect(must(await takeBaseline(county.context)).items).toBe(2);
    } finally {
      await other.drop();
    }
  });
});
