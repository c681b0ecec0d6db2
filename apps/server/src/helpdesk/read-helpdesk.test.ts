import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readHelpdesk } from './read-helpdesk.ts';

const TOKEN = '9d1c70f2ab64';

const tokenFile = (content = `${TOKEN}\n`): string => {
  const dir = mkdtempSync(join(tmpdir(), 'baton-token-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'token');
  writeFileSync(file, content);
  return file;
};

const faultsOf = (env: Record<string, string>, development = false): string[] => {
  const faults: string[] = [];
  readHelpdesk(env, development, faults);
  return faults;
};

const set = (over: Record<string, string> = {}): Record<string, string> => ({
  BATON_HELPDESK_URL: 'https://desk.example.com/baton',
  BATON_HELPDESK_TOKEN_FILE: tokenFile(),
  ...over,
});

it('asks no helpdesk when none is named', () => {
  expect(readHelpdesk({}, false, [])).toBeNull();
});

it('reads a helpdesk with everything that can be said of it', () => {
  const env = set({
    BATON_HELPDESK_NAME: 'in-house',
    BATON_HELPDESK_LABEL: 'Our desk',
    BATON_HELPDESK_WITHOUT: 'skills, search',
    BATON_HELPDESK_FIELDS: 'handoff_state=ai_state,handoff_id=cf.17',
  });
  expect(faultsOf(env)).toEqual([]);
  expect(readHelpdesk(env, false, [])).toEqual({
    name: 'in-house',
    label: 'Our desk',
    url: 'https://desk.example.com/baton',
    tokenFile: env['BATON_HELPDESK_TOKEN_FILE'],
    without: ['skills', 'search'],
    fields: { handoff_state: 'ai_state', handoff_id: 'cf.17' },
  });
});

it.each([
  ['no address', { BATON_HELPDESK_URL: 'desk' }, 'URL must be an address'],
  ['http', { BATON_HELPDESK_URL: 'http://desk.example.com' }, 'URL must be https'],
  ['http here', { BATON_HELPDESK_URL: 'http://127.0.0.1:8080' }, 'URL must be https'],
  ['metadata of a host', { BATON_HELPDESK_URL: 'https://169.254.169.254/' }, 'URL must not be'],
  ['credentials', { BATON_HELPDESK_URL: 'https://a:b@desk.example.com' }, 'URL must hold no cred'],
  [
    'a query',
    { BATON_HELPDESK_URL: 'https://desk.example.com/?token=x' },
    'URL must hold no query',
  ],
  ['a name with capitals', { BATON_HELPDESK_NAME: 'Our Desk' }, 'NAME must be 2 to 41'],
  ['no token', { BATON_HELPDESK_TOKEN_FILE: '' }, 'TOKEN_FILE must name'],
  [
    'a lost token',
    { BATON_HELPDESK_TOKEN_FILE: '/nowhere/token' },
    "TOKEN_FILE can't be read (ENOENT)",
  ],
  [
    'something it may not lack',
    { BATON_HELPDESK_WITHOUT: 'notes' },
    'WITHOUT may list note, attachment, fields',
  ],
  ['fields of others', { BATON_HELPDESK_FIELDS: 'subject=title' }, 'FIELDS must be a list such as'],
])('refuses %s', (_, over: Record<string, string>, says) => {
  expect(faultsOf(set(over))).toEqual([expect.stringContaining(`BATON_HELPDESK_${says}`)]);
});

it('refuses a file that holds no token, and tells all faults at once without what is set', () => {
  const file = tokenFile('two lines\nof words\n');
  const faults = faultsOf({
    BATON_HELPDESK_URL: 'https://user:hunter2@desk.example.com',
    BATON_HELPDESK_NAME: 'X',
    BATON_HELPDESK_TOKEN_FILE: file,
  });
  expect(faults).toHaveLength(3);
  expect(faults.join('\n')).not.toMatch(/hunter2|two lines/);
});

it('refuses settings of a helpdesk that is nowhere', () => {
  expect(faultsOf({ BATON_HELPDESK_NAME: 'in-house' })).toEqual([
    expect.stringContaining('BATON_HELPDESK_NAME is set without BATON_HELPDESK_URL'),
  ]);
});

it('lets a development server call a helpdesk on the same machine without TLS', () => {
  expect(faultsOf(set({ BATON_HELPDESK_URL: 'http://127.0.0.1:8080' }), true)).toEqual([]);
  expect(faultsOf(set({ BATON_HELPDESK_URL: 'http://192.168.1.4/' }), true)).toHaveLength(1);
});
