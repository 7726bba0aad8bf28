import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityViolations, openBrowser } from '@vesting/testkit';
import type { Browser, Page } from 'playwright-core';
import { startIdentityWorld, type IdentityWorld } from './identity-world.js';

/** A council's planner signs in and out, in a real browser. The steps build on each other and run in order. */
describe('a planner of Daventry', () => {
  let world: IdentityWorld;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [world, browser] = await Promise.all([startIdentityWorld(), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(String(error)));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const heading = (words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor();
  const whoIAm = () =>
    page.locator('.banners dt', { hasText: 'You are' }).locator('xpath=following-sibling::dd');

  it('sees nothing before signing in, and chooses the own council', async () => {
    await page.goto(`${world.url}/plans?plan=none`);
    await heading('Sign in to Vesting');
    await page.getByRole('link', { name: 'Accessibility statement' }).click();
    await heading('Accessibility statement for Vesting');
    await page.goBack();
    await heading('Sign in to Vesting');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Daventry District Council' }).click();
    await heading('Who are you?');
  });

  it('comes back to the page that was asked for, as a role of a body and not by name', async () => {
    await page.getByRole('link', { name: 'ann' }).click();
    await page.waitForURL(`${world.url}/plans?plan=none`);
    await whoIAm().waitFor();
    expect(await whoIAm().innerText()).toMatch(/^Council planner, Daventry District Council\s+Sign out$/);
    expect(await page.locator('body').innerText()).not.toMatch(/\bann\b|Development identity/);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('has a cookie that no script can read, and no token', async () => {
    const cookies = (await page.context().cookies(world.url)).filter(({ name }) =>
      name.startsWith('__Host-'),
    );
    expect(cookies).toEqual([
      expect.objectContaining({
        name: '__Host-vesting',
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
        path: '/',
      }),
    ]);
    expect(
      await page.evaluate('[document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]'),
    ).toEqual(['', '{"vesting.organisation":"daventry"}', expect.not.stringContaining('ey')]);
  });

  it('whose session was ended signs in again without losing the page', async () => {
    await world.database.write(workingFor('test'), (session) => session.query('delete from web_session'));
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await heading('Sign in again');
    const address = new URL(page.url());
    expect(address.pathname).toBe('/data');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Sign in with Daventry District Council' }).click();
    await whoIAm().waitFor();
    expect(page.url()).toBe(address.href);
  });

  it('signs out, and is out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading('You have signed out');
    const elsewhere = await page
      .getByRole('link', { name: /sign out of your organisation/ })
      .getAttribute('href');
    expect(elsewhere).toContain(`${world.provider.issuerOf('daventry')}/session/end?`);
    await page.reload();
    await heading('Sign in to Vesting');
    expect(faults).toEqual([]);
  });
});
