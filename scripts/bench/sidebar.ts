import { goldenEvents, goldens } from '@baton/testkit';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

import { resolveChromium } from '../chromium.ts';
import { median } from './load.ts';
import type { Measurement } from './measurement.ts';
import {
  openInFrame,
  roundTrip,
  tellEvents,
  withSidebarServer,
} from './sidebar/with-sidebar-server.ts';
import type { BenchPage, SidebarServer } from './sidebar/with-sidebar-server.ts';

const ROUNDS = 11;
const TICKET = 'bench-1';

type Cache = 'cold' | 'warm';
type Figures = Record<'sidebar' | 'empty' | 'roundTrip', number[]>;

const escalate = async (server: SidebarServer): Promise<void> => {
  const [golden] = goldens;
  if (golden === undefined) throw new Error('there is no golden conversation');
  const startAt = new Date(Date.now() - 3_600_000).toISOString();
  for (const events of goldenEvents(golden, { conversationId: TICKET, startAt }))
    await tellEvents(server, TICKET, events);
};

/** One page load in a fresh browser profile, and once more with what the first left in the cache. */
const round = async (
  browser: Browser,
  server: SidebarServer,
  what: BenchPage,
  figures: Record<Cache, Figures>,
): Promise<void> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/bench/host`);
  await page.waitForFunction('window.benchOpen');
  for (const cache of ['cold', 'warm'] as const) {
    figures[cache][what].push(await openInFrame(page, server, what, TICKET));
    figures[cache].roundTrip.push(await roundTrip(page, server, TICKET));
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
  await withSidebarServer(0, async (server) => {
    await escalate(server);
    const { executablePath, args } = await resolveChromium();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    try {
      for (const what of ['sidebar', 'empty'] as const) {
        await round(browser, server, what, { cold: none(), warm: none() });
      }
      for (let n = 0; n < ROUNDS; n += 1) {
        await round(browser, server, 'sidebar', figures);
        await round(browser, server, 'empty', figures);
      }
    } finally {
      await browser.close();
    }
  });
  return [judge('cold', figures.cold), judge('warm', figures.warm)];
};
