import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseUrlFault, urlUnder } from './base-url.ts';

it.each([
  ['https://desk.example.com', false],
  ['https://desk.example.com/api/baton/', false],
  ['https://10.0.0.7:8443/desk', false],
  ['http://127.0.0.1:4700/api', true],
  ['http://localhost:4700', true],
])('takes %s', (url, local) => {
  expect(baseUrlFault(url, local)).toBeNull();
});

it.each([
  ['desk', false],
  ['ftp://desk.example.com', true],
  ['http://desk.example.com', true],
  ['http://127.0.0.1', false],
  ['https://token@desk.example.com', false],
  ['https://desk.example.com/?key=1', false],
  ['https://desk.example.com/#a', false],
  ['https://169.254.169.254/latest', false],
  ['https://[fd00:ec2::254]/', false],
  ['https://0xa9fea9fe/', false],
])('refuses %s', (url, local) => {
  expect(baseUrlFault(url, local)).not.toBeNull();
});

it('leads below its base and nowhere else, whatever an id says', () => {
  const base = 'https://desk.example.com/api';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('..', '.', '%2e%2e', '../..', '//evil.example', 'a?b#c', '\uD800'),
      ),
      (id) => {
        const url = urlUnder(base, ['tickets', id, 'notes']);
        const refused = ['', '.', '..', '\uD800'].includes(id);
        expect(url === null).toBe(refused);
        const [, api, tickets, ticket, notes, ...more] = (url?.pathname ?? '').split('/');
        const found = [url?.origin, api, tickets, decodeURIComponent(ticket ?? ''), notes, more];
        expect(refused || found).toEqual(
          refused || ['https://desk.example.com', 'api', 'tickets', id, 'notes', []],
        );
      },
    ),
  );
});
