import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { briefWorld } from '../testing/brief-world.ts';
import type { BriefWorldOptions } from '../testing/brief-world.ts';
import { startChromium } from '../testing/page-checks.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** A browser of one person, and what its pages complain about. */
const visitor = async (): Promise<{
  context: BrowserContext;
  open: (url: string) => Promise<Page>;
  complaints: string[];
}> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  });
  onTestFinished(() => context.close());
  const complaints: string[] = [];
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal is an answer, which the browser notes as well.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        complaints.push(message.text());
    });
    await page.goto(url);
    return page;
  };
  return { context, open, complaints };
};

const world = async (options?: BriefWorldOptions) => ({
  ...(await briefWorld(options)),
  ...(await visitor()),
});

const enter = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code);
  await page.keyboard.press('Enter');
};

const headline = (page: Page) => page.locator('.bt-headline h1');

const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`(async () => {
    await Promise.all(document.getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map(({ finished }) => finished));
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)));
  })()`);
};

const faultsEverywhere = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 640, 900, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) found.push(`${wide} wide in ${width}`);
      for (const fault of await faults(page)) found.push(`${colorScheme} ${width} ${fault}`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
};

it('asks a new browser for the code, opens the brief beside what was said, and forgets the link', async () => {
  const { first, open, complaints, context } = await world();
  const link = await first.link();
  const page = await open(link.url);
  await page.getByRole('textbox', { name: 'Six-digit code' }).waitFor();
  await page.locator('input:focus').waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  // Not six digits: nothing is sent, so nothing is lost.
  await enter(page, '12 34');
  await page.getByRole('alert').getByText('six digits').waitFor();
  await enter(page, ` ${link.code.slice(0, 3)} ${link.code.slice(3)} `);
  await headline(page).waitFor();
  await page.getByText('Did the refund go through?', { exact: true }).waitFor();
  expect(page.url()).toBe(`${first.url}/brief`);
  expect(await page.title()).toBe('Full brief · Baton');
  const left = await headline(page).boundingBox();
  const right = await page.locator('.bt-turn').first().boundingBox();
  expect(left && right && right.x > left.x + left.width - 1 && right.y < 200).toBe(true);
  expect(await faultsEverywhere(page)).toEqual([]);

  expect(await page.evaluate('document.cookie')).toBe('');
  expect(await context.cookies(first.url)).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  expect(complaints).toEqual([]);
});

it('shows the brief again after a reload, in this tab alone, and needs no code for the next link', async () => {
  const { first, open, context } = await world();
  const link = await first.link();
  const page = await open(link.url);
  await enter(page, link.code);
  await headline(page).waitFor();
  await page.reload();
  await headline(page).waitFor();

  const bare = await open(`${first.url}/brief`);
  await bare.getByRole('heading', { name: 'Nothing to show here' }).waitFor();
  const used = await open(link.url);
  await used.getByRole('heading', { name: 'This link has been used' }).waitFor();
  expect(used.url()).toBe(`${first.url}/brief`);

  // As in the inbox: a page of another site opens the link in a new tab.
  const next = await first.link({ ticket: '778' });
  await context.route('https://inbox.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<a href="${next.url}" target="_blank" rel="opener">Open full brief</a>`,
    }),
  );
  const inbox = await open('https://inbox.test/');
  const tab = context.waitForEvent('page');
  await inbox.getByRole('link').click();
  const another = await tab;
  await headline(another).waitFor();
  expect(await another.evaluate('opener')).toBeNull();
  expect(await another.evaluate('document.referrer')).toBe('');
  await another.getByText('Conversation 778').waitFor();
  await page.reload();
  await page.getByText('Conversation 777').waitFor();
  // Another link in the same tab.
  await page.goto((await first.link({ ticket: '778' })).url);
  await page.getByText('Conversation 778').waitFor();
  expect(page.url()).toBe(`${first.url}/brief`);
});

it('shows by the back button what holds now, and begins anew when the browser kept the page', async () => {
  const { first, open, people } = await world();
  const link = await first.link();
  const page = await open(link.url);
  await enter(page, link.code);
  await headline(page).waitFor();
  const anew = page.waitForEvent('load');
  await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
  await anew;
  await headline(page).waitFor();
  expect(page.url()).toBe(`${first.url}/brief`);
  await page.goto('about:blank');
  people.delete('ines');
  await page.goBack();
  await page.getByRole('heading', { name: /access/i }).waitFor();
  expect(await headline(page).count()).toBe(0);
});

it('asks again when the link is of somebody else, and is theirs from then on', async () => {
  const { first, open } = await world();
  const ines = await first.link();
  const page = await open(ines.url);
  await enter(page, ines.code);
  await headline(page).waitFor();
  const omars = await first.link({ user: 'omar' });
  const other = await open(omars.url);
  await other.getByRole('heading', { name: 'This link is somebody else’s' }).waitFor();
  await enter(other, omars.code);
  await headline(other).waitFor();
  const back = await open((await first.link()).url);
  await back.getByRole('heading', { name: 'This link is somebody else’s' }).waitFor();
  expect(await back.getByRole('textbox').count()).toBe(1);
});

