import { startZendesk } from '@baton/testkit/zendesk';
import type { Browser } from 'playwright-core';

import { startBaton } from '../../apps/playground/src/testing/start-baton.ts';

/** How wide the page is, in which colours, and whether the app was uploaded. */
type PairingShot = {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly installed: boolean;
};

/** The pairing page after an account was paired, against an account that is none. */
export async function pairingPage(
  browser: Browser,
  { width, scheme, installed }: PairingShot,
): Promise<Buffer> {
  const account = await startZendesk({ hook: null, fields: {} });
  const baton = await startBaton({ BATON_ZENDESK_ORIGIN: account.url });
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  try {
    // The rules of the playground name groups of its own helpdesk.
    await fetch(`${baton.url}/v1/policy`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${baton.key}`,
        'content-type': 'application/json',
        'if-match': '*',
      },
      body: '{}',
    });
    if (installed)
      for (const [id, row] of account.account.installations)
        account.account.installations.set(id, { ...row, settings: { service_url: baton.url } });
    await page.goto(`${baton.url}/zendesk/pair`);
    await page.getByLabel('Admin key of Baton').fill(baton.key);
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the account').fill('acme');
    await page.getByLabel('Address of an admin').fill(account.apiToken.email);
    await page.getByLabel('API token', { exact: true }).last().fill(account.apiToken.token());
    await page.keyboard.press('Enter');
    await page.getByText('See below for what is left.').waitFor();
    if (installed) {
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Everything is in order.').waitFor();
    }
    return await page.locator('main').screenshot();
  } finally {
    await page.close();
    await baton.stop();
    await account.close();
  }
}
