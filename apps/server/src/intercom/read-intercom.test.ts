import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { expect, it, onTestFinished } from 'vitest';
import { readIntercom } from './read-intercom.ts';

const SECRET = 'a-client-secret-of-an-app';

const read = (env: NodeJS.ProcessEnv, development = false) => {
  const faults: string[] = [];
  return { config: readIntercom(env, development, faults), faults };
};

const fileWith = async (text: string): Promise<string> => {
  const { dir, remove } = await scratchDataDir('intercom-secret');
  onTestFinished(remove);
  const file = join(dir, 'secret');
  writeFileSync(file, text);
  return file;
};

it('needs nothing, as workspaces are paired', () => {
  expect(read({})).toEqual({ config: { client: null, origin: null }, faults: [] });
});

it('reads the client of a listed app, whose secret stands in a file', async () => {
  const { config, faults } = read({
    BATON_INTERCOM_CLIENT_ID: '41f2-example',
    BATON_INTERCOM_CLIENT_SECRET_FILE: await fileWith(`${SECRET}\n`),
  });
  expect(faults).toEqual([]);
  expect(config.client).toEqual({ clientId: '41f2-example', clientSecret: SECRET });
});

it('names what is missing or wrong, and never what a secret is', async () => {
  const one = read({ BATON_INTERCOM_CLIENT_ID: 'x' });
  expect(one.faults).toEqual([
    'BATON_INTERCOM_CLIENT_SECRET_FILE is missing beside BATON_INTERCOM_CLIENT_ID.',
  ]);
  const file = await fileWith('two words');
  expect(read({ BATON_INTERCOM_CLIENT_SECRET_FILE: file }).faults).toEqual([
    'BATON_INTERCOM_CLIENT_ID is missing beside BATON_INTERCOM_CLIENT_SECRET_FILE.',
  ]);
  for (const text of ['two words here and more', '', 'short'])
    expect(
      read({
        BATON_INTERCOM_CLIENT_ID: 'x',
        BATON_INTERCOM_CLIENT_SECRET_FILE: await fileWith(text),
      }).faults,
    ).toEqual(['BATON_INTERCOM_CLIENT_SECRET_FILE must hold one secret in one line.']);
  expect(
    read({
      BATON_INTERCOM_CLIENT_ID: 'x',
      BATON_INTERCOM_CLIENT_SECRET_FILE: `${file}-not-there`,
    }).faults,
  ).toEqual([`BATON_INTERCOM_CLIENT_SECRET_FILE can't be read (ENOENT).`]);
});

it('takes another place than Intercom in development alone, and on this machine alone', () => {
  const local = { BATON_INTERCOM_ORIGIN: 'http://127.0.0.1:4802/' };
  expect(read(local, true)).toEqual({
    config: { client: null, origin: 'http://127.0.0.1:4802' },
    faults: [],
  });
  expect(read(local).faults).toHaveLength(1);
  for (const origin of ['https://intercom.example.com', 'not an address'])
    expect(read({ BATON_INTERCOM_ORIGIN: origin }, true).faults).toHaveLength(1);
});
