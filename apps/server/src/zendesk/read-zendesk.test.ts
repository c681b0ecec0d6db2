import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readZendesk } from './read-zendesk.ts';

const read = (env: Record<string, string>, development = false) => {
  const faults: string[] = [];
  return { config: readZendesk(env, development, faults), faults };
};

const fileWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-zendesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'secret');
  writeFileSync(file, text);
  return file;
};

it('needs nothing', () => {
  expect(read({})).toEqual({
    config: { client: null, marketplace: null, origin: null },
    faults: [],
  });
});

it('reads what a listed app brings', () => {
  const { config, faults } = read({
    BATON_ZENDESK_CLIENT_ID: 'zdg-baton',
    BATON_ZENDESK_CLIENT_SECRET_FILE: fileWith('of-the-client\n'),
    BATON_ZENDESK_MARKETPLACE_NAME: 'Baton',
    BATON_ZENDESK_MARKETPLACE_ORGANIZATION_ID: '12',
    BATON_ZENDESK_MARKETPLACE_APP_ID: '34',
  });
  expect(faults).toEqual([]);
  expect(config).toEqual({
    client: { clientId: 'zdg-baton', clientSecret: 'of-the-client' },
    marketplace: { name: 'Baton', organizationId: '12', appId: '34' },
    origin: null,
  });
});

it('says everything that is wrong, and nothing of what was set', () => {
  const { faults } = read({
    BATON_ZENDESK_CLIENT_ID: 'zdg-baton',
    BATON_ZENDESK_MARKETPLACE_NAME: 'Baton',
    BATON_ZENDESK_ORIGIN: 'http://127.0.0.1:4801',
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'BATON_ZENDESK_CLIENT_SECRET_FILE',
    'BATON_ZENDESK_MARKETPLACE_ORGANIZATION_ID',
    'BATON_ZENDESK_MARKETPLACE_APP_ID',
    'BATON_ZENDESK_ORIGIN',
  ]);
  const secret = fileWith('two words');
  const bad = read({ BATON_ZENDESK_CLIENT_ID: 'x', BATON_ZENDESK_CLIENT_SECRET_FILE: secret });
  expect(bad.faults).toEqual([expect.stringContaining('one secret in one line') as string]);
  expect(bad.faults.join('')).not.toContain('two words');
});

it('takes another place for accounts in development only, and only on this machine', () => {
  expect(read({ BATON_ZENDESK_ORIGIN: 'http://127.0.0.1:4801/' }, true)).toMatchObject({
    config: { origin: 'http://127.0.0.1:4801' },
    faults: [],
  });
  expect(read({ BATON_ZENDESK_ORIGIN: 'https://evil.example' }, true).faults).toHaveLength(1);
});
