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

const boundaries = (gss: string, west: number) => {
  const ring = [
    [west, 52.2],
    [-0.8, 52.2],
    [-0.8, 52.3],
    [west, 52.2],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = [{ type: 'Feature', properties: { LAD13CD: gss }, geometry }];
  return fileOf([JSON.stringify({ type: 'FeatureCollection', features })]);
};

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

  it('keeps boundaries with their date and the line of their licence; again, or of an earlier date, it changes nothing', async () => {
    const asAt = '2019-12-31';
    const file = boundaries('E07000154', -0.9);
    const tried = must(await importExtract(context, { ...file, asAt, dryRun: true }));
    expect(tried).toMatchObject([{ format: 'boundaries', rowsTaken: 1, changed: 0, importId: null }]);
    const [report] = must(await importExtract(context, { ...file, asAt }));
    expect(report).toMatchObject({ rowsTaken: 1, changed: 1, importId: expect.any(String) });
    expect(report).not.toHaveProperty('boundaries');
    expect(must(await importExtract(context, { ...file, asAt }))).toMatchObject([
      { changed: 0, importId: report?.importId },
    ]);
    const earlier = { ...boundaries('E07000154', -0.95), asAt: '2019-06-30' };
    expect(must(await importExtract(context, earlier))).toMatchObject([{ rowsTaken: 1, changed: 0 }]);
    const [kept] = await look('select * from area_boundary where gss_code = $1', ['E07000154']);
    expect(kept).toMatchObject({
      as_at: asAt,
      source: { text: 'A file of boundaries sent by Northamptonshire County Council' },
      attribution: expect.stringMatching(
        /© Crown copyright and database right 2019\. Open Government Licence/,
      ),
      polygons: [[[[-0.9, 52.2], expect.anything(), expect.anything(), [-0.9, 52.2]]]],
    });
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
      const places = boundaries('E07000154', -0.9);
      expect(must(await importExtract(county.context, places))).toMatchObject([{ rowsTaken: 1, changed: 1 }]);
      expect(must(await importExtract(county.context, { ...file, replaceSynthetic: true }))).toMatchObject([
        { changed: 2 },
      ]);
      expect(must(await takeBaseline(county.context)).items).toBe(2);
    } finally {
      await other.drop();
    }
  });
});
