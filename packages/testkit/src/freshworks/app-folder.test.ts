import { expect, it } from 'vitest';
import { readAppFolder } from './app-folder.ts';
import { TINY_APP, plantApp } from './testing/tiny-app.ts';

type Files = Record<string, Record<string, unknown>>;

/** What the platform says against the app after a change of its files. */
const faultsAfter = (change: (files: Files) => void): string => {
  const files = structuredClone(TINY_APP) as Files;
  change(files);
  using app = plantApp(files);
  try {
    readAppFolder(app.folder);
  } catch (error) {
    return String(error);
  }
  return 'none';
};

const at = (value: unknown, ...names: readonly string[]): Record<string, unknown> => {
  let found = value as Record<string, unknown>;
  for (const name of names) found = found[name] as Record<string, unknown>;
  return found;
};

it('reads what an app declares', () => {
  using planted = plantApp();
  const app = readAppFolder(planted.folder);
  expect(Object.keys(app.requests)).toEqual(['look', 'lookStrictly', 'write', 'hear']);
  expect([...app.secure]).toEqual(['key']);
  expect(app.events).toEqual({ onAppInstall: 'install', onTicketUpdate: 'updated' });
  expect(app.functions).toEqual(['add']);
  expect(app.page).toBe('index.html');
});

const requests = (files: Files) => files['config/requests.json'] ?? {};
const manifest = (files: Files) => files['manifest.json'] ?? {};

it.each<[string, (files: Files) => void, string]>([
  ['another platform', (f) => (manifest(f)['platform-version'] = '2.3'), 'platform-version'],
  [
    'a template that is not declared',
    (f) => delete at(manifest(f), 'modules', 'common', 'requests')['look'],
    'look is not declared',
  ],
  ['a template that is not there', (f) => delete requests(f)['look'], 'not in requests.json'],
  [
    'a host with a path',
    (f) => (at(requests(f), 'look', 'schema')['host'] = 'a.example/b'),
    'must not have path',
  ],
  [
    'a host with a port',
    (f) => (at(requests(f), 'look', 'schema')['host'] = 'a.example:80'),
    'must not have path',
  ],
  [
    'a path without a slash',
    (f) => (at(requests(f), 'look', 'schema')['path'] = 'tickets'),
    "must start with '/'",
  ],
  [
    'a body in a schema',
    (f) => (at(requests(f), 'write', 'schema')['body'] = '{}'),
    "additional properties 'body'",
  ],
  [
    'a connection without encryption',
    (f) => (at(requests(f), 'look', 'schema')['protocol'] = 'http'),
    'protocol must be https',
  ],
  [
    'six attempts',
    (f) => (at(requests(f), 'write', 'options')['maxAttempts'] = 6),
    'maxAttempts is 1 to 5',
  ],
  [
    'a rest of 250 milliseconds',
    (f) => (at(requests(f), 'write', 'options')['retryDelay'] = 250),
    'in steps of 100',
  ],
  [
    'a token without its integration',
    (f) => delete at(requests(f), 'look')['options'],
    "missing 'options.oauth'",
  ],
  [
    'two integrations for agents',
    (f) => {
      const all = at(f['config/oauth_config.json'], 'integrations');
      all['other'] = all['own'];
    },
    'only one integration',
  ],
  [
    'a page without the client',
    (f) => Object.assign(f, { 'app/index.html': '<p></p>' }),
    'not exactly once',
  ],
  [
    'a page with the client twice',
    (f) => Object.assign(f, { 'app/index.html': '{{{appclient}}} {{{appclient}}}' }),
    'not exactly once',
  ],
  ['no page', (f) => delete f['app/index.html'], 'is not there'],
])('refuses %s', (_, change, told) => {
  expect(faultsAfter(change)).toContain(told);
});

it('tells all faults at once', () => {
  const told = faultsAfter((files) => {
    manifest(files)['platform-version'] = '2.3';
    delete requests(files)['look'];
  });
  expect(told).toContain('platform-version');
  expect(told).toContain('look');
});
