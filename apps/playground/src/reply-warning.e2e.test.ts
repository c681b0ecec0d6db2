import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { tellGolden } from './testing/tell-golden.ts';
import { openTicket } from './testing/ticket-page.ts';

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

const turnsOf = async (id: string): Promise<string[]> => {
  const headers = { authorization: `Bearer ${baton.key}` };
  const response = await fetch(`${baton.url}/v1/conversations/${id}`, { headers });
  return ((await response.json()) as ConversationRecord).turns.map(({ text }) => text);
};

const REPEATS = 'I will refund you €40.00 today.';
const REPORTS = 'The refund of €40.00 was made before, I can see it here.';

/** The ticket of a conversation in which a refund was made, with the app ready for what comes after the brief. */
const openRefunded = async (id: string): Promise<{ page: Page; complaints: string[] }> => {
  await tellGolden(baton, 'double-refund', id);
  const { page, complaints } = await openTicket(browser, `${baton.url}/?conversation=${id}`);
  // the app follows its panel as the last of all, when it listens to the save already
  await Promise.all([page.waitForRequest(/\/live$/), page.reload()]);
  return { page, complaints };
};

const submit = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Comment' }).fill(text);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
};

it('stops a reply once that announces a refund which was made, and lets it go when it is sent again', async () => {
  const { page, complaints } = await openRefunded('again');
  await submit(page, REPEATS);
  await page.getByText(/^Your reply announces what was done already: Refund of €40\.00/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe(REPEATS);
  expect(await turnsOf('again')).not.toContain(REPEATS);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('Sent in the helpdesk, which tells Baton.').waitFor();
  await expect.poll(() => turnsOf('again')).toContain(REPEATS);
  expect(complaints).toEqual([]);
  await page.close();
});

it('lets a reply go at once that reports what was done', async () => {
  const { page } = await openRefunded('report');
  await submit(page, REPORTS);
  await page.getByText('Sent in the helpdesk, which tells Baton.').waitFor();
  await expect.poll(() => turnsOf('report')).toContain(REPORTS);
  await page.close();
});
