import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { postAsAi, tellGolden } from './testing/tell-golden.ts';
import { accessibilityFaults, openTicket } from './testing/ticket-page.ts';
import type { TicketPage } from './testing/ticket-page.ts';

const CLI = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

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

const open = async (id: string, more = ''): Promise<TicketPage> => {
  const url = `${baton.url}/?conversation=${id}${more}`;
  const ticket = await openTicket(browser, url, { width: 1600, height: 1200 });
  // long enough for two polls; a fault is then told where it is, and not by the test as a whole
  return ticket;
};

/** One of three apps side by side. To the service those who look through them are three people. */
const appOf = (page: Page, viewer: 'restricted' | 'standard' | 'full'): FrameLocator =>
  page.frameLocator(`iframe[src*="viewer=${viewer}"]`);

const button = (within: FrameLocator | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/** Opens a folded block by its kind. */
const unfold = (app: FrameLocator, kind: string): Promise<void> =>
  app.locator(`.bt-${kind} > .bt-fold-head button`).click();

const stored = async (id: string): Promise<ConversationRecord> => {
  const headers = { authorization: `Bearer ${baton.key}` };
  const response = await fetch(`${baton.url}/v1/conversations/${id}`, { headers });
  return (await response.json()) as ConversationRecord;
};

it('lets a person approve another amount, tells the AI so, and everybody who it was', async () => {
  const [check] = await tellGolden(baton, 'asks-first', 'approve');
  const { page, complaints } = await open('approve', '&viewer=compare');
  const may = appOf(page, 'standard');
  const mayNot = appOf(page, 'restricted').locator('.bt-approvals');
  await mayNot.getByText('People with restricted access may not decide this.').waitFor();
  expect(await mayNot.locator('.bt-buttons button:enabled').count()).toBe(0);

  await button(may, 'Approve another amount').click();
  const form = may.getByRole('form', { name: /^Approve another amount/ });
  await form.getByLabel('Amount').fill('46');
  await form.getByLabel(/^Why/).fill('Three cups of six');
  await button(form, 'Approve another amount').click();
  await may.getByText(/^Approved with another amount by you/).waitFor();
  expect(await may.locator('.bt-approvals').count()).toBe(0);
  await appOf(page, 'full')
    .getByText(/^Approved with another amount by .*standard/)
    .waitFor();

  const told = await postAsAi(baton, '/v1/actions/check', { conversationId: 'approve', ...check });
  expect(told).toMatchObject({ verdict: 'clear', effect: { amount: 46 } });
  expect(complaints).toEqual([]);
  await page.close();
});

it('can be worked with by keyboard alone: reject what the AI asks, then rate the brief', async () => {
  const [check] = await tellGolden(baton, 'asks-first', 'reject');
  const { page, app, complaints } = await open('reject');
  await button(app, 'Reject').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/zendesk/sidebar'));
  if (!frame) throw new Error('the app has no frame');
  /** What has the focus, as it is called. */
  const focused = (): Promise<string> =>
    frame.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
      return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
    });
  const tabTo = async (name: string): Promise<void> => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).startsWith(name)) return;
    }
    throw new Error(`${name} can't be reached by keyboard`);
  };

  await app.locator('button').first().focus();
  await tabTo('Reject');
  await page.keyboard.press('Enter');
  await app.getByRole('form', { name: /^Reject/ }).waitFor();
  await page.keyboard.type('Ask for a photo first');
  await tabTo('Reject');
  await page.keyboard.press('Enter');
  await app.getByText(/^Rejected by you/).waitFor();
  const told = await postAsAi(baton, '/v1/actions/check', { conversationId: 'reject', ...check });
  expect(told).toMatchObject({ verdict: 'denied' });
  expect(JSON.stringify(told)).toContain('Ask for a photo first');

  await app.locator('button').first().focus();
  await tabTo('Feedback');
  await page.keyboard.press('Enter');
  await tabTo('No use');
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  expect(await focused()).toBe('Useful');
  await tabTo('What to do next');
  await page.keyboard.press('Space');
  await tabTo('Send');
  await page.keyboard.press('Enter');
  await app.getByText('Thank you.', { exact: false }).waitFor();
  await button(app, 'Change rating').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('tries a failed action again, once, however often it is pressed', async () => {
  await tellGolden(baton, 'failed-action', 'again');
  const { page, app, complaints } = await open('again');
  const runs: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/runs')) runs.push(request.url());
  });
  await button(app, 'Try again: Activate SIM #2').click();
  const form = app.getByRole('form', { name: 'Try again: Activate SIM #2' });
  await form.getByText('it is done once at most', { exact: false }).waitFor();
  expect(runs).toEqual([]);
  await button(form, 'Try again').dblclick();
  const action = app.locator('.bt-action[data-id="sim-1"]');
  await action.getByText('Done', { exact: true }).waitFor();
  await action.getByText('Person', { exact: true }).waitFor();
  expect(runs).toHaveLength(1);
  expect(await app.locator('.bt-next').innerText()).not.toContain('finish it');
  const { actions } = await stored('again');
  expect(actions.map(({ id, status }) => `${id} ${status}`)).toContain('sim-1 succeeded');
  expect(complaints).toEqual([]);
  await page.close();
});

