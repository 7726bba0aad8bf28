import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freshFolder, projectRoot, vesting } from '@vesting/testkit';
import readWorkbook from 'read-excel-file/node';

const COUNTY = 'E10000021';
const DISTRICTS = ['E07000154', 'E07000153', 'E07000150', 'E07000151'];

/** The public synthetic Annex A workbook, where the samples lie beside the checkout. */
function findWorkbook(): string | undefined {
  const above = join(projectRoot, '..');
  const neighbours = readdirSync(above, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [process.env['VESTING_SAMPLES'] ?? '', ...neighbours.map(({ name }) => join(above, name, 'samples'))]
    .map((folder) => join(folder, 'annex-a', 'liia-Annex_A.xlsx'))
    .find((path) => existsSync(path));
}

const workbook = findWorkbook();

/**
 * The supplement that the county's data team would send: an area for every child of lists 3 to 9, every
 * fourth child a sibling of the one before.
 */
async function writeSupplement(path: string, folder: string): Promise<string> {
  const ids = new Set<string>();
  for (const { sheet, data } of await readWorkbook(path)) {
    if (!/list.?[3-9]$/i.test(sheet)) continue;
    const head = data.findIndex((row) => row.some((cell) => String(cell) === 'Child Unique ID'));
    const column =
      head < 0 ? -1 : (data[head]?.findIndex((cell) => String(cell) === 'Child Unique ID') ?? -1);
    for (const row of head < 0 ? [] : data.slice(head + 1))
      if (row[column] !== null && row[column] !== undefined) ids.add(String(row[column]));
  }
  const rows = [...ids].map((id, n) => {
    const family = n % 4 === 1 || n % 4 === 0 ? `F-${Math.floor(n / 4)}` : '';
    return `${id},${DISTRICTS[Math.floor(n / 4) % DISTRICTS.length]},${family},${family ? 'SIBLING' : ''}`;
  });
  const supplement = join(folder, 'supplement.csv');
  writeFileSync(supplement, ['case_id,responsible_area,family_id,tie_type', ...rows, ''].join('\n'));
  return supplement;
}

interface Line {
  kind: string;
  before: number;
  noDestination: number;
  difference: number;
}

/** From the workbook that every English council can make to an accepted plan that verifies. */
(workbook === undefined ? describe.skip : describe)('the public Annex A workbook', () => {
  const data = freshFolder();
  let casesOfWorkbook = 0;
  const run = async (...args: string[]) => {
    const { status, json, stderr } = await vesting(args, data);
    if (status !== 0) throw new Error(`vesting ${args.join(' ')}: ${stderr}`);
    return json;
  };
  const cases = async () =>
    ((await run('reconcile')) as { lines: Line[] }).lines.find(({ kind }) => kind === 'CASE') as Line;

  it('gives children without a destination, because it has no area, and the product says so', async () => {
    const [report] = (await run('import', workbook as string, '--body', COUNTY)) as {
      rowsIn: number;
      changed: number;
    }[];
    expect(report?.rowsIn).toBe(59);
    await run('baseline', 'take');
    await run('plan', 'create', '--name', 'Without areas');
    const line = await cases();
    casesOfWorkbook = line.before;
    expect(line.before).toBeGreaterThan(0);
    expect(line.noDestination).toBe(line.before);
    expect(line.difference).toBe(0);
  }, 300_000);

  it('has a council for every child of the supplement, and a plan that balances and verifies', async () => {
    const supplement = await writeSupplement(workbook as string, data);
    await run('import', supplement, '--body', COUNTY);
    const [again] = (await run('import', supplement, '--body', COUNTY)) as { changed: number }[];
    expect(again?.changed).toBe(0);
    await run('baseline', 'take');
    await run('plan', 'create', '--name', 'With areas');
    const line = await cases();
    // A child whom only the supplement names is not dropped: she stands without a destination until a list names her.
    const onlyInSupplement = line.before - casesOfWorkbook;
    expect([line.noDestination, line.difference]).toEqual([onlyInSupplement, 0]);
    await run('plan', 'solve');
    await run('plan', 'accept');
    expect(await cases()).toMatchObject({
      before: line.before,
      noDestination: onlyInSupplement,
      difference: 0,
    });
    expect(await run('verify')).toMatchObject({ feasible: true, violations: [] });
    expect(await run('audit', 'verify')).toBeDefined();
  }, 420_000);
});
