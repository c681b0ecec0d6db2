import { expect, it } from 'vitest';
import { readFreshdesk } from './read-freshdesk.ts';

const read = (env: NodeJS.ProcessEnv, development: boolean) => {
  const faults: string[] = [];
  return { config: readFreshdesk(env, development, faults), faults };
};

it('knows no other place than Freshdesk where nothing is set', () => {
  expect(read({}, true)).toEqual({ config: { origin: null }, faults: [] });
  expect(read({ BATON_FRESHDESK_ORIGIN: '' }, false)).toEqual({
    config: { origin: null },
    faults: [],
  });
});

it('takes an address of this machine in development, without its path', () => {
  const env = { BATON_FRESHDESK_ORIGIN: 'http://127.0.0.1:4803/api/' };
  expect(read(env, true)).toEqual({ config: { origin: 'http://127.0.0.1:4803' }, faults: [] });
});

it('refuses another machine, something that is no address, and any in production, without repeating it', () => {
  for (const [text, development] of [
    ['https://acme.example.com', true],
    ['no address', true],
    ['http://127.0.0.1:4803', false],
  ] as const) {
    const { faults } = read({ BATON_FRESHDESK_ORIGIN: text }, development);
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain(text);
  }
});
