import type { Browser, Page } from 'playwright-core';

type Scheme = 'light' | 'dark';

/** A moment without a panel: what stands between the page and its brief. */
type Moment = {
  readonly caption: string;
  readonly arrange: (page: Page) => Promise<unknown>;
  readonly shown: string;
};

const PANELS = '**/v1/panel/tickets/**';

/** The service answers like this. */
const answering =
  (status: number, code: string) =>
  (page: Page): Promise<unknown> =>
    page.route(PANELS, (route) =>
      route.fulfill({ status, json: { type: `urn:baton:problem:${code}` } }),
    );

/** The service refuses the page load. */
const refusing =
  (code: string) =>
  (page: Page): Promise<unknown> =>
    page.route('**/zendesk/sidebar?**', async (route) => {
      const response = await route.fetch();
      const refused = JSON.stringify({ code, request: '7f3c-91' });
      const body = (await response.text()).replace('"session":', `"refused":${refused},"session":`);
      await route.fulfill({ response, body });
    });

const MOMENTS: readonly Moment[] = [
  {
    caption: 'On its way',
    arrange: (page) => page.route(PANELS, () => undefined),
    shown: '.bt-root .bt-skeleton',
  },
  { caption: 'No handoff', arrange: answering(404, 'no-handoff'), shown: '.bt-state' },
  { caption: 'Session over', arrange: answering(401, 'key-unknown'), shown: '.bt-state' },
  { caption: 'No ticket access', arrange: answering(403, 'no-ticket-access'), shown: '.bt-state' },
  { caption: 'Leave needed', arrange: answering(403, 'consent-needed'), shown: '.bt-state' },
  { caption: 'No agent any more', arrange: answering(403, 'no-agent'), shown: '.bt-state' },
  { caption: 'Unreachable', arrange: answering(503, 'store-unavailable'), shown: '.bt-state' },
  { caption: 'Not paired', arrange: refusing('not-paired'), shown: '.bt-state' },
  { caption: 'Not verified', arrange: refusing('signature'), shown: '.bt-state' },
];

/** Every state without a panel, one beside the other, in the playground's ticket page. */
export async function sidebarStates(
  browser: Browser,
  url: string,
  scheme: Scheme,
): Promise<Buffer> {
  const figures: string[] = [];
  for (const { caption, arrange, shown } of MOMENTS) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await arrange(page);
    await page.goto(`${url}/?width=320&scheme=${scheme}`);
    const app = page.frameLocator('iframe.app-frame');
    await app.locator(shown).waitFor();
    // the frame is as high as its content, once the app has said how high that is
    await page.waitForTimeout(500);
    const png = await page.locator('iframe.app-frame').screenshot();
    figures.push(
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
    );
    await page.close();
  }
  const board = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const colours = scheme === 'dark' ? '#151a1e;color:#d8dcde' : '#fff;color:#2f3941';
  await board.setContent(
    `<style>body{margin:0;font:600 13px system-ui}main{display:inline-grid;grid-template-columns:repeat(4,320px);gap:8px;padding:8px;background:${colours}}figure{margin:0}figcaption{padding:4px 12px}img{display:block}</style><main>${figures.join('')}</main>`,
  );
  const picture = await board.locator('main').screenshot();
  await board.close();
  return picture;
}
