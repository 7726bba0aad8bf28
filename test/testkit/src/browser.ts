import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const PACKED_VERSION = '147.0.0';

/** A real browser with nothing installed: CHROMIUM_PATH, else Debian's, else the one that npm brings. */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : unpackedChromium();
  return chromium.launch({ executablePath, env: { ...environment(), ...env }, args: ['--no-sandbox'] });
}

const UNPACK = `
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
  process.stdout.write(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;

/**
 * The browser of npm unpacks itself and the system libraries that it needs, these only when it believes to run
 * on Lambda, into the temporary folder, where it re-uses whatever lies there: so each version and user has a
 * folder of its own. A process of its own, because a test cannot change where its own temporary folder is.
 */
function unpackedChromium(): { executablePath: string; env: Record<string, string> } {
  const folder = join(tmpdir(), `vesting-chromium-${PACKED_VERSION}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...environment(), TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
  });
  if (unpacked.status !== 0) throw new Error(`the browser cannot be unpacked: ${unpacked.stderr}`);
  const packed = JSON.parse(unpacked.stdout) as { executablePath: string; env: Record<string, string> };
  return { ...packed, env: { ...packed.env, FONTCONFIG_FILE: fontsOf(folder) } };
}

/**
 * The packed list of fonts names the system's temporary folder, where nothing lies; and without any font the
 * browser ends at the first form control. This list names the folder into which the fonts were unpacked.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'own-fonts.conf');
  if (existsSync(file)) return file;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  return file;
}

/** What the test runner sets for its own Node must reach no other. */
function environment(): Record<string, string> {
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
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
