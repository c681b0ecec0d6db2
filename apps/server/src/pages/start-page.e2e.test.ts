import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { faultsOf, isTooWide, startChromium } from '../testing/page-checks.ts';
import { end, scratchDataDir, startServerProcess } from '../testing/server-process.ts';

it('leads from the address of a server to each helpdesk, and says how far they are to who has the key', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const browser = await startChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}/pair`);
  await page.getByText(`Baton runs at ${server.url}.`).waitFor();
  await page.getByText('Helpdesks reach Baton by https only').waitFor();

  const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const enter = async (key: string): Promise<void> => {
    await page.getByLabel('Admin key of Baton').fill(key);
    await page.keyboard.press('Enter');
  };
  await enter('of-nobody');
  await said('Baton does not know this key.');
  const key = (await readFile(join(dataDir, 'dev-key'), 'utf8')).trim();
  const { url } = server;
  await fetch(`${url}/v1/helpdesks/freshdesk/pairing`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  });
  await enter(key);
  await said('What is paired stands beside each helpdesk.');
  const of = (label: string) => page.getByRole('listitem').filter({ hasText: label });
  await of('Freshdesk').getByText('Nothing is paired.').waitFor();
  await of('Intercom')
    .getByText(/ is paired, /)
    .waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('link', { name: 'Pair Freshdesk' }).click();
  await page.getByRole('heading', { name: 'Pair Freshdesk with Baton' }).waitFor();
  await page.getByRole('link', { name: 'All helpdesks' }).click();
  await page.getByRole('heading', { name: 'Put it into your helpdesk' }).waitFor();
  expect(complaints).toEqual([]);
});
