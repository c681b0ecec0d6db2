import { startIntercom } from '@baton/testkit/intercom';
import type { Browser } from 'playwright-core';

import { startBaton } from '../../apps/playground/src/testing/start-baton.ts';

/** The pairing page for Intercom: what the Developer Hub wants, or the checklist once a workspace, which is none, was paired. */
export async function intercomPairingPage(
  browser: Browser,
  shows: 'sheet' | 'checklist',
): Promise<Buffer> {
  const workspace = await startIntercom({ attributes: {} });
  const baton = await startBaton({ BATON_INTERCOM_ORIGIN: workspace.url });
  const [width, colorScheme] = shows === 'sheet' ? [420, 'dark' as const] : [720, 'light' as const];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  try {
    // The rules of the playground name teams of its own workspace.
    await fetch(`${baton.url}/v1/policy`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${baton.key}`,
        'content-type': 'application/json',
        'if-match': '*',
      },
      body: '{}',
    });
    await page.goto(`${baton.url}/intercom/pair`);
    await page.getByLabel('Admin key of Baton').fill(baton.key);
    await page.keyboard.press('Enter');
    if (shows === 'sheet') {
      await page.getByLabel('Id of the workspace').fill('abcd1234');
      await page.keyboard.press('Enter');
      await page.getByText('Below is what to fill in.').waitFor();
      return await page.locator('section').screenshot();
    }
    await page.getByLabel('Access token').fill(workspace.token());
    await page.getByLabel('Client secret').fill(workspace.secret());
    await page.keyboard.press('Enter');
    await page.getByText('See below for what is left.').waitFor();
    return await page.locator('section').first().screenshot();
  } finally {
    await page.close();
    await baton.stop();
    await workspace.close();
  }
}
