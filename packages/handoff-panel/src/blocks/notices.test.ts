import { expect, it } from 'vitest';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

it.each([
  ['en', 'A person had this conversation before, until '],
  ['de', 'Ein Mensch hatte dieses Gespräch schon, bis '],
  ['es', 'Una persona ya llevó esta conversación, hasta '],
])('says in %s that a person had the conversation before, and what they wrote', (locale, words) => {
  const notice = {
    code: 'handed_over_before' as const,
    params: { at: '2026-03-01T12:00:00.000Z', resolution: 'Refunded by hand.' },
    evidence: [],
  };
  const { fallbackText } = blockFor({ ...richBrief(), notices: [notice] }, 'notices', { locale });
  expect(fallbackText).toContain(words);
  expect(fallbackText).toMatch(/Refunded by hand[”“»]\.$/u);
  const bare = { ...notice, params: { at: notice.params.at } };
  expect(
    blockFor({ ...richBrief(), notices: [bare] }, 'notices', { locale }).fallbackText,
  ).not.toMatch(/undefined|,\.?$|[”“»]/u);
});
