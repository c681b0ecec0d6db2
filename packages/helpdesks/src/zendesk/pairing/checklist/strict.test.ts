import { expect, it } from 'vitest';
import { strictSteps } from './strict.ts';

const lineAt = (baseUrl: string, origin: string | null = null) =>
  strictSteps({
    settings: { subdomain: 'acme', mode: 'client-credentials', strict: true },
    server: { client: null, originOf: () => origin },
    look: {
      pairing: { secrets: { clientId: 'of-agents', clientSecret: 'x' } },
      gaveLeave: 3,
      baseUrl,
    },
  });

it('says where people come back to, and how many gave leave', () => {
  expect(lineAt('https://baton.example.org')).toMatchObject([
    {
      state: 'ok',
      detail: expect.stringContaining('https://baton.example.org/zendesk/consent') as string,
    },
  ]);
});

it('is open while nobody could come back, since Zendesk sends them to https alone', () => {
  const [line, ...others] = lineAt('http://baton.example.org:4600');
  expect(others).toEqual([]);
  expect(line?.state).toBe('todo');
  expect(line?.detail).toMatch(/http:\/\/baton\.example\.org:4600.*BATON_PUBLIC_URL/);
  expect(lineAt('http://127.0.0.1:4600', 'http://127.0.0.1:1')).toMatchObject([{ state: 'ok' }]);
});
