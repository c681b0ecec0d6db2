import { goldenEvents, goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { startBaton } from './testing/start-baton.ts';
import type { RunningBaton } from './testing/start-baton.ts';
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

const TIERS = ['restricted', 'standard', 'full'] as const;
/** Steps told in one request. */
const STEPS = 10;

type Words = Record<(typeof TIERS)[number], string>;

const store = async (golden: GoldenConversation): Promise<string> => {
  const conversationId = `tiers-${golden.id}`;
  const events = goldenEvents(golden, { conversationId, startAt: '2026-01-05T09:00:00.000Z' });
  // A long conversation is more than one request may hold.
  const batches = Math.ceil(events.length / STEPS);
  for (let at = 0; at < batches; at += 1) {
    const response = await fetch(`${baton.url}/v1/conversations/${conversationId}/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${baton.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events: events.slice(at * STEPS, (at + 1) * STEPS).flat() }),
    });
    expect(response.status).toBeLessThan(300);
  }
  return conversationId;
};

const frameOf = (page: Page, tier: string): FrameLocator =>
  page.frameLocator(`iframe[src*="viewer=${tier}"]`);

/** What each of the three can read, everything unfolded. */
const wordsOf = async (page: Page): Promise<Words> => {
  const words: Partial<Words> = {};
  for (const tier of TIERS) {
    const app = frameOf(page, tier);
    // The page that says it is loading has a heading too: what unfolds comes with the brief.
    const folds = app.locator('.bt-fold-head button');
    await folds.last().waitFor();
    await folds.evaluateAll((buttons: HTMLElement[]) => {
      for (const button of buttons) if (button.ariaExpanded === 'false') button.click();
    });
    await app.locator('.bt-transcript .bt-turn').first().waitFor();
    words[tier] = await app.locator('body').innerText();
  }
  return words as Words;
};

describe.each(goldens)('$id', (golden) => {
  it('shows three tiers beside each other, and the strictest holds nothing personal', async () => {
    const id = await store(golden);
    const { page, complaints } = await openTicket(
      browser,
      `${baton.url}/?conversation=${id}&viewer=compare`,
      { width: 1600, height: 1000 },
    );
    const words = await wordsOf(page);
    const { name, email, phone } = golden.facts.customer ?? {};
    const known = (...values: (string | undefined)[]) =>
      values.filter((value) => value !== undefined);
    const heldBy = (words: string, values: readonly string[]): string[] =>
      values.filter((value) => words.includes(value));
    const all = known(name, email, phone);
    expect(heldBy(words.restricted, all)).toEqual([]);
    expect(heldBy(words.standard, all)).toEqual(known(name));
    expect(heldBy(words.full, all)).toEqual(all);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

it('is as accessible with three apps as with one', async () => {
  const golden = goldens[0];
  if (!golden) throw new Error('there is no golden conversation');
  const { page } = await openTicket(
    browser,
    `${baton.url}/?conversation=${await store(golden)}&viewer=compare`,
    { width: 1600, height: 1000 },
  );
  await wordsOf(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});
