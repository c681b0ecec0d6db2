import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Pages look for news every twenty seconds; half a minute is too near to that where cores are shared. */
const PATIENCE_MS = 90_000;

/** Chromium as the machine has it. */
export const startChromium = async (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'];
  const args = [...(JSON.parse(process.env['CHROMIUM_ARGS'] ?? '[]') as string[]), ...more];
  const browser = await chromium.launch({
    args,
    timeout: PATIENCE_MS,
    ...(executablePath ? { executablePath } : {}),
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
};

/** What keeps some people from using a page, with the elements it is about. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await checker.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Whether one has to scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
