import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshdeskPages } from './testing/freshdesk-page.ts';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { readAs } from './testing/tell-helpdesk.ts';

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

const { open, played } = freshdeskPages(
  () => browser,
  () => baton,
);

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