it('takes back the second of two refunds, and counts what is left', async () => {
  await tellGolden(baton, 'double-refund', 'undo');
  const { page, app, complaints } = await open('undo');
  const totals = app.locator('.bt-totals');
  await totals.getByText('2 refunds, €80.00', { exact: false }).waitFor();
  await button(app, 'Undo: Refund order #3').click();
  const form = app.getByRole('form', { name: 'Undo: Refund order #3' });
  await form.getByRole('textbox').fill('Paid twice');
  await button(form, 'Undo').dblclick();
  const action = app.locator('.bt-action[data-id="refund-2"]');
  await action.getByText('Undone', { exact: true }).waitFor();
  await totals.getByText('1 refund, €40.00', { exact: false }).waitFor();
  const { actions } = await stored('undo');
  expect(actions.find(({ id }) => id === 'refund-2')).toMatchObject({ status: 'reversed' });
  expect(complaints).toEqual([]);
  await page.close();
});

it('keeps the words of two people apart who correct the same brief at once', async () => {
  await tellGolden(baton, 'explicit-ask', 'edit');
  const { page, complaints } = await open('edit', '&viewer=compare');
  const [one, two] = [appOf(page, 'standard'), appOf(page, 'full')];
  const label = 'Edit brief: In short';
  const own = await one.locator('.bt-headline h1, .bt-headline p').first().innerText();
  for (const app of [one, two]) await button(app, label).click();
  const write = async (app: FrameLocator, text: string): Promise<void> => {
    const form = app.getByRole('form', { name: label });
    await form.getByRole('textbox').fill(text);
    await button(form, 'Save').click();
  };
  await write(one, 'Wants off a joint account after a separation');
  await one
    .locator('.bt-headline')
    .getByText(/^Edited by you/)
    .waitFor();
  await write(two, 'Joint account: book a branch appointment');
  await two.getByText('Somebody else saved a change meanwhile.', { exact: false }).waitFor();
  const form = two.getByRole('form', { name: label });
  await form.getByText('Saved meanwhile: Wants off a joint account').waitFor();
  expect(await form.getByRole('textbox').inputValue()).toBe(
    'Joint account: book a branch appointment',
  );
  await button(form, 'Save').click();
  await two
    .locator('.bt-headline')
    .getByText(/^Edited by you/)
    .waitFor();
  await one
    .locator('.bt-headline')
    .getByText(/^Edited by .*full/)
    .waitFor();
  await one.getByText('Joint account: book a branch appointment').first().waitFor();

  await unfold(one, 'feedback');
  await button(one, 'Edit brief').click();
  const all = one.getByRole('form', { name: 'Edit brief', exact: true });
  await all.getByLabel('Next step').fill('Offer Thursday at Harbour Street');
  await all.getByLabel(/^Note/).fill('Speaks quietly, partner may listen');
  await button(all, 'Save').click();
  await two.getByText('Offer Thursday at Harbour Street').waitFor();
  await two.getByText('Speaks quietly, partner may listen').waitFor();

  await button(one, 'Edit brief').click();
  await button(all, 'Back to Baton’s text').click();
  await button(
    one.getByRole('form', { name: 'Back to Baton’s text' }),
    'Back to Baton’s text',
  ).click();
  for (const app of [one, two]) {
    await app
      .getByText(/^Edited by/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await app.locator('.bt-headline h1, .bt-headline p').first().innerText()).toBe(own);
  }
  // the browser's own words for the one that came second
  expect(complaints.filter((each) => !each.includes('409'))).toEqual([]);
  await page.close();
});

