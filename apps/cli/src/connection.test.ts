import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, resolveConnection, resolveDataDir, resolveUrl } from './connection.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-cli-'));
  writeFileSync(join(dir, 'dev-key'), 'development\n');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('address of the service', () => {
  it('is --url, else BATON_URL, else this machine at PORT', () => {
    expect(resolveUrl({ url: 'https://b.example/base/' }, { BATON_URL: 'http://other' })).toBe(
      'https://b.example/base',
    );
    expect(resolveUrl({}, { BATON_URL: 'http://other' })).toBe('http://other');
    expect(resolveUrl({}, { PORT: '4711', BATON_URL: '' })).toBe('http://127.0.0.1:4711');
    expect(resolveUrl({}, {})).toBe('http://127.0.0.1:4600');
  });

  it.each(['localhost:4600', 'ftp://a', 'nonsense'])('refuses %s', (url) => {
    expect(() => resolveUrl({ url }, {})).toThrow(expect.objectContaining({ code: 'bad-url' }));
  });
});

describe('agent key', () => {
  it('is --key, else BATON_KEY, else the development key beside the data', () => {
    const env = { BATON_DATA_DIR: dir, BATON_KEY: 'from-env' };
    expect(resolveConnection({ key: 'given' }, env, '/').key).toBe('given');
    expect(resolveConnection({}, env, '/').key).toBe('from-env');
    expect(resolveConnection({}, { BATON_DATA_DIR: dir }, '/')).toEqual({
      url: 'http://127.0.0.1:4600',
      key: 'development',
    });
  });

  it('never takes the development key to another machine', () => {
    expect(() =>
      resolveConnection({ url: 'http://127.0.0.1.evil.example' }, { BATON_DATA_DIR: dir }, '/'),
    ).toThrow(expect.objectContaining({ code: 'no-key' }));
  });

  it('when missing says which ways there are to give one', () => {
    expect(() => resolveConnection({}, { BATON_DATA_DIR: join(dir, 'none') }, '/')).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/npm start.*dev-key.*--key.*BATON_KEY/),
      }),
    );
  });

  it('lies relative to where the service runs', () => {
    expect(resolveDataDir({}, '/repo')).toBe('/repo/.baton');
    expect(resolveDataDir({ BATON_DATA_DIR: 'here' }, '/repo')).toBe('/repo/here');
  });
});

it.each([
  ['http://localhost:1', true],
  ['http://127.8.9.1', true],
  ['http://[::1]:4600', true],
  ['http://127.0.0.1.example', false],
  ['http://10.0.0.1', false],
  ['http://localhost.example', false],
])('%s is this machine: %s', (url, here) => {
  expect(isLoopback(url)).toBe(here);
});
