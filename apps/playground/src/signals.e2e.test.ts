import type { ConversationRecord } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
import { accessibilityFaults, openTicket } from './testing/ticket-page.ts';

let baton: RunningBaton;
let browser: Browser;

const headers = (): Record<string, string> => ({
  authorization: `Bearer ${baton.key}`,
  'content-type': 'application/json',
});

/** Every golden conversation, sent as an agent sends it. */
const sendAll = async (): Promise<void> => {
  const startAt = new Date(Date.now() - 6 * 3_600_000).toISOString();
  for (const golden of goldens) {
    const conversationId = `${golden.id}-1`;
    for (const events of goldenEvents(golden, { conversationId, startAt })) {
      const response = await fetch(`${baton.url}/v1/conversations/${conversationId}/events`, {
        method: 'POST',
        headers: headers(),
        body: JSON.stringify({ events }),
      });
      expect(response.status, await response.text()).toBe(200);
    }
  }
};

const stored = async (id: string): Promise<ConversationRecord> => {
  const response = await fetch(`${baton.url}/v1/conversations/${id}`, { headers: headers() });
  return (await response.json()) as ConversationRecord;
};

const urlOf = (scenario: string, more = ''): string =>
  `${baton.url}/?conversation=${scenario}-1&signals=open${more}`;

const widthOfPage = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const focused = (page: Page): Promise<string> =>
  page
    .evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
    .then((text) => text ?? '');

beforeAll(async () => {
  baton = await startBaton();
  browser = await openBrowser();
  await sendAll();
});

afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

