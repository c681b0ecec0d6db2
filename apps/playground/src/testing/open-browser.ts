import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Starts the Chromium the test run has found; its path and arguments come from the test configuration. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'];
  const args = JSON.parse(process.env['CHROMIUM_ARGS'] ?? '[]') as string[];
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
};
