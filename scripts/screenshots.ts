import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { startBaton } from '../apps/playground/src/testing/start-baton.ts';
import { resolveChromium } from './chromium.ts';
import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { shrinkPng } from './lib/shrink-png.ts';
import { freshdesk, helpdesks } from './screenshots/freshdesk.ts';
import { intercom } from './screenshots/intercom.ts';
import { intercomPairingPage } from './screenshots/intercom-pairing-page.ts';
import { leave } from './screenshots/leave.ts';
import { pairingPage } from './screenshots/pairing-page.ts';
import { sidebarStates } from './screenshots/sidebar-states.ts';

type Shot = {
  readonly file: string;
  readonly scenario: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
};

const SCHEMES = ['light', 'dark'] as const;
/** CSS pixels an apps column may have. */
const WIDTHS = [258, 320, 420, 700] as const;

const SIDEBARS: readonly Shot[] = SCHEMES.flatMap((scheme) =>
  WIDTHS.map((width) => ({
    file: `sidebar-${scheme}-${width}.png`,
    scenario: 'double-refund',
    width,
    scheme,
  })),
);

/** Plays a scenario to its end in the real page and waits until the app shows it. */
async function play(browser: Browser, url: string, shot: Omit<Shot, 'file'>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const { scenario, width, scheme } = shot;
  await page.goto(`${url}/?scenario=${scenario}&width=${width}&scheme=${scheme}`);
  await page.getByRole('button', { name: 'Play to end' }).click();
  // there is nothing left to play
  await page.locator('button[aria-label="Play to end"]:disabled').waitFor();
  const app = page.frameLocator('iframe.app-frame');
  await app.locator('.bt-next').waitFor();
  await app.getByText('Waiting for a person').first().waitFor();
  return page;
}

const TIERS = ['restricted', 'standard', 'full'] as const;

/** What is known of one customer, as people with each kind of access see it, beside each other. */
async function tiers(browser: Browser, url: string): Promise<Buffer> {
  const shot = { scenario: 'pii-heavy', width: 320, scheme: 'light' } as const;
  const page = await play(browser, url, shot);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.getByRole('combobox', { name: 'Viewer may see' }).selectOption('compare');
  const pictures: string[] = [];
  for (const tier of TIERS) {
    const customer = page.frameLocator(`iframe[src*="viewer=${tier}"]`).locator('.bt-customer');
    await customer.getByRole('button').first().click();
    await customer.locator('.bt-fields').waitFor();
    const png = await customer.screenshot();
    pictures.push(
      `<figure><figcaption>${tier}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
    );
  }
  await page.close();
  const board = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await board.setContent(
    `<style>body{margin:0;font:600 15px system-ui;color:#2f3941}main{display:inline-flex;gap:16px;padding:12px;background:#fff}figure{margin:0}figcaption{padding:4px 12px 8px;text-transform:capitalize}img{display:block}</style><main>${pictures.join('')}</main>`,
  );
  const picture = await board.locator('main').screenshot();
  await board.close();
  return picture;
}

/** What a person is asked before the AI does something. */
async function approval(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
  await page.goto(`${url}/?scenario=asks-first&width=420&scheme=light`);
  await page.getByRole('button', { name: 'Play to end' }).click();
  const asked = page.frameLocator('iframe.app-frame').locator('.bt-approvals');
  await asked.getByRole('button', { name: 'Approve another amount' }).click();
  await asked.getByRole('form').waitFor();
  const picture = await asked.screenshot();
  await page.close();
  return picture;
}

/** A handoff that went all the way around, with what the AI says after it. */
async function circle(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1320, height: 1080 } });
  await page.goto(`${url}/?scenario=explicit-ask&width=320&scheme=light&circle=open`);
  const at = (station: string): Promise<void> =>
    page.locator(`[data-station="${station}"][data-place="now"]`).waitFor();
  const write = async (kind: string, text: string, button: string): Promise<void> => {
    await page.getByRole('radio', { name: kind }).check();
    await page.getByRole('textbox', { name: 'Comment' }).fill(text);
    await page.getByRole('button', { name: button, exact: true }).click();
  };
  await page.getByRole('button', { name: 'Play to end' }).click();
  await at('offered');
  await write('Public reply', 'I have taken your name off the account.', 'Submit');
  await at('active');
  await write('Internal note', 'Form J2 signed in the branch.', 'Solve');
  await at('back');
  await write('Customer writes', 'So is my name off the account now?', 'Submit');
  await page.getByText('The AI answered.').waitFor();
  await page.locator('[data-part="events"]').getByText('handed_back').waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The playground as somebody meets it. */
