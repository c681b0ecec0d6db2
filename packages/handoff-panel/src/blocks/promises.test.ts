import { redact } from '@baton/handoff-core';
import type { Brief, Tier } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import type { BlockOf } from '../schema/block.ts';
import { richBrief } from '../testing/sample-brief.ts';

const rich = richBrief();
const WORDS = 'Your refund will arrive within 5 business days.';

/** The notice about one promise, said on `at`, with what is known of its end. */
const noticeOf = (
  params: Record<string, string>,
  {
    locale = 'en',
    tier = 'full',
    newest = '2026-03-10T10:00:00.000Z',
  }: { locale?: string; tier?: Tier; newest?: string } = {},
) => {
  const first = rich.turns[0];
  if (!first) throw new Error('the sample has no turn');
  const brief: Brief = {
    ...rich,
    turns: [{ ...first, by: 'ai', text: WORDS, at: newest }],
    actions: [],
    requestedAt: null,
    notices: [
      {
        code: 'promise_open',
        params: { promise: WORDS, kind: 'outcome', ...params },
        evidence: [{ type: 'turn', id: first.id }],
      },
    ],
  };
  const panel = composePanel(redact(brief, tier), { locale, timeZone: 'UTC', host: 'zendesk' });
  const block = panel.blocks.find(({ kind }) => kind === 'notices') as BlockOf<'notices'>;
  return { text: block.items[0]?.sentence.text, tone: block.items[0]?.tone, open: block.open };
};

it.each([
  ['en', 'Promised: “Your refund will arrive within 5 business days” (by March 17).'],
  ['en-GB', 'Promised: “Your refund will arrive within 5 business days” (by 17 March).'],
  ['de', 'Zugesagt: „Your refund will arrive within 5 business days“ (bis 17. März).'],
  ['es', 'Prometido: «Your refund will arrive within 5 business days» (hasta el 17 de marzo).'],
  [
    'fr',
    'Promis\u202F: «\u202FYour refund will arrive within 5 business days\u202F» (délai\u202F: 17 mars).',
  ],
  ['pt', 'Prometido: “Your refund will arrive within 5 business days” (prazo: 17 de março).'],
])('says until when something was promised, in the language of the viewer (%s)', (locale, said) => {
  expect(noticeOf({ due: '2026-03-17' }, { locale })).toEqual({
    text: said,
    tone: 'info',
    open: false,
  });
});

it.each(['restricted', 'standard', 'full'] as const)('shows the date to %s', (tier) => {
  expect(noticeOf({ due: '2026-03-17' }, { tier }).text).toContain('March 17');
});

it('marks what is past due as of the newest event, and not a day too early', () => {
  verifies('panel.promises.due');
  const due = { due: '2026-03-17' };
  expect(noticeOf(due, { newest: '2026-03-17T23:59:00.000Z' }).tone).toBe('info');
  expect(noticeOf(due, { newest: '2026-03-18T00:00:00.000Z' })).toEqual({
    text: `Promised, past due since March 17: “${WORDS}”`,
    tone: 'warning',
    open: true,
  });
});

it('names the hour where hours were promised, and the year where it is another', () => {
  expect(noticeOf({ due: '2026-03-10T14:30:00.000Z' }).text).toContain('(by 14:30)');
  expect(noticeOf({ due: '2027-01-05' }).text).toContain('(by January 5, 2027)');
});

it('names no date where none is known', () => {
  expect(noticeOf({}).text).toBe(`Promised: “${WORDS}”`);
  expect(noticeOf({ kind: 'contact' })).toEqual({
    text: `Promised and still open: “${WORDS}”`,
    tone: 'warning',
    open: true,
  });
});