describe.each(goldens)('$id', (golden) => {
  it('shows every signal at every event, with the decision that was stored', async () => {
    const record = await stored(`${golden.id}-1`);
    const { page, complaints } = await openTicket(browser, urlOf(golden.id));
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page.locator('.sig-quiet').click();

    const outcomes = await page
      .locator('.sig-head .sig-outcome')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-outcome')));
    expect(outcomes.map((outcome) => (outcome === 'held' ? 'continue' : outcome))).toEqual(
      record.decisions.map(({ outcome }) => outcome),
    );
    const kinds = new Set(record.decisions.flatMap(({ signals }) => signals.map((s) => s.kind)));
    expect(await page.locator('.sig-name').count()).toBe(kinds.size);
    expect(await page.locator('.sig-cell').count()).toBe(kinds.size * record.decisions.length);
    const unsaid = await page
      .locator('.sig-cell, .sig-head')
      .evaluateAll((cells) => cells.filter((cell) => !cell.getAttribute('aria-label')).length);
    expect(unsaid).toBe(0);

    // what the page marks is what Baton itself dated; a draft leaves no date behind
    const drafts = new Set(record.drafts.map(({ id }) => id));
    const marked = await page
      .locator('.sig-cell[data-first]')
      .evaluateAll((cells) =>
        cells.map((cell) => [cell.getAttribute('data-kind'), Number(cell.getAttribute('data-at'))]),
      );
    const misdated = marked.filter(([kind, at]) => {
      const decision = record.decisions[Number(at)];
      const signal = decision?.signals.find((one) => one.kind === kind);
      return (
        !signal?.fired || (signal.since !== decision?.turn && !drafts.has(decision?.eventId ?? ''))
      );
    });
    expect(misdated).toEqual([]);

    const details = await page.locator('.sig-details').innerText();
    expect(details).toContain('Decision');
    expect(details.includes('Why not earlier')).toBe(golden.expected.outcome !== 'continue');
    expect(await widthOfPage(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

it('is found under one button, and stays as it was left', async () => {
  const { page } = await openTicket(browser, `${baton.url}/?conversation=low-confidence-1`);
  const toggle = page.getByRole('button', { name: /^Signals/ });
  await page.getByText(/crossed (its|their) limit, first: Confidence/).waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await toggle.click();
  await page.getByRole('grid').waitFor();
  await page.reload();
  await page.getByRole('grid').waitFor();
  expect(await toggle.getAttribute('aria-expanded')).toBe('true');
  await toggle.click();
  await page.reload();
  await page.locator('.turn').first().waitFor();
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  await page.close();
});

it('can be read by keyboard alone, from the button to the turn a number rests on', async () => {
  const { page } = await openTicket(browser, `${baton.url}/?conversation=furious-but-sure-1`);
  await page.locator('.turn').first().waitFor();
  await page.getByRole('button', { name: /^Signals/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  expect(await page.locator('.sig-table [tabindex="0"]').count()).toBe(1);

  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('crossed its limit, first crossed here');
  const chosen = await page.locator('.sig-details h3').innerText();
  expect(chosen).toMatch(/^Mood · Turn 5/);
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.sig-details h3').innerText()).toMatch(/^Mood · Turn 4, AI/);
  expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
  await page.keyboard.press('Control+Home');
  expect(await focused(page)).toBe('Turn 1, Customer: Continue');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  expect(await page.locator('.sig-details h3').innerText()).toBe(chosen);

  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe(chosen);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Turn 5');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain('absolutely furious');
  await page.close();
});

it.each([
  ['en', 'light', 1440],
  ['en', 'dark', 1440],
  ['de', 'dark', 900],
  ['es', 'light', 360],
] as const)(
  'is free of accessibility faults in %s, %s, on a window of %i',
  async (locale, scheme, width) => {
    const url = urlOf('double-refund', `&locale=${locale}&scheme=${scheme}`);
    const { page, app } = await openTicket(browser, url, { width, height: 900 });
    await page.getByRole('grid').waitFor();
    await page.locator('.sig-quiet').click();
    await app.getByRole('heading').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await widthOfPage(page)).toBe(0);
    await page.close();
  },
);

it('speaks the language of the viewer and follows a change of it', async () => {
  const { page } = await openTicket(browser, urlOf('german-repeats', '&locale=de'));
  await page.getByText('Warum nicht früher').waitFor();
  expect(await page.locator('.sig-details').innerText()).toMatch(
    /Kunde wiederholt sich: 0; 1; dann 2 \(Grenze 2\)/,
  );
  await page.getByLabel('Viewer speaks').selectOption({ label: 'Español' });
  await page.getByText('Por qué no antes').waitFor();
  expect(await page.locator('.signals').getAttribute('lang')).toBe('es');
  await page.close();
});

it('says that an AI never told how sure it is, and how long each measurement took', async () => {
  const { page } = await openTicket(browser, urlOf('spanish-ask'));
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('rowheader', { name: 'Confidence' }).count()).toBe(0);
  await page.locator('.sig-quiet').click();
  const cell = page.locator('td[data-kind="confidence"]').first();
  expect(await cell.getAttribute('aria-label')).toBe('not provided');
  await cell.click();
  const details = page.locator('.sig-details');
  expect(await details.locator('.sig-say').innerText()).toMatch(/^Not provided: /);
  expect(await details.innerText()).toMatch(/Measured in\s+[\d.,]+ (µs|ms)/);
  await page.close();
});

it('walks two hundred turns inside its own box', async () => {
  const { page } = await openTicket(browser, urlOf('two-hundred-turns'));
  await page.getByRole('grid').waitFor();
  const box = page.locator('.sig-scroll');
  // the decision is in view without scrolling
  const seen = await page.locator('[aria-selected="true"]').boundingBox();
  const frame = await box.boundingBox();
  expect(
    seen && frame && seen.x >= frame.x && seen.x + seen.width <= frame.x + frame.width + 1,
  ).toBe(true);

  await page.locator('[aria-selected="true"]').focus();
  await page.keyboard.press('Home');
  expect(await box.evaluate((element) => element.scrollLeft)).toBe(0);
  await page.keyboard.press('End');
  expect(await page.locator('.sig-details h3').innerText()).toContain('Turn 200, Person');
  // names of the signals stay in sight
  const name = await page.locator('.sig-name').first().boundingBox();
  expect(name?.x).toBe(frame?.x);
  expect(await widthOfPage(page)).toBe(0);
  await page.close();
});

it('grows while a conversation is played and keeps what was chosen', async () => {
  const { page } = await openTicket(browser, `${baton.url}/?scenario=explicit-ask&signals=open`);
  await page.getByText('Nothing measured yet').first().waitFor();
  const step = page.getByRole('button', { name: 'Step', exact: true });
  await step.click();
  await page.getByRole('grid').waitFor();
  await page.locator('.sig-head').first().click();
  for (const n of [2, 3, 4, 5]) {
    await step.click();
    await page.getByText(`Step ${n} of 5`).waitFor();
  }
  await page.locator('.sig-outcome[data-outcome="escalate"]').first().waitFor();
  expect(await page.locator('.sig-details h3').innerText()).toBe('Turn 1, Customer');
  await page.close();
});

it('says when the service is away, and comes back with one press', async () => {
  const { page } = await openTicket(browser, `${baton.url}/problems`);
  await page.route('**/v1/conversations/**', (route) => route.abort());
  await page.goto(urlOf('failed-action'));
  const remark = page.locator('.sig-remark');
  await remark.getByText('could not be read').waitFor();
  await page.unroute('**/v1/conversations/**');
  await remark.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('alert').isHidden()).toBe(true);
  await page.close();
});
