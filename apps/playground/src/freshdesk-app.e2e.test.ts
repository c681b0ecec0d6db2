import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshdeskPages, withoutHurry } from './testing/freshdesk-page.ts';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { readAs } from './testing/tell-helpdesk.ts';
import { accessibilityFaults, openTicket } from './testing/ticket-page.ts';

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

const { played, openedAsCarla } = freshdeskPages(
  () => browser,
  () => baton,
);

const recordOf = (id: string): Promise<ConversationRecord> =>
  readAs(baton, `/v1/conversations/${id}`);

it('inserts what the app suggests into the editor, where nothing is sent by itself', async () => {
  const opened = await played('explicit-ask');
  const { page, app } = opened;
  await openedAsCarla(opened);
  await app.getByRole('button', { name: 'Insert as note' }).click();
  await page.getByText('Inserted by the app. Nothing is sent until you send it.').waitFor();
  expect(await page.getByRole('radio', { name: 'Add note', exact: true }).isChecked()).toBe(true);
  const text = await page.getByRole('textbox', { name: 'Comment' }).inputValue();
  expect(text.length).toBeGreaterThan(20);
  expect(text).not.toContain('<');
  await page.close();
});

it.each([
  ['en', 1440],
  ['de', 900],
  ['ja', 360],
] as const)('is free of accessibility faults in %s on a window of %i', async (locale, width) => {
  const { page, app } = await played('explicit-ask', `&locale=${locale}&circle=open`, width);
  await page.getByRole('button', { name: 'Open the ticket again' }).click();
  await app.getByRole('heading').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

it('shows the same handoff in three helpdesks, each with what it can not show as meant', async () => {
  const url = `${baton.url}/?compare=helpdesks&scenario=explicit-ask`;
  const { page, complaints } = await openTicket(browser, url, { width: 1440, height: 1100 });
  const column = (desk: string) => page.locator(`.cp-column[data-desk="${desk}"]`);
  const heard = /asks for a person/;
  const frames = { zendesk: 'iframe.app-frame', freshdesk: 'iframe.fd-frame' };
  for (const [desk, frame] of Object.entries(frames))
    await column(desk).frameLocator(frame).getByText(heard).first().waitFor();
  await column('intercom').locator('.ck-canvas').getByText(heard).first().waitFor();
  const lacks = async (desk: string): Promise<string[]> =>
    column(desk).locator('.cp-lacks li').allInnerTexts();
  expect(await lacks('zendesk')).toEqual([]);
  await column('zendesk').getByText('Everything is shown as meant').waitFor();
  expect((await lacks('intercom')).length).toBeGreaterThan(3);
  expect((await lacks('freshdesk')).join(' ')).toContain('trust report');
  expect(await accessibilityFaults(page)).toEqual([]);
  // dark, which Freshdesk is not, and the address says so to whoever it is sent to
  await page.getByRole('radio', { name: 'Dark' }).press('Space');
  await column('freshdesk')
    .getByText(/^simulated, .*, light only$/)
    .waitFor();
  expect(await column('zendesk').getByText('light only').count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('scheme')).toBe('dark');
  for (const [desk, frame] of Object.entries(frames))
    await column(desk).frameLocator(frame).getByText(heard).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await column('freshdesk').getByRole('link', { name: 'Open Freshdesk alone' }).click();
  await page.locator('.fd-head').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('asks before a reply is sent that announces again what was done', async () => {
  const opened = await played('double-refund');
  const { page, id, write } = opened;
  await withoutHurry(page);
  await openedAsCarla(opened);
  const text = 'I will refund you €40.00 today.';
  const turns = async (): Promise<string[]> =>
    (await recordOf(id())).turns.map((turn) => turn.text);
  await write('Reply', text);
  const dialog = page.locator('dialog.fd-dialog');
  await dialog.getByText(/refund/i).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button').first().click();
  await dialog.waitFor({ state: 'detached' });
  // it stays in the editor, and the customer has nothing of it
  expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe(text);
  expect(await turns()).not.toContain(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByRole('button').last().click();
  await page.getByText('Sent in Freshdesk, which tells Baton.').waitFor();
  await expect.poll(turns).toContain(text);
  await page.close();
});
