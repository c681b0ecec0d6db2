import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Pages look for news every twenty seconds; half a minute is too near to that where cores are shared. */
const PATIENCE_MS = 90_000;

/** Starts the Chromium the test run has found; its path and arguments come from the test configuration. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'];
  const args = JSON.parse(process.env['CHROMIUM_ARGS'] ?? '[]') as string[];
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
