import type { ConversationRecord, HandBack } from '@baton/handoff-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { tellGolden } from './testing/tell-golden.ts';
import { readAs, ticketOf } from './testing/tell-helpdesk.ts';
import { accessibilityFaults, openTicket } from './testing/ticket-page.ts';

let baton: RunningBaton;
let browser: Browser;

beforeAll(async () => {
  baton = await startBaton();
  browser = await openBrowser();
  await tellGolden(baton, 'two-hundred-turns', 'long');
});

afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

/** What a person at the page does and sees. */
const visitor = (page: Page) => {
  const circle = page.locator('.circle');
  const comment = page.getByRole('textbox', { name: 'Comment' });
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const write = async (kind: string, text: string, button = 'Submit'): Promise<void> => {
    await page.getByRole('radio', { name: kind }).check();
    await comment.fill(text);
    await press(button);
  };
  return {
    circle,
    press,
    write,
    part: (name: string): Locator => circle.locator(`[data-part="${name}"]`),
    /** Waits until the handoff is at a station. */
    at: (station: string): Promise<void> =>
      circle.locator(`[data-station="${station}"][data-place="now"]`).waitFor(),
    step: async (n: number, of: number): Promise<void> => {
      await press('Step');
      await page.getByText(`Step ${n} of ${of}`).waitFor();
    },
    mood: async (name: string, hint: string): Promise<void> => {
      await circle.getByRole('combobox').selectOption(name);
      await circle.getByText(hint).waitFor();
    },
  };
};

const open = async (scenario: string, more = '') => {
  const opened = await openTicket(browser, `${baton.url}/?scenario=${scenario}&circle=open${more}`);
  return { ...opened, ...visitor(opened.page) };
};

const recordOf = (id: string): Promise<ConversationRecord> =>
  readAs(baton, `/v1/conversations/${id}`);

