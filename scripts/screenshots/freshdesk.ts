import type { Browser } from 'playwright-core';

/** Baton beside a ticket of Freshdesk, as the playground plays it, for an agent who signed in. */
export async function freshdesk(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${url}/?helpdesk=freshdesk&scenario=double-refund`);
  await page.getByRole('button', { name: 'Play to end' }).click();
  await page.locator('[data-station="offered"][data-place="now"]').waitFor();
  await page.locator('.im-row[data-baton="true"]').waitFor();
  const [signIn] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'AUTHORIZE' }).click(),
  ]);
  await signIn.getByRole('textbox').fill('carla@example.com');
  await signIn.keyboard.press('Enter');
  await signIn.getByRole('textbox').fill(await page.locator('.fd-code').innerText());
  await signIn.keyboard.press('Enter');
  await signIn.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByRole('button', { name: 'Take the authorization back' }).waitFor();
  await page.frameLocator('iframe.fd-frame').getByRole('heading').first().waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The same handoff in three helpdesks, each with what it can't show as meant. */
export async function helpdesks(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${url}/?compare=helpdesks&scenario=explicit-ask`);
  const zendesk = page.frameLocator('.cp-column iframe.app-frame');
  const inFreshdesk = page.frameLocator('.cp-column iframe.fd-frame');
  for (const app of [zendesk, inFreshdesk]) await app.getByRole('heading').first().waitFor();
  await page.locator('.ck-canvas').waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
