import { openBrowser } from '@vesting/testkit';

const PAGES = ['/', '/cases', '/caseloads', '/plans', '/checks', '/data', '/services', '/history', '/brief'];
/** How long the lists of a page may take to stand. */
const SETTLED_MS = 30_000;

/** Runs in each page before its own scripts. */
const TELL = `document.addEventListener('securitypolicyviolation', (event) =>
  tellRefused(location.pathname + ': ' + event.effectiveDirective + ' ' + event.blockedURI));`;

/** Opens the planner's main pages and asks by hand in GraphiQL; answers with what the content policy refused. */
export async function refusedByPolicy(url: string): Promise<{ refused: string[]; answer: string }> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const refused: string[] = [];
    await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
    await page.addInitScript({ content: TELL });
    for (const path of PAGES) {
      await page.goto(`${url}${path}`);
      await page.locator('main h1').first().waitFor({ timeout: SETTLED_MS });
    }
    await page.goto(`${url}/graphiql`);
    await page.locator('button[type=submit]').click();
    await page.locator('#answer', { hasText: 'data' }).waitFor({ timeout: SETTLED_MS });
    return { refused, answer: (await page.locator('#answer').textContent()) ?? '' };
  } finally {
    await browser.close();
  }
}