async function playground(browser: Browser, url: string): Promise<Buffer> {
  const page = await play(browser, url, {
    scenario: 'low-confidence',
    width: 420,
    scheme: 'light',
  });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function signals(browser: Browser, url: string): Promise<Buffer> {
  const page = await play(browser, url, {
    scenario: 'furious-but-sure',
    width: 420,
    scheme: 'light',
  });
  await page.getByRole('button', { name: /^Signals/ }).click();
  await page.getByRole('grid').waitFor();
  const picture = await page.locator('.signals').screenshot();
  await page.close();
  return picture;
}

/** Every picture of the sidebar is of one conversation, so that they differ in width and colours alone. */
let conversation: string | null = null;

async function sidebar(browser: Browser, url: string, shot: Omit<Shot, 'file'>): Promise<Buffer> {
  if (conversation === null) {
    const played = await play(browser, url, shot);
    conversation = new URL(played.url()).searchParams.get('conversation') ?? '';
    await played.close();
  }
  // tall enough that nothing of the app is scrolled away
  const page = await browser.newPage({ viewport: { width: 1400, height: 2400 } });
  const { width, scheme } = shot;
  await page.goto(`${url}/?conversation=${conversation}&width=${width}&scheme=${scheme}`);
  const app = page.frameLocator('iframe.app-frame');
  await app.locator('.bt-controls').waitFor();
  await page.waitForTimeout(500);
  const picture = await page.locator('iframe.app-frame').screenshot();
  await page.close();
  return picture;
}

type Take = (browser: Browser, url: string) => Promise<Buffer>;

const PICTURES: readonly (readonly [file: string, take: Take])[] = [
  ['playground.png', playground],
  ['intercom.png', intercom],
  ['freshdesk.png', freshdesk],
  ['helpdesks.png', helpdesks],
  ['signals.png', signals],
  ['tiers.png', tiers],
  ['approval.png', approval],
  ['circle.png', circle],
  ...SCHEMES.map(
    (scheme) =>
      [
        `sidebar-states-${scheme}.png`,
        (browser: Browser, url: string) => sidebarStates(browser, url, scheme),
      ] as const,
  ),
  ['leave.png', leave],
  [
    'pairing-light.png',
    (browser: Browser) => pairingPage(browser, { width: 720, scheme: 'light', installed: false }),
  ],
  [
    'pairing-dark.png',
    (browser: Browser) => pairingPage(browser, { width: 420, scheme: 'dark', installed: true }),
  ],
  ['pairing-intercom.png', (browser: Browser) => intercomPairingPage(browser, 'checklist')],
  ['pairing-intercom-sheet.png', (browser: Browser) => intercomPairingPage(browser, 'sheet')],
  ...SIDEBARS.map(
    (shot) => [shot.file, (browser: Browser, url: string) => sidebar(browser, url, shot)] as const,
  ),
];

/** The pictures of the documents, taken from a running service: what they show is what there is. `some`: how names begin. */
async function takeScreenshots(folder: string, some: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const baton = await startBaton();
  const { executablePath, args } = await resolveChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    for (const [file, take] of PICTURES)
      if (file.startsWith(some)) keep(folder, file, await take(browser, baton.url));
  } finally {
    await browser.close();
    await baton.stop();
  }
}

function keep(folder: string, file: string, png: Buffer): void {
  const small = shrinkPng(png);
  writeFileSync(path.join(folder, file), small);
  console.log(`${file}  ${Math.round(small.length / 1_000)} kB`);
}

if (isMain(import.meta.url))
  await takeScreenshots(path.join(repoRoot, 'docs/images'), process.argv[2] ?? '');
