import type { ConversationRecord } from '@baton/handoff-core';
import type { Browser, Locator, Page } from 'playwright-core';
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

/** What a teammate at the page does and sees. */
const teammate = (page: Page) => {
  const app = page.locator('.ck').first();
  const thread = page.locator('.im-thread');
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const idle = (): Promise<void> =>
    page.locator('.ck[aria-busy="true"]').first().waitFor({ state: 'detached' });
  return {
    app,
    thread,
    press,
    idle,
    inApp: async (name: string | RegExp): Promise<void> => {
      await app.getByRole('button', { name }).first().click();
      await idle();
    },
    write: async (kind: string, text: string, button = 'Send'): Promise<void> => {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await page.getByRole('textbox', { name: 'Comment' }).fill(text);
      await press(button);
    },
    /** Waits until the handoff is at a station. */
    at: (station: string): Promise<void> =>
      page.locator(`[data-station="${station}"][data-place="now"]`).waitFor(),
    part: (name: string): Locator => page.locator(`[data-part="${name}"]`),
  };
};

const open = async (scenario: string, more = '', width = 1440) => {
  const url = `${baton.url}/?helpdesk=intercom&scenario=${scenario}${more}`;
  const opened = await openTicket(browser, url, { width, height: 1100 });
  return { ...opened, ...teammate(opened.page) };
};

/** Plays the scenario to its end and has the app look again. */
const played = async (scenario: string, more = '', width = 1440) => {
  const opened = await open(scenario, more, width);
  await opened.press('Play to end');
  await opened.page.getByText(/^Step (\d+) of \1$/).waitFor();
  await opened.app.locator('.ck-canvas').waitFor();
  return opened;
};

const recordOf = (id: string): Promise<ConversationRecord> =>
  readAs(baton, `/v1/conversations/${id}`);

it('goes all the way around in the inbox: AI, teammate, AI that knows the outcome', async () => {
  const { page, id, complaints, app, thread, press, inApp, write, at, part } = await played(
    'explicit-ask',
    '&circle=open',
  );
  await at('offered');
  const ticket = (await recordOf(id())).facts.ticket;
  expect(ticket).toMatchObject({ helpdesk: 'intercom' });
  // what Baton wrote stands in the conversation, once
  const notes = thread.locator('.im-row[data-by="note"][data-baton="true"]');
  await notes.first().waitFor();
  expect(await notes.count()).toBe(1);
  await page.locator('.details').getByText('AI handoff state').waitFor();
  await page.locator('.details').getByText('ai-handoff-customer_request').waitFor();

  await inApp('Refresh');
  await app.getByText(/asks for a person/).waitFor();
  await write('Customer writes', 'Is anybody there?');
  await page.getByText('the draft of the AI was held back').waitFor();
  await thread.locator('.im-row[data-by="held"]').waitFor();
  await press('Assign to me');
  await at('accepted');
  await part('speaks').getByText('Taken by Carla').waitFor();
  await write('Reply', 'I have taken your name off the account, form J2 is done.');
  await at('active');
  await write('Note', 'J2 signed in the branch, case 12.', 'Close');
  await at('back');
  await part('back').getByText('J2 signed in the branch, case 12.').waitFor();
  await page.locator('.im-head .state').getByText('Closed').waitFor();

  await write('Customer writes', 'So is my name off the account now?');
  const said = thread.locator('.im-row[data-by="ai"]').last();
  await said.getByText(/from 1 \(not at all\) to 5 \(very\)/).waitFor();
  await thread.getByText('I have taken your name off the account').last().waitFor();
  // nobody's note gets out
  const words = await thread.locator('.im-row[data-by="ai"]').allInnerTexts();
  expect(words.join('\n')).not.toContain('case 12');
  const told = (await recordOf(id())).turns.map(({ text }) => text);
  expect(new Set(told).size).toBe(told.length);
  expect(complaints).toEqual([]);
  await page.close();
});

it('takes over, resolves and gives the conversation back to the AI in the panel', async () => {
  const { page, id, app, inApp, idle, at, write } = await played('explicit-ask', '&circle=open');
  await at('offered');
  await inApp('Refresh');
  await inApp('More');
  await inApp(/^Actions/);
  await inApp('Take over');
  await at('active');
  // nobody had it
  await expect.poll(() => page.locator('.details').innerText()).toMatch(/Assignee\s+Carla/);
  await write('Reply', 'Form J2 is on its way to you.');
  await page.locator('.im-row[data-by="teammate"]').waitFor();
  await inApp('More');
  await inApp(/^Actions/);
  await inApp(/^Mark as resolved/);
  await app.locator('textarea').first().fill('Form J2 was sent by post.');
  await app.locator('.ck-primary').click();
  await idle();
  await at('back');
  await page.locator('[data-part="back"]').getByText('Form J2 was sent by post.').waitFor();
  const { handoffs } = await recordOf(id());
  expect(handoffs.at(-1)?.state).toBe('handed_back');
  await page.close();
});

