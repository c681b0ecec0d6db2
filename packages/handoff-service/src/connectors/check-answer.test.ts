import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulatedConnector } from '@baton/testkit/connector';
import { checkContext, checkFound } from './check-answer.ts';
import type { Connector } from './port.ts';
import { toPlainText } from './to-plain-text.ts';

const hostile: Connector = simulatedConnector({ mood: () => 'hostile' });
const signal = new AbortController().signal;
const UNSAFE = /<\w|javascript:|alert|[\u202A-\u202E\u2066-\u2069]/u;

it('takes at most 50 finds, as plain text, with no link that is not https', async () => {
  const found = checkFound(
    await hostile.searchHelp?.({ tenant: 'a', query: 'refund', language: 'en', limit: 5, signal }),
  );
  expect(found?.length).toBeGreaterThan(30);
  expect(found?.length).toBeLessThanOrEqual(50);
  for (const { id, title, text, url } of found ?? []) {
    expect(id).toMatch(/^x-\d+$/);
    expect(title).not.toMatch(UNSAFE);
    expect(text).toMatch(/^About refund\./);
    expect(text.replaceAll('<b>', '')).not.toMatch(UNSAFE);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(url).toBeNull();
  }
});

it('takes at most 30 facts and 20 tickets, and drops what is none', async () => {
  const known = checkContext(
    await hostile.fetchContext?.({
      tenant: 'a',
      ticket: { helpdesk: 'zendesk', id: '1' },
      customer: null,
      signal,
    }),
  );
  expect(known?.facts.length).toBeLessThanOrEqual(30);
  expect(known?.tickets).toHaveLength(19);
  expect(JSON.stringify(known)).not.toMatch(UNSAFE);
  expect(known?.tickets?.[0]).toEqual({
    id: 't-1',
    subject: 'Subject 1',
    state: 'open',
    url: null,
    updatedAt: null,
  });
});

it('takes what was found twice once, and an article beside the macro of its id', () => {
  const found = { kind: 'macro', id: 7, title: 'Refunds', text: 'How to', url: null };
  const ids = checkFound([found, found, { ...found, kind: 'article' }])?.map(
    ({ kind, id }) => `${kind} ${id}`,
  );
  expect(ids).toEqual(['macro 7', 'article 7']);
});

it.each([undefined, null, 'Bad gateway', 7, [], {}, { facts: 'x' }])(
  'is no answer: %j',
  (answer) => {
    expect(checkContext(answer)).toBeNull();
  },
);

it('never throws, whatever is answered', () => {
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      checkContext(answer);
      checkFound(answer);
    }),
  );
});

it.each([
  ['<p>One</p><p>Two &amp; three</p>', 'One\nTwo & three'],
  ['<script>bad()</script>Good<!-- hidden -->', 'Good'],
  ['<scr<b>ipt>x', 'ipt>x'],
  ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['a\u202Eb\u0000c\uD800', 'abc'],
  ['<div>cut off', 'cut off'],
])('reads %s as a reader would see it', (html, text) => {
  expect(toPlainText(html, 100)).toBe(text);
});

it('reads text without markup as it is, and keeps to a length and a time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('word', 'Ünï', '12')), (words) => {
      expect(toPlainText(words.join(' '), 1_000)).toBe(words.join(' '));
    }),
  );
  expect(toPlainText('<'.repeat(200_000), 20_000).length).toBeLessThanOrEqual(20_000);
  expect(toPlainText('<script'.repeat(50_000), 20_000).length).toBeLessThanOrEqual(20_000);
});