it('goes all the way around: AI, person, AI that knows the outcome, and a second episode', async () => {
  const { page, id, complaints, circle, part, at, step, mood, press, write } =
    await open('explicit-ask');
  for (const n of [1, 2, 3, 4]) await step(n, 5);
  await at('ai');

  // the helpdesk writes the note and never says so
  await mood('lost', 'The next note is written and never answered');
  await step(5, 5);
  await at('requested');
  await part('written').getByText('unknown, is looked for').waitFor();
  await part('told').getByText('nobody has confirmed yet').waitFor();
  await part('written').getByText('found there, not written again').waitFor();
  await at('offered');
  const notes = page.locator('.turn[data-by="note"][data-baton="true"]');
  await notes.first().waitFor();
  expect(await notes.count()).toBe(1);
  await part('written').getByText('1 note of Baton in the ticket').waitFor();
  const ticket = await ticketOf(baton, id());
  expect(ticket.messages.filter(({ marker }) => marker !== null)).toHaveLength(1);
  expect(ticket).toMatchObject({ group: 'support', fields: { handoff_state: 'offered' } });
  await page.locator('.fields').getByText('ai-handoff-customer_request').waitFor();

  // while a person has it the AI may not answer
  await write('Customer writes', 'Is anybody there?');
  await page.getByText('the draft of the AI was held back').waitFor();
  await page.locator('.turn[data-by="held"]').waitFor();
  await press('Take it');
  await at('accepted');
  await part('speaks').getByText('Taken by Carla').waitFor();
  await write('Public reply', 'I have taken your name off the account, form J2 is done.');
  await at('active');
  await write('Internal note', 'J2 signed in the branch, case 12.', 'Solve');
  await at('back');
  await part('back').getByText('J2 signed in the branch, case 12.').waitFor();
  await part('events').getByText('handed_back').waitFor();
  await page.locator('.state').getByText('Solved').waitFor();

  await write('Customer writes', 'So is my name off the account now?');
  const said = page.locator('.turn[data-turn^="sim-"]');
  await said.getByText('I have taken your name off the account').waitFor();
  const answer = await said.first().locator('.words').innerText();
  // nothing is asked again, and nobody's note gets out
  const { handoffs } = await recordOf(id());
  const handoff = handoffs.at(-1)?.id ?? '';
  const back = await readAs<HandBack>(baton, `/v1/handoffs/${handoff}/hand-back`);
  expect(back.resolution).toBe('J2 signed in the branch, case 12.');
  expect(answer).not.toContain('case 12');
  expect(answer.match(/[^.?!]*\?/g)).toEqual([' Is there anything else I can do for you?']);
  expect(back.doNotAsk.length).toBeGreaterThan(0);
  expect((await recordOf(id())).turns.at(-1)?.text).toContain('from 1 (not at all) to 5 (very)');

  await write('Customer writes', '5');
  await said.getByText('Thank you for telling us.').waitFor();
  const measured = await readAs<{ survey?: unknown }>(baton, '/v1/measures/handoffs');
  expect(JSON.stringify(measured)).toContain('5');

  await write('Customer writes', 'I want to talk to a real person again, please.');
  await part('speaks').getByText('(Episode 2)').waitFor();
  await part('speaks').getByText('Episode 1: The AI goes on').waitFor();
  await part('written').getByText('2 notes of Baton in the ticket').waitFor();
  await at('offered');
  expect((await recordOf(id())).handoffs.map(({ state }) => state)).toEqual([
    'handed_back',
    'offered',
  ]);
  expect((await ticketOf(baton, id())).status).toBe('open');
  expect(await circle.getByText('Only people may speak · token 4').first().isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

it('keeps what somebody writes while the message before is still on its way', async () => {
  const { page, at, press, write } = await open('explicit-ask');
  await press('Play to end');
  await at('offered');
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/dev/helpdesk/tickets/*/note', async (route) => {
    await held;
    await route.continue();
  });
  await write('Internal note', 'The first one.');
  await page.getByText('Sending').waitFor();
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill('The second one.');
  letGo();
  await page.getByText('Written in the helpdesk').waitFor();
  expect(await comment.inputValue()).toBe('The second one.');
  await press('Submit');
  await expect.poll(() => comment.inputValue()).toBe('');
  await page.locator('.turn[data-by="note"]').getByText('The second one.').waitFor();
  await page.close();
});

it('says honestly when nobody is there and when it is closed', async () => {
  const { page, circle, part, at, step, press } = await open('explicit-ask');
  await step(1, 5);
  const carla = circle.getByRole('checkbox', { name: 'Carla' });
  await carla.uncheck();
  await expect.poll(() => carla.isChecked()).toBe(false);
  /** The service asks the helpdesk on its own; an admin who looks makes it ask now. */
  const online = async (): Promise<unknown> => {
    const { queues } = await readAs<{
      queues: { id: string; targets: { online: number | null }[] }[];
    }>(baton, '/v1/routing/queues');
    return queues.find(({ id }) => id === 'support')?.targets[0]?.online;
  };
  await expect.poll(online, { timeout: 40_000 }).toBe(0);
  await press('Play to end');
  await at('offered');
  await part('told').getByText('nobody is there, later').waitFor();
  expect(await part('told').innerText()).not.toContain('People are there');
  await carla.check();
  await expect.poll(online, { timeout: 40_000 }).toBe(1);

  await press('Restart');
  await step(1, 5);
  await circle.getByRole('checkbox', { name: 'Open' }).uncheck();
  await circle.getByText('Closed today').waitFor();
  await press('Play to end');
  await at('offered');
  await part('told')
    .getByText(/opens \w+day/)
    .waitFor();
  await circle.getByRole('checkbox', { name: 'Open' }).check();
  await circle.getByText('Closed today').waitFor({ state: 'detached' });
  await page.close();
});

it('tries again where the helpdesk refuses and fails, and writes one note', async () => {
  for (const [name, hint, seen] of [
    ['busy', 'refused with Retry-After', /rate-limited/],
    ['broken', 'The next two writes end in an error', /[2-9] tries/],
  ] as const) {
    const { page, id, part, at, step, mood, press } = await open('explicit-ask');
    await step(1, 5);
    await mood(name, hint);
    await press('Play to end');
    await part('written').getByText(seen).waitFor();
    await at('offered');
    const { messages } = await ticketOf(baton, id());
    expect(
      messages.filter(({ marker }) => marker !== null),
      name,
    ).toHaveLength(1);
    await page.close();
  }
});

it('gives up what is refused for good, and writes it when it is replayed', async () => {
  const { page, id, part, at, step, mood, press } = await open('explicit-ask');
  await step(1, 5);
  await mood('locked', 'can be replayed');
  await press('Play to end');
  await part('written').getByText('given up').waitFor();
  expect((await ticketOf(baton, id())).messages).toEqual([]);
  await mood('well', 'gets there');
  await part('written').getByRole('button', { name: 'Replay' }).first().click();
  await part('written').getByText('1 note of Baton in the ticket').waitFor();
  await at('back');
  await page.close();
});

it('says so when it can not be read, and comes back with one press', async () => {
  const { page, circle, at, press } = await open('explicit-ask');
  await press('Play to end');
  await at('offered');
  await page.route('**/v1/deliveries**', (route) => route.abort());
  await circle.getByText('Where it stands could not be read.').first().waitFor();
  await page.unroute('**/v1/deliveries**');
  await circle.getByRole('button', { name: 'Try again' }).click();
  await circle.locator('[data-part="speaks"]').getByText('nobody yet').waitFor();
  expect(await circle.getByText('could not be read').count()).toBe(0);
  await page.close();
});

it.each([
  ['light', 'en', 1440],
  ['dark', 'de', 1440],
  ['dark', 'es', 900],
  ['light', 'de', 320],
  ['dark', 'de', 400],
] as const)(
  'is free of accessibility faults in %s, %s, on a window of %i',
  async (scheme, locale, width) => {
    const query = `&circle=open&scheme=${scheme}&locale=${locale}&width=320`;
    const { page } = await openTicket(browser, `${baton.url}/?conversation=long${query}`, {
      width,
      height: 1000,
    });
    // nothing but what was read has passed the first station
    await page.locator('.cir-map li:not(:first-child)[data-place="now"]').waitFor();
    await page.locator('[data-part="events"] li').first().waitFor();
    const room = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(room[0]).toBe(room[1]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  },
);
