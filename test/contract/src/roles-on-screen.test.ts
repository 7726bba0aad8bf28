import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import type { Actor } from '@vesting/domain';
import { accessibilityViolations, openBrowser } from '@vesting/testkit';
import type { Browser, Page } from 'playwright-core';
import { A_COUNTY_MS, serve, type Served } from './served.js';

let served: Served;
let browser: Browser;
let caseId = '';
beforeAll(async () => {
  [served, browser] = await Promise.all([serve(), openBrowser()]);
  const { data } = await served.ask<{ cases: { nodes: { id: string }[] } }>(
    '{ cases(first: 1) { nodes { id } } }',
  );
  caseId = encodeURIComponent(data.cases.nodes[0]?.id ?? '');
}, A_COUNTY_MS);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function openAs(who: Omit<Actor, 'id' | 'development'>, width: number): Promise<Page> {
  const token = await mintToken(developmentKey(served.data), who);
  return browser.newPage({
    viewport: { width, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
}

/** What a page shows once nothing is loading any more, with what no page may ever have. */
async function read(page: Page, path: string): Promise<{ heading: string; text: string }> {
  await page.goto(served.url + path);
  await page.waitForSelector('h1');
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  const found = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    failed: document.querySelectorAll('.failed').length,
    heading: document.querySelector('h1')?.textContent ?? '',
    text: document.body.innerText,
  }));
  expect([path, found.over, found.failed]).toEqual([path, 0, 0]);
  expect(found.text).not.toMatch(/undefined|\bNaN\b|\[object/);
  return found;
}

const PAGES = ['/', '/cases', '/staff', '/plans', '/checks', '/data', '/history'];

describe('the planner, as a role sees it', () => {
  it.each<Omit<Actor, 'id' | 'development'>>([
    { role: 'PROGRAMME_OFFICE' },
    { role: 'TEAM_MANAGER', bodyId: 'ncc', team: 'First Response' },
    { role: 'AUDITOR' },
  ])(
    'shows or explains every part, in a narrow window, too: $role',
    async (who) => {
      const page = await openAs(who, 390);
      for (const path of PAGES) await read(page, path);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('offers no page that would be empty, and says on a case what is not shown', async () => {
    const page = await openAs({ role: 'DATA_STEWARD', bodyId: 'ncc' }, 1440);
    const { heading, text } = await read(page, `/cases/${caseId}`);
    expect(heading).toMatch(/^Case \S/);
    expect(text).toMatch(/In this plan\s+Not shown to your role/);
    expect(text).toContain('Open since');
    await page.close();
    const auditor = await openAs({ role: 'AUDITOR' }, 1440);
    await read(auditor, '/');
    const offered = await auditor.getByRole('navigation', { name: 'Pages' }).innerText();
    expect(offered.split(/\s+/)).toEqual([
      'Overview',
      'Services',
      'Plans',
      'Checks',
      'Data',
      'History',
      'Brief',
    ]);
    await auditor.close();
  }, 120_000);

  it.each([390, 1440])(
    'opens for the public with what everybody may know, and the rest is not there (%i pixels wide)',
    async (width) => {
      const page = await openAs({ role: 'PUBLIC' }, width);
      const { heading, text } = await read(page, '/');
      expect(heading).toBe('8 councils become 2');
      for (const shown of ['How many live where', 'Where the new boundary runs', 'Published figures'])
        expect(text).toContain(shown);
      expect(text).not.toMatch(/You may not see this|without a worker|children’s cases|There is no plan/i);
      const offered = await page.getByRole('navigation', { name: 'Pages' }).innerText();
      expect(offered.split(/\s+/)).toEqual(['Overview', 'Services']);
      expect(await accessibilityViolations(page)).toEqual([]);

      const services = await read(page, '/services');
      expect(services.text).toMatch(/\d+ services/);
      expect(services.text).not.toMatch(/You may not see this|\bFTE\b|Spend|£/);
      expect(await accessibilityViolations(page)).toEqual([]);
      for (const path of ['/cases', '/plans', '/data', '/history', `/cases/${caseId}`]) {
        const refused = await read(page, path);
        expect([path, refused.heading]).toEqual([path, 'The planner']);
        expect(refused.text).toContain('You may not see this');
      }
      await page.close();
    },
    120_000,
  );

  it('has a heading also for whom it shows nothing', async () => {
    const page = await openAs({ role: 'OPERATOR' }, 390);
    const { heading, text } = await read(page, '/');
    expect([heading, text]).toEqual(['The planner', expect.stringContaining('You may not see this')]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
  }, 120_000);
});
