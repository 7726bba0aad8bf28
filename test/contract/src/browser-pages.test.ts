import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import type { Actor } from '@vesting/domain';
import { accessibilityViolations, openBrowser } from '@vesting/testkit';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from './served.js';

let served: Served;
let browser: Browser;
const outside: string[] = [];

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** A page that can reach this machine only: what it asks of others is written down and refused. */
async function open(path: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(served.url + path);
  await page.waitForSelector('h1');
  return page;
}

describe('the documentation', () => {
  // The dictionary has a thousand rows, which take axe a minute; it is made of the same parts as the others.
  const PAGES = ['/docs', '/docs?find=ledger', '/docs/types/PlannedCase', '/docs/examples', '/docs/limits'];
  const ALL = [...PAGES, '/docs/types/Plan', '/docs/changes', '/docs/guidance', '/docs/data-dictionary'];

  it('has no fault of accessibility', async () => {
    const page = await open('/docs');
    for (const path of PAGES) {
      await page.goto(served.url + path);
      await page.waitForSelector('h1');
      expect([path, await accessibilityViolations(page)]).toEqual([path, []]);
    }
    await page.close();
  }, 300_000);

  it('fits a window of 390 px and asks no other site', async () => {
    const page = await open('/docs', 390);
    for (const path of ALL) {
      await page.goto(served.url + path);
      await page.waitForSelector('h1');
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, over]).toEqual([path, 0]);
    }
    await page.close();
    expect(outside).toEqual([]);
  }, 120_000);

  it('is found through by keyboard: words, a place, its type', async () => {
    const page = await open('/docs');
    await page.getByLabel('Find a type, field or word').focus();
    await page.keyboard.type('changesSince');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Plan.changesSince' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/docs/types/Plan#changesSince');
    const row = page.locator('tr#changesSince');
    expect(await row.innerText()).toMatch(/ChangeConnection!/);
    expect(await row.innerText()).toMatch(/The version last seen/);
    await page.close();
  }, 120_000);

  it('shows every type with every part of it, its class, and where it is used', async () => {
    const page = await open('/docs/types/PlannedCase');
    const text = await page.locator('main').innerText();
    expect(text).toContain('destinationDecidedBy');
    expect(text).toMatch(/D4/);
    expect(text).toContain('PlannedCaseConnection.nodes');
    await page.close();
    const csv = await (await fetch(`${served.url}/data-dictionary.csv`)).text();
    expect(csv).toMatch(/^"PlannedCase","destination","Account!","D4/m);
  }, 120_000);
});

describe('the page to ask the service by hand', () => {
  it('asks this service and no other site', async () => {
    const page = await open('/graphiql');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.waitForFunction(() => document.getElementById('answer')?.textContent?.includes('vestingDay'));
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
    expect(outside).toEqual([]);
  }, 120_000);
});

describe('the planner', () => {
  const lock = async (): Promise<void> => {
    const { data } = await served.ask<{
      plans: { id: string; version: number; cases: { nodes: { id: string }[] } }[];
    }>('{ plans { id version cases(first: 1) { nodes { id } } } }');
    for (const { id, version, cases } of data.plans)
      await served.ask(
        'mutation($input: LockItemsInput!) { lockItems(input: $input) { userErrors { code } } }',
        {
          input: {
            planId: id,
            version,
            itemIds: [cases.nodes[0]?.id],
            holds: 'BOTH',
            reason: 'Another planner was here',
            idempotencyKey: randomUUID(),
          },
        },
      );
  };

  it('sends ids of documents and never their text', async () => {
    const page = await browser.newPage();
    const bodies: { query?: string; extensions?: { documentId?: string } }[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql') && request.method() === 'POST')
        bodies.push(request.postDataJSON() as (typeof bodies)[number]);
    });
    const frames: string[] = [];
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => frames.push(String(payload))));
    await page.goto(`${served.url}/cases`);
    await page.waitForSelector('table.dense tbody tr');
    expect(bodies.length).toBeGreaterThan(1);
    for (const { query, extensions } of bodies) {
      expect(query).toBeUndefined();
      expect(extensions?.documentId).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    const subscribed = frames.filter((frame) => frame.includes('"subscribe"'));
    expect(subscribed.length).toBeGreaterThan(0);
    for (const frame of subscribed) expect(frame).toMatch(/"query":""/);
    await page.close();
  }, 120_000);

  it('shows where the new boundary runs, tells of the district chosen by keyboard, and leads to its cases', async () => {
    const page = await open('/');
    const districts = page.locator('.areamap [role="button"]');
    await districts.first().waitFor();
    expect(await districts.count()).toBe(7);
    expect(await page.locator('.areamap__boundary').getAttribute('d')).toMatch(/^M.+L/);
    expect(await page.locator('.areamap__attribution').innerText()).toContain('© Crown copyright');
    const corby = page.getByRole('button', { name: /^Corby goes to North: [\d,]+ children’s cases/ });
    await corby.focus();
    await page.locator('.areamap__chosen-area h3', { hasText: 'Corby' }).waitFor();
    expect(await corby.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Tab');
    await page.locator('.areamap__chosen-area h3', { hasText: 'Daventry' }).waitFor();
    await page.getByRole('link', { name: 'Its cases' }).click();
    await page.waitForURL('**/cases?area=E07000151*');
    const place = page.getByRole('combobox', { name: 'Place', exact: true });
    await place.locator('option:checked', { hasText: 'Daventry' }).waitFor({ state: 'attached' });
    await page.close();
  }, 120_000);

  it('gives where districts lie to a role that sees no totals, and names none of these', async () => {
    const actor: Actor = { id: 'anybody', role: 'PUBLIC', development: true };
    const authorization = `Bearer ${await mintToken(developmentKey(served.data), actor)}`;
    const { data } = await served.ask<{ reorganisation: { boundaries: { area: { gssCode: string } }[] } }>(
      '{ reorganisation { boundaries(level: DISTRICT) { polygons attribution area { gssCode } } } }',
      {},
      { authorization },
    );
    expect(data.reorganisation.boundaries.map(({ area }) => area.gssCode)).toContain('E07000156');
    const refused = await served.ask('{ plans { areaTotals { cases } } }', {}, { authorization });
    expect(JSON.stringify(refused)).not.toContain('"cases":');
  });

  it('asks again and again for what others change while no web socket gets through, and listens when one does', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    let through = false;
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      if (through) socket.connectToServer();
      else void socket.close();
    });
    await page.goto(`${served.url}/cases`);
    await page.waitForSelector('table.dense tbody tr');
    // The socket is tried four times with growing pauses, then the page asks every fifteen seconds.
    for (let passed = 0; passed < 10; passed += 1) {
      await page.clock.fastForward(10_000);
      await page.waitForTimeout(150);
    }
    await lock();
    const told = page.locator('.message--stale');
    for (let passed = 0; passed < 10 && (await told.count()) === 0; passed += 1) {
      await page.clock.fastForward(15_000);
      await page.waitForTimeout(300);
    }
    expect(await told.innerText()).toMatch(/locked/i);

    through = true;
    for (let passed = 0; passed < 8; passed += 1) {
      await page.clock.fastForward(10_000);
      await page.waitForTimeout(150);
    }
    await told.getByRole('button').first().click();
    await told.waitFor({ state: 'detached' });
    // From here on no time passes on the page, so that nothing it might ask by the clock can tell it.
    await lock();
    await told.waitFor();
    await page.close();
  }, 180_000);
});