it('says calmly why there is no brief, to everybody and in their language', async () => {
  const { first, helpdesk, people, open, context } = await world();
  const wrong = await first.link();
  const page = await open(wrong.url);
  await enter(page, wrong.code === '000000' ? '000001' : '000000');
  await page.getByRole('heading', { name: 'That was not the code' }).waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);

  helpdesk.isAway = true;
  const away = await first.link({ locale: 'de' });
  const waiting = await open(away.url);
  await waiting.getByRole('textbox', { name: 'Sechsstelliger Code' }).fill(away.code);
  await waiting.keyboard.press('Enter');
  await waiting
    .getByRole('heading', { name: 'Die Übergabe ist gerade nicht erreichbar' })
    .waitFor();
  helpdesk.isAway = false;
  await waiting.getByRole('button', { name: 'Erneut versuchen' }).click();
  await waiting.getByRole('textbox', { name: 'Sechsstelliger Code' }).fill(away.code);
  await waiting.keyboard.press('Enter');
  await headline(waiting).waitFor();
  expect(await waiting.locator('html').getAttribute('lang')).toBe('de');

  people.delete('ines');
  const denied = await open((await first.link({ locale: 'ja' })).url);
  await denied.getByRole('heading', { name: 'この概要へのアクセス権がありません' }).waitFor();
  const cut = await open(away.url.slice(0, -20));
  await cut.getByRole('heading', { name: 'This link opens nothing' }).waitFor();
  await cut.getByText(/Request: [\da-f-]{36}/).waitFor();
  expect(await context.pages()[0]?.title()).toBe('Full brief · Baton');
});

it('follows what happens, and says when the access is over', async () => {
  const { first, tell, open } = await world();
  const link = await first.link();
  const page = await open(link.url);
  await enter(page, link.code);
  await headline(page).waitFor();
  await tell('c777', [{ id: 'more', type: 'turn', by: 'customer', text: 'And my voucher?' }]);
  await page.getByRole('button', { name: 'Load more' }).click();
  await page.locator('.bt-turn').getByText('And my voucher?').waitFor();
  // Ended from elsewhere, as when their helpdesk puts them out.
  const stored = await page.evaluate<string>(`sessionStorage.getItem('baton-brief')`);
  await first.service.sessions.end((JSON.parse(stored) as { session: string }).session);
  await page.getByRole('heading', { name: 'Your access has ended' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Nothing to show here' }).waitFor();
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
});

it('does by keyboard what the panel can: accepts, jumps to what was said, saves the report', async () => {
  const { first, open, complaints } = await world();
  const link = await first.link();
  const page = await open(link.url);
  await enter(page, link.code);
  await headline(page).waitFor();
  await page.locator('.bt-turn').first().waitFor();
  await page
    .getByRole('button', { name: /Turn 3/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.locator('.bt-turn:focus').waitFor();
  await page.getByRole('button', { name: 'Take over' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Person in charge').first().waitFor();
  await page.getByRole('button', { name: /^Privacy/ }).focus();
  await page.keyboard.press('Enter');
  const saving = page.waitForEvent('download');
  await page.locator('.bt-report button').first().click();
  expect((await saving).suggestedFilename()).toBe('trust-report-c777.html');
  expect(complaints).toEqual([]);
});

it('goes to a turn and stays where one was in the brief, and is scrolled by keys at once', async () => {
  const { first, open } = await world({ golden: 'two-hundred-turns' });
  const link = await first.link();
  const page = await open(link.url);
  await page.setViewportSize({ width: 1280, height: 500 });
  await enter(page, link.code);
  await page.locator('.bt-turn').nth(190).waitFor({ state: 'attached' });
  const scrolled = (): Promise<number> =>
    page.evaluate<number>(`document.querySelector('main').scrollTop`);
  // What can be decided is in sight before anything is scrolled.
  const controls = await page.locator('.bt-controls').boundingBox();
  expect(controls && controls.y + controls.height).toBeLessThanOrEqual(500);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(100);
  const button = page.locator('.bt-next .bt-ref').first();
  await button.scrollIntoViewIfNeeded();
  const before = await scrolled();
  await button.click();
  await page.locator('.bt-turn:focus').waitFor();
  await expect
    .poll(() => page.evaluate<number>(`document.querySelector('.bt-scroll').scrollTop`))
    .toBeGreaterThan(1_000);
  expect(await scrolled()).toBe(before);
  expect(await page.evaluate('scrollY')).toBe(0);
});

it('is light on paper, with all of the conversation and nothing to press', async () => {
  const { first, open } = await world({ golden: 'two-hundred-turns' });
  const link = await first.link();
  const page = await open(link.url);
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, link.code);
  await headline(page).waitFor();
  await page.locator('.bt-turn').nth(190).waitFor({ state: 'attached' });
  // As a browser does when somebody prints.
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  const ink = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('.bt-root')).color`,
  );
  expect(ink).toBe('rgb(41, 50, 57)');
  expect(
    await page
      .locator('button:visible')
      .filter({ hasText: /Take over|Print|Refresh/ })
      .count(),
  ).toBe(0);
  const scroll = await page.evaluate<[number, number]>(
    `(() => { const list = document.querySelector('.bt-transcript .bt-scroll'); return [list.clientHeight, list.scrollHeight]; })()`,
  );
  expect(scroll[0]).toBe(scroll[1]);
  await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect
    .poll(() => page.evaluate(`getComputedStyle(document.querySelector('.bt-root')).colorScheme`))
    .toBe('dark');
});
