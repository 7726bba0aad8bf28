import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readFile } from '../read-file.js';
import type { PostcodeArea } from '../report.js';
import { haveSamples, OPTIONS, read, SAMPLES } from '../world.fixture.js';

const lines = (...rows: string[]): string => rows.join('\n');

describe('the postcode directory', () => {
  it('gives the finest area the pack knows, whatever the columns are called', async () => {
    for (const header of ['pcds,oslaua', 'pcd,laua', 'Postcode,lad25cd', 'pcd7,ltla23cd', 'PCD8,district'])
      expect((await read(`${header}\nNN1  1AA,E07000154`)).postcodes).toEqual([
        { postcode: 'NN11AA', area: 'E07000154' },
      ]);
    const report = await read(
      lines(
        'pcds,lad25cd,district_gss_derived,ward',
        'NN1 1AA,E06000062,E07000154,E05000001',
        'NN17 1AA,E06000061,E07000150,E05999999',
      ),
    );
    expect(report.postcodes?.map(({ area }) => area)).toEqual(['E05000001', 'E07000150']);
  });

  it('keeps a district outside, takes a postcode without any area, and quarantines what is no postcode', async () => {
    const report = await read(lines('pcds,oslaua', 'MK40 1AA,E06000055', 'NN1 9ZZ,', 'nope,E07000154'));
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 2, rowsQuarantined: 1 });
    expect(report.postcodes).toEqual([{ postcode: 'MK401AA', area: 'E06000055' }]);
  });

  it('streams in batches to a receiver', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, n) => `NN${String(n % 90)} ${String(n % 10)}AA,E07000154`,
    );
    const sizes: number[] = [];
    const onPostcodes = (batch: PostcodeArea[]): Promise<void> =>
      Promise.resolve(void sizes.push(batch.length));
    const report = await read(lines('pcds,oslaua', ...rows), { onPostcodes });
    expect(report.postcodes).toBeUndefined();
    expect(sizes).toEqual([5000, 5000, 2000]);
  });
});

const withSamples = haveSamples ? it : it.skip;
withSamples('the public extract of the postcode directory is taken whole', async () => {
  const path = join(SAMPLES, 'geo', 'northants-postcodes.csv');
  let pairs = 0;
  const onPostcodes = (batch: PostcodeArea[]): Promise<void> => Promise.resolve(void (pairs += batch.length));
  const [report] = await readFile(path, 'northants-postcodes.csv', { ...OPTIONS, onPostcodes });
  expect(report).toMatchObject({ format: 'postcodes', rowsIn: 27_693, rowsTaken: 27_693 });
  expect(pairs).toBe(27_610);
});
