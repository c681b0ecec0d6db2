import type { Browser } from 'playwright-core';

/** Baton among the details of a conversation in Intercom's inbox, as the playground plays it. */
export async function intercom(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${url}/?helpdesk=intercom&scenario=double-refund&scheme=light`);
  await page.getByRole('button', { name: 'Play to end' }).click();
  await page.locator('[data-station="offered"][data-place="now"]').waitFor();
  // the page looks once more when the note stands in the conversation, and the app is opened again with it
  await page.locator('.im-row[data-baton="true"]').waitFor();
  await page.reload();
  await page.locator('.ck-canvas').waitFor();
  await page.locator('.im-row[data-baton="true"]').waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
