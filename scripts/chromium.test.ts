import { expect, test } from 'vitest';

import { LOOPBACK_ONLY, resolveChromium } from './chromium.ts';
import type { ChromiumMachine } from './chromium.ts';

function machine(given: Partial<ChromiumMachine> & { files?: string[] }): ChromiumMachine {
  return {
    env: {},
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    exists: (file) => given.files?.includes(file) ?? false,
    managedPath: () => '/managed/chrome',
    unpack: async () => '/unpacked/chromium',
    ...given,
  };
}

const everywhere = ['/named/chrome', '/managed/chrome', '/usr/bin/chromium'];

test('takes the named browser before the managed one before the system one before the bundled one', async () => {
  const env = { CHROMIUM_PATH: '/named/chrome' };
  const paths = await Promise.all(
    [
      machine({ files: everywhere, env }),
      machine({ files: everywhere }),
      machine({ files: ['/usr/bin/chromium'] }),
      machine({}),
    ].map(async (each) => (await resolveChromium(each)).executablePath),
  );
  expect(paths).toEqual([...everywhere, '/unpacked/chromium']);
});

test('refuses a named browser that is not there, rather than taking another', async () => {
  await expect(
    resolveChromium(machine({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/gone' } })),
  ).rejects.toThrow('CHROMIUM_PATH names no file: /gone');
});

test('says what to do where no browser can be had', async () => {
  await expect(resolveChromium(machine({ platform: 'darwin' }))).rejects.toThrow(
    'playwright-core install chromium',
  );
});

test('keeps the browser on this machine and gives up its sandbox for root only', async () => {
  const asUser = await resolveChromium(machine({}));
  const asRoot = await resolveChromium(machine({ isRoot: true }));
  expect(asUser.args).toEqual([LOOPBACK_ONLY]);
  expect(asRoot.args).toEqual([LOOPBACK_ONLY, '--no-sandbox']);
});
