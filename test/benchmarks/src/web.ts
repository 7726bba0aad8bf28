import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBrowser, projectRoot, startProduct } from '@vesting/testkit';

/** One figure about the planners' client. Nothing is compared: it is printed to be looked at. */
export interface WebRow {
  name: string;
  engine: string;
  figure: number;
  unit: 'bytes, gzipped' | 'ms';
}

const ASSETS = join(projectRoot, 'apps/web/dist/assets');
const CASES = '/cases';

/** The files that the page of the planner asks for before it can show anything. */
function firstLoad(): WebRow[] {
  const page = readFileSync(join(ASSETS, '../index.html'), 'utf8');
  const named = readdirSync(ASSETS).filter((name) => page.includes(name));
  const bytesOf = (extension: string): number =>
    named
      .filter((name) => extname(name) === extension)
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
  return ['.js', '.css'].map((extension) => ({
    name: `first load, ${extension.slice(1)}`,
    engine: 'vesting',
    figure: bytesOf(extension),
    unit: 'bytes, gzipped',
  }));
}

/** Bytes of the first load, and how long the list of cases takes to stand in a real browser with an empty cache. */
export async function measureWeb(): Promise<WebRow[]> {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const began = performance.now();
    await page.goto(`${product.url}${CASES}`);
    await page.locator('table tbody tr').first().waitFor();
    const figure = Math.round(performance.now() - began);
    return [...firstLoad(), { name: 'first table', engine: 'vesting', figure, unit: 'ms' }];
  } finally {
    await browser.close();
    await product.stop();
  }
}
