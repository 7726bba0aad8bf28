import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const PACKED_VERSION = '147.0.0';

/**
 * A real browser with nothing installed: CHROMIUM_PATH, else Debian's, else the one that npm brings.
 * The packed one unpacks the system libraries it needs only when it believes to run on Lambda.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  return chromium.launch({
    executablePath: installed ?? (await unpackedChromium()),
    args: ['--no-sandbox'],
    headless: true,
  });
}

async function unpackedChromium(): Promise<string> {
  const before = {
    TMPDIR: process.env['TMPDIR'],
    AWS_LAMBDA_JS_RUNTIME: process.env['AWS_LAMBDA_JS_RUNTIME'],
  };
  // It unpacks to the temporary folder and re-uses what lies there, so each version and user has its own.
  const folder = join(tmpdir(), `vesting-chromium-${PACKED_VERSION}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

/** Violations of WCAG 2.0 to 2.2, levels A and AA, that axe finds on the page as it stands. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