it('holds a long conversation as Baton was told it, with what a teammate said told once', async () => {
  const { page, id, thread, complaints } = await open('two-hundred-turns');
  await page.getByRole('button', { name: 'Play to end' }).click();
  await page.getByText('Step 100 of 100').waitFor();
  await page.locator('[data-station="active"][data-place="now"]').waitFor();
  const { turns } = await recordOf(id());
  expect(turns.map(({ id: turn }) => turn).filter((turn) => turn.startsWith('intercom:'))).toEqual(
    [],
  );
  const rows = thread.locator('.im-row[data-turn]');
  await expect.poll(() => rows.count()).toBe(turns.length);
  expect(await thread.locator('.im-row[data-by="teammate"]').count()).toBe(
    turns.filter(({ by }) => by === 'human').length,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

it('shows what a customer writes as what it is, in the conversation and in the app', async () => {
  const { page, app, thread, inApp, write } = await open('explicit-ask');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await app.locator('.ck-canvas').waitFor();
  const hostile = '<img src=x onerror=alert(1)> [pay](https://evil.example/a) **now** <b>x</b>';
  await write('Customer writes', hostile);
  await page.getByText(/^The AI answered/).waitFor();
  await thread.getByText(hostile, { exact: true }).waitFor();
  expect(await thread.locator('img, b, a').count()).toBe(0);
  await inApp('Refresh');
  await app.locator('[data-id="nav:more"]').click();
  await app.locator('[data-id^="nav:transcript"]').click();
  await app
    .getByText(/evil\.example/)
    .first()
    .waitFor();
  expect(await app.locator('a, img, b').count()).toBe(0);
  // names of who spoke are bold, and nothing else
  expect(await app.locator('strong').filter({ hasText: 'now' }).count()).toBe(0);
  await page.close();
});

it('approves what the AI asks for, by keyboard alone', async () => {
  const { page, id, app, idle } = await played('asks-first');
  /** Presses Tab until the focus is on something called so. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let n = 0; n < 60; n += 1) {
      const at = page.locator(':focus');
      if ((await at.count()) > 0 && name.test((await at.innerText()).trim())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} can't be reached by keyboard`);
  };
  await app.focus();
  for (const name of [/^The AI asks for approval/, /^Approve$/, /^Approve$/]) {
    await tabTo(name);
    await page.keyboard.press('Enter');
    await idle();
    // what came of it is read from its top
    await page.locator('.ck:focus').waitFor();
  }
  await app
    .getByText(/Approved/)
    .first()
    .waitFor();
  const { actions } = await recordOf(id());
  expect(actions.map(({ approval }) => approval?.state ?? null)).toContain('approved');
  await page.close();
});

it('opens the full brief in a tab of its own, with the code of the panel where it is asked for', async () => {
  const { page, app, inApp } = await played('explicit-ask');
  await inApp('Open full brief');
  const code = /\b\d{6}\b/.exec(await app.innerText())?.[0] ?? '';
  const [brief] = await Promise.all([
    page.waitForEvent('popup'),
    app.getByRole('link', { name: /Open full brief/ }).click(),
  ]);
  const field = brief.getByRole('textbox');
  const heading = brief.getByRole('heading', { name: /asks for a person/ });
  await field.or(heading).first().waitFor();
  if (await field.isVisible()) {
    await field.fill(code);
    await brief.keyboard.press('Enter');
  }
  await heading.waitFor();
  expect(new URL(brief.url()).pathname).toBe('/brief');
  await brief.close();
  await page.close();
});

it('shows three teammates what each may see', async () => {
  const { page } = await played('pii-heavy', '&viewer=compare', 1700);
  const tiers = ['restricted', 'standard', 'full'] as const;
  const words: string[] = [];
  for (const tier of tiers) {
    const card = page.locator(`.ck-tier[data-viewer="${tier}"] .ck`);
    await card.locator('.ck-canvas').waitFor();
    await card.getByRole('button', { name: 'More', exact: true }).click();
    await card.getByRole('button', { name: /^Customer\b/ }).click();
    await card.getByRole('button', { name: /^Customer\b/ }).waitFor({ state: 'detached' });
    words.push(await card.innerText());
  }
  const record = await recordOf(new URL(page.url()).searchParams.get('conversation') ?? '');
  const { email } = record.facts.customer ?? {};
  expect(words.map((each) => email !== undefined && each.includes(email))).toEqual([
    false,
    false,
    true,
  ]);
  await page.close();
});

const components = (...list: unknown[]): string =>
  JSON.stringify({ canvas: { content: { components: list }, stored_data: { v: '1' } } });
const button = (id: string, style: string) => ({
  type: 'button',
  id,
  label: 'Go',
  style,
  action: { type: 'submit' },
});

it('draws every component, and sends what stands in it', async () => {
  const { page, app } = await open('explicit-ask');
  const option = (id: string) => ({ type: 'option', id, text: `Option ${id}` });
  const options = [option('a'), option('b')];
  const text = components(
    { type: 'text', text: 'See **all** of [it](https://shop.example/a) <b>', style: 'header' },
    { type: 'data-table', items: [{ type: 'field-value', field: 'Order', value: '12' }] },
    { type: 'divider' },
    { type: 'spacer', size: 'xs' },
    { type: 'input', id: 'in', label: 'Amount', value: '4', save_state: 'failed' },
    { type: 'input', id: 'kept', label: 'Kept', value: 'x', save_state: 'saved' },
    { type: 'textarea', id: 'area', label: 'Why', error: true },
    { type: 'dropdown', id: 'drop', label: 'Queue', options },
    { type: 'single-select', id: 'one', label: 'Stars', options, value: 'a' },
    { ...button('off', 'secondary'), label: 'Not now', disabled: true },
    {
      type: 'list',
      items: [
        { type: 'item', id: 'row', title: 'A row', subtitle: 'small', tertiary_text: 'smaller' },
        { type: 'item', id: 'go', title: 'Another', action: { type: 'submit' } },
      ],
    },
    button('send', 'secondary'),
    {
      ...button('web', 'link'),
      label: 'Shop',
      action: { type: 'url', url: 'https://shop.example/' },
    },
  );
  const asked: Record<string, unknown>[] = [];
  await page.route('**/dev/intercom/canvas', (route) => {
    asked.push(route.request().postDataJSON() as Record<string, unknown>);
    // a first canvas has less room
    const first = components({ type: 'text', text: 'Hello' }, button('all', 'link'));
    return route.fulfill({ json: { status: 200, text: asked.length === 1 ? first : text } });
  });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await app.getByRole('button', { name: 'Go' }).click();
  await app.getByRole('heading', { name: 'See all of it <b>' }).waitFor();
  expect(await app.getByRole('link', { name: 'it', exact: true }).getAttribute('href')).toBe(
    'https://shop.example/a',
  );
  expect(await app.getByLabel('Kept').isDisabled()).toBe(true);
  expect(await app.getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
  expect(await app.getByText('small • smaller').isVisible()).toBe(true);
  expect(await app.getByRole('link', { name: /^Shop/ }).getAttribute('target')).toBe('_blank');
  await app.getByLabel('Amount').fill('46');
  await app.getByLabel('Why').fill('two\nlines');
  await app.getByLabel('Queue').selectOption('b');
  await app.getByRole('radio', { name: 'Option b' }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await app.getByRole('button', { name: 'Go', exact: true }).click();
  await expect.poll(() => asked.length).toBe(3);
  expect(asked[2]).toMatchObject({
    kind: 'submit',
    viewer: 'standard',
    componentId: 'send',
    inputValues: { in: '46', kept: 'x', area: 'two\nlines', drop: 'b', one: 'b' },
    currentCanvas: { stored_data: { v: '1' } },
  });
  await page.close();
});

it.each([
  ['an unknown component', components({ type: 'button-list' }), 'unknown component'],
  ['two primary buttons', components(button('a', 'primary'), button('b', 'primary')), 'primary'],
  [
    'more than fits',
    components({ type: 'text', text: 'a'.repeat(70_000) }, button('refresh', 'link')),
    'too large',
  ],
  ['no JSON', '<html>', 'no JSON'],
])('shows in red what Intercom would not show: %s', async (_, text, told) => {
  const { page, app } = await open('explicit-ask');
  await page.route('**/dev/intercom/canvas', (route) =>
    route.fulfill({ json: { status: 200, text } }),
  );
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  const card = app.getByRole('alert');
  await card.getByText('Something went wrong').waitFor();
  expect(await card.innerText()).toContain(told);
  expect(await app.locator('.ck-canvas').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute('**/dev/intercom/canvas');
  await card.getByRole('button', { name: 'Reload app' }).click();
  await app.locator('.ck-canvas').waitFor();
  await page.close();
});

it.each([
  ['light', 'en', 1440],
  ['dark', 'de', 1440],
  ['light', 'es', 900],
  ['dark', 'de', 360],
] as const)(
  'is free of accessibility faults in %s, %s, on a window of %i',
  async (scheme, locale, width) => {
    const { page, app, inApp, complaints } = await played(
      'double-refund',
      `&scheme=${scheme}&locale=${locale}`,
      width,
    );
    const faults = await accessibilityFaults(page);
    await app.locator('[data-id="nav:more"]').click();
    await app.locator('[data-id="nav:feedback"]').click();
    await app.locator('textarea').first().waitFor();
    faults.push(...(await accessibilityFaults(page)));
    expect(faults).toEqual([]);
    if (locale === 'de') await inApp('Aktualisieren');
    const room = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(room[0]).toBe(room[1]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
