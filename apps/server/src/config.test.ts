import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const KEY = '4f1d0c66b8e94ad2b2f7a3157c5de0b1';

const faultsOf = (flags: string[], env: Record<string, string>): readonly string[] => {
  try {
    readConfig(flags, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('production', () => {
  it('starts with a random key', () => {
    expect(readConfig([], { BATON_KEY: KEY })).toMatchObject({
      mode: 'production',
      port: 4600,
      agentKey: KEY,
    });
  });

  it.each([
    ['no key', {}],
    ['a short key', { BATON_KEY: 'abc' }],
    ['a development key', { BATON_KEY: `baton_dev_${KEY}` }],
    ['one character over and over', { BATON_KEY: 'a'.repeat(40) }],
    ['a key that says it is to be changed', { BATON_KEY: 'please-change-me-please-change-me-now' }],
  ])('refuses %s', (_title, env: Record<string, string>) => {
    expect(faultsOf([], env)).toEqual([expect.stringContaining('BATON_KEY')]);
  });

  it('takes an admin key, by the same rules', () => {
    const adminKey = KEY.replaceAll('4', 'f');
    const config = readConfig([], { BATON_KEY: KEY, BATON_ADMIN_KEY: adminKey });
    expect(config.adminKey).toBe(adminKey);
    expect(readConfig([], { BATON_KEY: KEY }).adminKey).toBeNull();
    expect(faultsOf([], { BATON_KEY: KEY, BATON_ADMIN_KEY: 'abc' })).toEqual([
      expect.stringContaining('BATON_ADMIN_KEY must hold'),
    ]);
    expect(faultsOf([], { BATON_KEY: KEY, BATON_ADMIN_KEY: KEY })).toEqual([
      expect.stringContaining('equals BATON_KEY'),
    ]);
  });

  it('refuses development identities', () => {
    expect(faultsOf([], { BATON_KEY: KEY, BATON_DEV_IDENTITY: '1' })).toEqual([
      expect.stringContaining('BATON_DEV_IDENTITY'),
    ]);
  });
});

describe('development', () => {
  it('listens on loopback only', () => {
    expect(readConfig(['--dev'], {})).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      agentKey: null,
    });
    expect(faultsOf(['--dev'], { HOST: '0.0.0.0' })).toEqual([
      expect.stringContaining('HOST is 0.0.0.0'),
    ]);
  });
});

describe('the ledger', () => {
  it('is signed with a key in the data directory, every ten minutes, unless told otherwise', () => {
    expect(readConfig(['--dev'], { BATON_DATA_DIR: '/data' })).toMatchObject({
      ledgerKeyFile: '/data/ledger-key.pem',
      checkpointSeconds: 600,
    });
    const env = { BATON_LEDGER_KEY_FILE: '/keys/a.pem', BATON_CHECKPOINT_SECONDS: '60' };
    expect(readConfig(['--dev'], env)).toMatchObject({
      ledgerKeyFile: '/keys/a.pem',
      checkpointSeconds: 60,
    });
    expect(faultsOf(['--dev'], { BATON_CHECKPOINT_SECONDS: 'often' })).toEqual([
      expect.stringContaining('BATON_CHECKPOINT_SECONDS'),
    ]);
  });
});

describe.each([
  ['BATON_JUDGE', 'judge', { deadlineMs: 800, callsPerMinute: 60 }],
  ['BATON_WRITER', 'writer', { deadlineMs: 10_000, callsPerMinute: 20 }],
] as const)('the optional model of %s', (name, part, limits) => {
  it('is off unless an address is set, and takes its limits from the environment', () => {
    expect(readConfig(['--dev'], {})[part]).toBeNull();
    const env = {
      [`${name}_URL`]: 'http://127.0.0.1:11434/v1',
      [`${name}_MODEL`]: 'small',
      [`${name}_TOKENS_PER_DAY`]: '5000',
    };
    expect(readConfig(['--dev'], env)[part]).toEqual({
      url: 'http://127.0.0.1:11434/v1',
      model: 'small',
      key: null,
      ...limits,
      tokensPerDay: 5_000,
    });
  });

  it('needs a model and sensible limits', () => {
    expect(
      faultsOf(['--dev'], {
        [`${name}_URL`]: 'https://models.example/v1',
        [`${name}_DEADLINE_MS`]: 'soon',
        [`${name}_CALLS_PER_MINUTE`]: '-1',
      }),
    ).toEqual([
      expect.stringContaining(`${name}_DEADLINE_MS`),
      expect.stringContaining(`${name}_CALLS_PER_MINUTE`),
      expect.stringContaining(`${name}_MODEL`),
    ]);
  });
});

it('lists every fault at once and never shows a secret', () => {
  const faults = faultsOf(['--debug'], {
    PORT: 'x',
    DATABASE_URL: 'mysql://root:hunter22@db/x',
    BATON_PUBLIC_URL: 'ftp://x',
    BATON_KEY: 'shortsecret',
    LOG_LEVEL: 'loud',
  });
  expect(faults).toHaveLength(6);
  expect(faults.join()).not.toMatch(/hunter22|shortsecret/);
});
