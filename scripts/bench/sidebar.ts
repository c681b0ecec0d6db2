import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { newAgentKey } from '@baton/handoff-service';
import { goldenEvents, goldens } from '@baton/testkit';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { resolveChromium } from '../chromium.ts';
import { median } from './load.ts';
import type { Measurement } from './measurement.ts';
import { buildPages } from './sidebar/build-pages.ts';

const ROUNDS = 11;
const TICKET = 'bench-1';

type Cache = 'cold' | 'warm';
type Figures = Record<'sidebar' | 'empty' | 'roundTrip', number[]>;

const ADDRESS = {
  sidebar: '/zendesk/sidebar?origin=ORIGIN&app_guid=bench&colorScheme=light&locale=en',
  empty: '/bench/empty',
} as const;

/** The dev server with the bench's pages, in a process of its own, on a store of its own. */
const withSidebarServer = async (
  use: (url: string, key: string) => Promise<void>,
): Promise<void> => {
  const pages = await buildPages();
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  await chmod(dataDir, 0o711);
  const key = newAgentKey();
  const child = fork(fileURLToPath(new URL('sidebar/serve.ts', import.meta.url)), {
    execArgv: ['--conditions=baton-source'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    child.send({ dataDir, key, pages });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message: { url: string }) => resolve(message.url));
      child.once('exit', () => reject(new Error('the sidebar server ended before it listened')));
    });
    await use(url, key);
  } finally {
    if (child.connected) child.disconnect();
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  }
};

const escalate = async (url: string, key: string): Promise<void> => {
  const [golden] = goldens;
  if (golden === undefined) throw new Error('there is no golden conversation');
  const startAt = new Date(Date.now() - 3_600_000).toISOString();
  for (const events of goldenEvents(golden, { conversationId: TICKET, startAt })) {
    const response = await fetch(`${url}/v1/conversations/${TICKET}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ events }),
    });
    if (!response.ok) throw new Error(`seeding answered ${response.status}`);
  }
};

const open = async (page: Page, url: string, what: keyof typeof ADDRESS): Promise<number> => {
  const src = ADDRESS[what].replace('ORIGIN', encodeURIComponent(url));
  return page.evaluate<number>(`benchOpen(${JSON.stringify(src)}, ${JSON.stringify(TICKET)})`);
};

/** One page load in a fresh browser profile, and once more with what the first left in the cache. */
const round = async (
  browser: Browser,
  server: { url: string; key: string },
  what: keyof typeof ADDRESS,
  figures: Record<Cache, Figures>,
): Promise<void> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/bench/host`);
  await page.waitForFunction('window.benchOpen');
  for (const cache of ['cold', 'warm'] as const) {
    figures[cache][what].push(await open(page, server.url, what));
    const panel = JSON.stringify(`/v1/panel/tickets/zendesk/${TICKET}?locale=en&host=zendesk`);
    figures[cache].roundTrip.push(
      await page.evaluate<number>(`benchFetch(${panel}, ${JSON.stringify(server.key)})`),
    );
  }
  await context.close();
};

const judge = (cache: Cache, { sidebar, empty, roundTrip }: Figures): Measurement => {
  const base = median(empty) + median(roundTrip);
  const ratio = median(sidebar) / base;
  return {
    name: `from navigation to a readable brief, ${cache} cache`,
    ratio,
    target: 'at most 1.5',
    ok: ratio <= 1.5,
    detail: `${median(sidebar).toFixed(0)} against ${median(empty).toFixed(0)} ms of an empty React page and ${median(roundTrip).toFixed(1)} ms of a round trip`,
  };
};

/** The sidebar in Chromium against an empty React page plus one round trip, in alternating rounds. */
export const benchSidebar = async (): Promise<Measurement[]> => {
  const none = (): Figures => ({ sidebar: [], empty: [], roundTrip: [] });
  const figures = { cold: none(), warm: none() };
  await withSidebarServer(async (url, key) => {
    await escalate(url, key);
    const { executablePath, args } = await resolveChromium();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    try {
      for (const what of ['sidebar', 'empty'] as const) {
        await round(browser, { url, key }, what, { cold: none(), warm: none() });
      }
      for (let n = 0; n < ROUNDS; n += 1) {
        await round(browser, { url, key }, 'sidebar', figures);
        await round(browser, { url, key }, 'empty', figures);
      }
    } finally {
      await browser.close();
    }
  });
  return [judge('cold', figures.cold), judge('warm', figures.warm)];
};
