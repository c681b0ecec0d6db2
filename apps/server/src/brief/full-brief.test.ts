import { expect, it } from 'vitest';
import { fullBriefs } from './full-brief.ts';

const WISH = {
  helpdesk: 'desk',
  tenant: 'a',
  account: 'ws1',
  ticket: '777',
  user: 'ines',
  tier: 'standard',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  secret: 'a-secret-that-is-long',
} as const;
const urlFor = async (base: string): Promise<string | undefined> =>
  (await fullBriefs({ baseUrl: () => base })(WISH))?.url.split('#')[0];

it('leads to the page at the origin that others reach this server at', async () => {
  expect(await urlFor('https://baton.example.com')).toBe('https://baton.example.com/brief');
  expect(await urlFor('https://baton.example.com:8443/')).toBe(
    'https://baton.example.com:8443/brief',
  );
  expect(await urlFor('http://127.0.0.1:4801')).toBe('http://127.0.0.1:4801/brief');
  // A name and a password would go into every link.
  expect(await urlFor('https://me:secret@baton.example.com')).toBe(
    'https://baton.example.com/brief',
  );
});

it('makes none where no browser would find or trust the page', async () => {
  for (const base of [
    'http://baton.example.com',
    'https://example.com/baton',
    'https://example.com/?x=1',
    'https://example.com/#x',
    'javascript:alert(1)',
    '/',
    '',
  ])
    expect(await urlFor(base), base).toBeUndefined();
});
