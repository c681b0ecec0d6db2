import { goldenEvents, goldens } from '@baton/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { accessibilityFaults } from './testing/ticket-page.ts';

let baton: RunningBaton;
let browser: Browser;

beforeAll(async () => {
  baton = await startBaton();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const ATTACK =
  '<script>document.title="ran"</script>"><img src=http://127.0.0.1:9/x onerror="document.title=1"></bdi></td></table><style>@import "http://127.0.0.1:9/y"</style>\u202Egnp.exe [a](javascript:alert(1))';

const tell = async (id: string, events: unknown[]): Promise<void> => {
  const answer = await fetch(`${baton.url}/v1/conversations/${id}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${baton.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  expect(answer.status).toBe(200);
};

const reportUrl = (id: string, locale = 'en'): string =>
  `${baton.url}/v1/panel/conversations/${id}/trust-report?format=html&locale=${locale}`;

/** The page as a browser gets it from the service, and everything it asked for. */
const open = async (
  url: string,
  options: { width?: number; dark?: boolean } = {},
): Promise<{ page: Page; asked: string[] }> => {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1_100, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    extraHTTPHeaders: { authorization: `Bearer ${baton.key}` },
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const answer = await page.goto(url);
  expect(answer?.status()).toBe(200);
  return { page, asked };
};

/** The same text without the headers of the service, as a saved file is opened. */
const openSaved = async (
  url: string,
  width: number,
  dark: boolean,
): Promise<{ page: Page; asked: string[] }> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${baton.key}` } });
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(await answer.text(), { waitUntil: 'load' });
  return { page, asked };
};

it('runs nothing and asks for nothing, whatever stands in a conversation', async () => {
  await tell('evil', [
    {
      id: 'f',
      type: 'conversation',
      subject: ATTACK,
      intent: ATTACK.slice(0, 90),
      agent: { id: 'a', name: ATTACK.slice(0, 90) },
    },
    { id: '1', type: 'turn', by: 'customer', text: `${ATTACK} I want a human` },
    {
      id: '2',
      type: 'action',
      action: 'x',
      name: ATTACK,
      kind: 'write',
      status: 'failed',
      error: ATTACK,
      args: { [ATTACK]: ATTACK },
      effect: { type: ATTACK.slice(0, 90), target: ATTACK.slice(0, 150) },
    },
    { id: '3', type: 'turn', by: 'customer', text: 'A human, now!' },
  ]);
  const served = await open(reportUrl('evil'));
  expect(served.asked).toEqual([reportUrl('evil')]);
  expect(await served.page.title()).toBe('Trust report · evil');
  await served.page.close();

  const { page: saved, asked } = await openSaved(reportUrl('evil'), 1_100, false);
  expect(
    await saved.locator('script, img, iframe, link, object, a[href^="javascript"]').count(),
  ).toBe(0);
  expect(await saved.locator('main table').count()).toBeGreaterThan(5);
  // Nothing escaped the field it stands in: the document ends as it was written.
  expect(await saved.locator('body > footer').count()).toBe(1);
  expect(
    await saved.locator('#actions td, #actions th').getByText('document', { exact: false }).count(),
  ).toBeGreaterThan(0);
  expect(await saved.title()).toBe('Trust report · evil');
  expect(asked).toEqual([]);
  await saved.close();
});

it.each([
  ['double-refund', 'en', 1_100, false],
  ['pii-heavy', 'de', 1_100, true],
  ['big-refund-rule', 'es', 320, false],
] as const)('is accessible and fits: %s in %s at %i', async (id, locale, width, dark) => {
  const golden = goldens.find((each) => each.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  await tell(
    id,
    goldenEvents(golden, { conversationId: id, startAt: '2026-01-05T09:00:00.000Z' }).flat(),
  );
  const { page } = await openSaved(reportUrl(id, locale), width, dark);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  const { scrolled, shown } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    shown: window.innerWidth,
  }));
  expect(scrolled).toBeLessThanOrEqual(shown);
  await page.close();
});

it('is styled by its own style alone, on paper too', async () => {
  const { page } = await open(reportUrl('double-refund'));
  const heading = page.locator('h1');
  expect(await heading.evaluate((node) => getComputedStyle(node).fontSize)).not.toBe('32px');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(
    await page
      .locator('thead')
      .first()
      .evaluate((node) => getComputedStyle(node).display),
  ).toBe('table-header-group');
  await page.close();
});
