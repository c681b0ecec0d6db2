import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

/** What an agent at the page does and sees. */
const agent = (page: Page) => {
  const app = page.frameLocator('iframe.fd-frame').first();
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  return {
    app,
    thread: page.locator('.im-thread'),
    press,
    write: async (kind: string, text: string, button = 'Send'): Promise<void> => {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await page.getByRole('textbox', { name: 'Comment' }).fill(text);
      await press(button);
    },
    at: (station: string): Promise<void> =>
      page.locator(`[data-station="${station}"][data-place="now"]`).waitFor(),
    /** Says to the app who they are: through the service's own pages, with the code of the simulated mailbox. */
    signIn: async (address: string): Promise<void> => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), press('AUTHORIZE')]);
      await popup.getByRole('textbox').fill(address);
      await popup.keyboard.press('Enter');
      await popup.getByRole('textbox').fill(await page.locator('.fd-code').innerText());
      await popup.keyboard.press('Enter');
      await popup.getByRole('button', { name: 'Allow', exact: true }).click();
      await page.locator('.fd-bar').waitFor({ state: 'hidden' });
    },
  };
};

const open = async (scenario: string, more = '', width = 1440) => {
  const url = `${baton.url}/?helpdesk=freshdesk&scenario=${scenario}${more}`;
  const opened = await openTicket(browser, url, { width, height: 1100 });
  opened.page.setDefaultTimeout(20_000);
  return { ...opened, ...agent(opened.page) };
};

/** Plays the scenario to its end and opens the ticket as it is then. */
const played = async (scenario: string, more = '', width = 1440) => {
  const opened = await open(scenario, more, width);
  await opened.press('Play to end');
  await opened.page.getByText(/^Step (\d+) of \1$/).waitFor();
  return opened;
};

/** Opens the ticket again as Carla, who has said to the app who she is. */
const openedAsCarla = async ({ page, app, signIn }: Awaited<ReturnType<typeof played>>) => {
  await page.getByRole('button', { name: 'Open the ticket again' }).click();
  const authorize = page.getByRole('button', { name: 'AUTHORIZE' });
  const back = page.getByRole('button', { name: 'Take the authorization back' });
  await authorize.or(back).waitFor();
  // the platform remembers who has done it
  if (await authorize.isVisible()) await signIn('carla@example.com');
  await back.waitFor();
  await app.getByRole('heading').first().waitFor();
};

const recordOf = (id: string): Promise<ConversationRecord> =>
  readAs(baton, `/v1/conversations/${id}`);

it('goes all the way around in Freshdesk: sign-in, an approved action, a handoff, resolved, AI that knows the outcome', async () => {
  const { page, id, app, thread, press, write, at, signIn, complaints } = await played(
    'asks-first',
    '&circle=open',
  );
  const approve = app.getByRole('button', { name: /^Approve\b/ }).first();
  // without a sign-in the strictest rendition is shown, and nothing can be done
  await page.getByRole('button', { name: 'Open the ticket again' }).click();
  await approve.waitFor();
  expect(await approve.isDisabled()).toBe(true);

  await signIn('carla@example.com');
  await expect.poll(() => approve.isDisabled()).toBe(false);
  await approve.click();
  await app.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect
    .poll(async () => (await recordOf(id())).actions.map(({ approval }) => approval?.state))
    .toContain('approved');

  await write('Customer writes', 'I would like to speak to a real person, please.');
  await at('offered');
  const notes = thread.locator('.im-row[data-by="note"][data-baton="true"]');
  await notes.first().waitFor();
  expect(await notes.count()).toBe(1);
  await press('Assign to me');
  await at('accepted');
  await write('Reply', 'Hello Amara, the refund is on its way to your card.');
  await at('active');
  await write('Add note', 'Refund checked in the till, case 12.', 'Resolve');
  await at('back');
  await page.locator('.fd-title .state').getByText('Resolved').waitFor();

  await write('Customer writes', 'When do I get the refund?');
  const said = thread.locator('.im-row[data-by="ai"]');
  await said
    .last()
    .getByText(/the refund is on its way|from 1 \(not at all\)/)
    .first()
    .waitFor();
  // nobody's note gets out
  expect((await said.allInnerTexts()).join('\n')).not.toContain('case 12');
  const record = await recordOf(id());
  expect(record.facts.ticket).toMatchObject({ helpdesk: 'freshdesk' });
  const told = record.turns.map(({ text }) => text);
  expect(new Set(told).size).toBe(told.length);
  expect(complaints).toEqual([]);
  await page.close();
});

it('shows each of three agents what they may see, once they said who they are', async () => {
  const { page } = await played('pii-heavy', '&viewer=compare', 1700);
  await page.getByRole('button', { name: 'Open the ticket again' }).click();
  const email = (await recordOf(new URL(page.url()).searchParams.get('conversation') ?? '')).facts
    .customer?.email;
  for (const [viewer, address] of [
    ['restricted', 'jonas@example.com'],
    ['standard', 'carla@example.com'],
    ['full', 'mireille@example.com'],
  ] as const) {
    const one = page.locator(`.fd-app[data-viewer="${viewer}"]`);
    const back = one.getByRole('button', { name: 'Take the authorization back' });
    const press = one.getByRole('button', { name: 'AUTHORIZE' });
    await press.or(back).waitFor();
    // the platform remembers who has done it
    if (await back.isVisible()) continue;
    const [popup] = await Promise.all([page.waitForEvent('popup'), press.click()]);
    await popup.getByRole('textbox').fill(address);
    await popup.keyboard.press('Enter');
    await page.getByText(`Simulated mailbox of ${address}`).waitFor();
    await popup.getByRole('textbox').fill(await page.locator('.fd-code').innerText());
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: 'Allow', exact: true }).click();
    await back.waitFor();
  }
  const words = async (viewer: string): Promise<string> => {
    const panel = page.frameLocator(`.fd-app[data-viewer="${viewer}"] iframe`).locator('#panel');
    await panel.getByRole('heading').first().waitFor();
    await panel.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    return panel.innerText();
  };
  expect(email).toBeDefined();
  expect(await words('restricted')).not.toContain(email);
  await expect.poll(() => words('full')).toContain(email);
  await page.close();
});

it('shows what a customer writes as what it is, in the ticket and in the app', async () => {
  const { page, app, thread, write } = await open('explicit-ask');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  const hostile = '<img src=x onerror=alert(1)> [pay](https://evil.example/a) <b>x</b>';
  await write('Customer writes', hostile);
  await thread.getByText(hostile, { exact: true }).waitFor();
  expect(await thread.locator('img, b, a').count()).toBe(0);
  await page.getByRole('button', { name: 'Open the ticket again' }).click();
  await app.getByRole('heading').first().waitFor();
  expect(await app.locator('#panel :is(img, b, script)').count()).toBe(0);
  expect(await app.locator('a[href*="evil"]').count()).toBe(0);
  await page.close();
});

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
  page.setDefaultTimeout(20_000);
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
  await column('freshdesk').getByRole('link', { name: 'Open the whole page' }).click();
  await page.locator('.fd-head').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('asks before a reply is sent that announces again what was done', async () => {
  const opened = await played('double-refund');
  const { page, id, write } = opened;
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
  await expect.poll(turns, { timeout: 20_000 }).toContain(text);
  await page.close();
});
