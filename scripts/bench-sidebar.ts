import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { median } from './bench/load.ts';
import {
  openInFrame,
  roundTrip,
  tellEvents,
  withSidebarServer,
} from './bench/sidebar/with-sidebar-server.ts';
import type { BenchPage, SidebarServer } from './bench/sidebar/with-sidebar-server.ts';
import { checkSize } from './check-size.ts';
import { resolveChromium } from './chromium.ts';
import { repoRoot } from './lib/repo-root.ts';

const AWAY_MS = 50;
const ROUNDS = 7;
const TURNS = 250;
const TICKET = 'bench-long';
const MOST_EVENTS = 100;

/** A conversation of so many turns on a ticket, at the end of which the customer wants a person. */
const longConversation = (): unknown[] => [
  { id: 'c', type: 'conversation', ticket: { helpdesk: 'zendesk', id: TICKET } },
  ...Array.from({ length: TURNS }, (_, n) => ({
    id: `t${n}`,
    type: 'turn',
    by: n % 2 === 0 ? 'customer' : 'ai',
    text:
      n === TURNS - 2
        ? 'That is enough. I want to talk to a human agent now!'
        : `Parcel ${n} of order W4471120 did not arrive with the others, and the note says something else again. What now?`,
    at: new Date(Date.now() - (TURNS - n) * 20_000).toISOString(),
  })),
];

interface Scrolled {
  turns: number;
  longest: number;
  /** A task that was made to be seen. */
  control: number;
}

interface Switched {
  shown: number;
  confirmed: number;
}

const newPage = async (browser: Browser, { url }: SidebarServer): Promise<Page> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/bench/host`);
  await page.waitForFunction('window.benchOpen');
  return page;
};

const figures = {
  sidebar: { cold: [] as number[], again: [] as number[] },
  empty: { cold: [] as number[], again: [] as number[] },
  trip: [] as number[],
  switched: [] as Switched[],
  tasks: [] as number[],
  controls: [] as number[],
  turns: 0,
};

const measure = async (
  browser: Browser,
  server: SidebarServer,
  what: BenchPage,
  keep: boolean,
): Promise<void> => {
  const page = await newPage(browser, server);
  const cold = await openInFrame(page, server, what, TICKET);
  const again = await openInFrame(page, server, what, TICKET);
  const trip = await roundTrip(page, server, TICKET);
  if (what === 'sidebar') {
    const switched = await page.evaluate<Switched>('benchSwitch()');
    const { turns, longest, control } = await page.evaluate<Scrolled>('benchScroll()');
    if (keep) {
      figures.switched.push(switched);
      figures.tasks.push(longest);
      figures.controls.push(control);
      figures.turns = turns;
    }
  }
  if (keep) {
    figures[what].cold.push(cold);
    figures[what].again.push(again);
    figures.trip.push(trip);
  }
  await page.context().close();
};

await withSidebarServer(AWAY_MS, async (server) => {
  const events = longConversation();
  for (let at = 0; at < events.length; at += MOST_EVENTS)
    await tellEvents(server, TICKET, events.slice(at, at + MOST_EVENTS));
  const { executablePath, args } = await resolveChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    for (let n = -1; n < ROUNDS; n += 1) {
      await measure(browser, server, 'sidebar', n >= 0);
      await measure(browser, server, 'empty', n >= 0);
    }
  } finally {
    await browser.close();
  }
});

let ok = true;
const print = (what: string, value: number, limit: number | null, beside: string): void => {
  const misses = limit !== null && value > limit;
  if (misses) ok = false;
  const target = limit === null ? '' : ` (at most ${limit})`;
  console.log(
    `${misses ? 'MISS' : 'ok  '} ${value.toFixed(0).padStart(5)} ms  ${what}${target}\n               ${beside}`,
  );
};
const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;
const { sidebar, empty, trip, switched, tasks, controls, turns } = figures;

console.log(
  `Medians of ${ROUNDS} rounds, the service ${AWAY_MS} ms away, a conversation of ${turns} turns\n`,
);
print(
  'from navigation to a readable brief, cold page',
  median(sidebar.cold),
  1_000,
  `an empty React page takes ${ms(empty.cold)}, and one request for the panel ${ms(trip)}`,
);
print(
  'the same for a page that was there before (apps reloaded, app pinned)',
  median(sidebar.again),
  null,
  `an empty React page takes ${ms(empty.again)}, and one request for the panel ${ms(trip)}`,
);
print(
  'from coming back to a ticket’s tab to a readable brief',
  median(switched.map(({ shown }) => shown)),
  150,
  `the service has said after ${ms(switched.map(({ confirmed }) => confirmed))} that it is still so; one request for the panel takes ${ms(trip)}`,
);
print(
  `longest task while all of ${turns} turns are loaded and scrolled through`,
  Math.max(...tasks),
  100,
  `in the worst of ${ROUNDS} rounds, 0 where none took 50 ms; one of 120 ms made on purpose was seen as ${ms(controls)}`,
);
for (const result of checkSize(repoRoot)) {
  if (!result.ok) ok = false;
  console.log(`size           ${result.line}`);
}
process.exitCode = ok ? 0 : 1;
