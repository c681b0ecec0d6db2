import type { Browser } from 'playwright-core';

const LOOKS = [
  { caption: 'Asked for leave', scheme: 'light', pressed: false },
  { caption: 'While Zendesk asks', scheme: 'light', pressed: true },
  { caption: 'Asked for leave, dark', scheme: 'dark', pressed: false },
] as const;

/** What an agent of a strict account sees before there is a brief, in the narrowest column. */
export async function leave(browser: Browser, url: string): Promise<Buffer> {
  const figures: string[] = [];
  for (const { caption, scheme, pressed } of LOOKS) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.route('**/v1/panel/tickets/**', (route) =>
      route.fulfill({ status: 403, json: { type: 'urn:baton:problem:consent-needed' } }),
    );
    await page.route('**/v1/panel/consent', (route) =>
      route.fulfill({ json: { url: 'about:blank' } }),
    );
    await page.goto(`${url}/?width=258&scheme=${scheme}`);
    const app = page.frameLocator('iframe.app-frame');
    await app.locator('.bt-state button').waitFor();
    if (pressed) {
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        app.locator('.bt-state button').click(),
      ]);
      await app.getByText('Open the window again').waitFor();
      await opened.close();
      await page.mouse.move(0, 0);
    }
    // the frame is as high as its content, once the app has said how high that is
    await page.waitForTimeout(500);
    const png = await page.locator('iframe.app-frame').screenshot();
    figures.push(
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
    );
    await page.close();
  }
  const board = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await board.setContent(
    `<style>body{margin:0;font:600 13px system-ui;color:#2f3941}main{display:inline-flex;gap:12px;padding:12px;background:#fff;align-items:start}figure{margin:0}figcaption{padding:4px 12px}img{display:block}</style><main>${figures.join('')}</main>`,
  );
  const picture = await board.locator('main').screenshot();
  await board.close();
  return picture;
}
