import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Chromium as the machine has it. */
export const startChromium = (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'];
  const args = JSON.parse(process.env['CHROMIUM_ARGS'] ?? '[]') as string[];
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
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