it('shows what is hidden to whoever says why and to nobody else, and gives a report that verifies', async () => {
  await tellGolden(baton, 'pii-heavy', 'reveal');
  const { page, complaints } = await open('reveal', '&viewer=compare');
  const [strict, app] = [appOf(page, 'restricted'), appOf(page, 'standard')];
  const email = 'nadia@example.com';
  await unfold(app, 'privacy');
  await unfold(app, 'customer');
  await unfold(strict, 'customer');
  await strict.locator('.bt-customer .bt-masked').first().waitFor();
  await button(app, 'Show hidden details').click();
  const form = app.getByRole('form', { name: 'Show hidden details' });
  await form.getByRole('textbox').fill('Customer asks me to read back the address');
  await form.getByText('E-mail addresses', { exact: true }).click();
  await button(form, 'Show').click();
  const customer = app.locator('.bt-customer');
  await customer.getByText(email).waitFor();
  await app
    .getByText('Your reason: “Customer asks me to read back the address”', { exact: false })
    .waitFor();
  expect(await app.locator('body').innerText()).not.toContain('7946 0123');
  // what the other one sees has been drawn anew since
  await button(strict, 'Refresh').click();
  await button(app, 'Hide again').click();
  await customer.getByText(email).waitFor({ state: 'detached' });
  for (const each of [strict, app])
    expect(await each.locator('body').innerText()).not.toContain(email);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(app, 'Download as JSON').click(),
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-report-'));
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=baton-source',
    CLI,
    'verify',
    file,
  ]);
  expect(stdout).toContain('Verified: nothing was changed');
  await rm(folder, { recursive: true, force: true });
  expect(complaints).toEqual([]);
  await page.close();
});

it('puts a draft into the reply and sends nothing, and says where it knows something from', async () => {
  await tellGolden(baton, 'failed-action', 'draft');
  const { page, app, complaints } = await open('draft');
  const before = await stored('draft');
  await unfold(app, 'assist');
  await button(app.locator('.bt-assist'), /^Activating a replacement SIM/).click();
  await app.locator('.bt-assist').getByText('Matches:', { exact: false }).waitFor();
  await button(app, 'Insert into reply').click();
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await expect.poll(() => comment.inputValue()).toContain('Thank you for your message');
  expect(await page.getByRole('radio', { name: 'Public reply' }).isChecked()).toBe(true);
  const calls = (await page.evaluate(() => window.playground?.zafRecords() ?? [])) as {
    path?: string;
  }[];
  expect(calls.filter((call) => /submit|save|send/i.test(call.path ?? ''))).toEqual([]);
  expect((await stored('draft')).turns).toEqual(before.turns);

  await unfold(app, 'customer');
  const customer = app.locator('.bt-customer');
  await customer.getByText('Coverage in the basement', { exact: false }).waitFor();
  await customer
    .getByText(/^Zendesk, \d\d:\d\d/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it.each([
  ['asks-first', 'Approve another amount'],
  ['double-refund', 'Undo: Refund order #3'],
])('is free of accessibility faults with every form of %s open', async (golden, command) => {
  await tellGolden(baton, golden, `forms-${golden}`);
  const { page, app, complaints } = await open(`forms-${golden}`, '&scheme=light&width=320');
  // a colour on its way to another one is neither
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await button(app, command).click();
  for (const label of ['Edit brief: In short', 'Edit brief: Next step'])
    await button(app, label).click();
  for (const fold of ['customer', 'feedback', 'privacy']) await unfold(app, fold);
  await button(app, 'Edit brief').click();
  await app.getByText('Little use').locator('..').click();
  await button(app, 'Show hidden details').click();
  await app.getByRole('form', { name: 'Show hidden details' }).waitFor();
  expect(await app.getByRole('form').count()).toBeGreaterThanOrEqual(5);
  for (const scheme of ['Light', 'Dark']) {
    await page.getByRole('radio', { name: scheme }).check();
    const shown = (): Promise<string> =>
      app.locator('.bt-headline').evaluate((node) => getComputedStyle(node).colorScheme);
    await expect.poll(shown).toBe(scheme.toLowerCase());
    expect(await accessibilityFaults(page), scheme).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.close();
});
