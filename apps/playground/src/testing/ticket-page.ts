import axe from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';

/** A page of the playground with what tests need from it. */
export interface TicketPage {
  page: Page;
  /** The sidebar app's own document. */
  app: FrameLocator;
  /** The conversation in the address. */
  id(): string;
  /** Everything the browser complained about, resources that are not there among it. */
  complaints: string[];
}

/** Opens the playground; waits until the app has drawn something to read. */
export const openTicket = async (
  browser: Browser,
  url: string,
  viewport = { width: 1440, height: 1000 },
): Promise<TicketPage> => {
  const page = await browser.newPage({ viewport });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return {
    page,
    app: page.frameLocator('iframe.app-frame'),
    id: () => new URL(page.url()).searchParams.get('conversation') ?? '',
    complaints,
  };
};

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** Accessibility faults of the ticket page and of the app inside it, as `rule: element`. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // evaluated through the debugger, so the pages' own policies stay as strict as they are
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate(() =>
      (globalThis as unknown as AxeWindow).axe.run(),
    );
    for (const { id, nodes } of violations) {
      found.push(...nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    }
  }
  return found;
};
