import type { Panel } from '@baton/handoff-panel';
import { describe, expect, it } from 'vitest';
import { LOCALES, buildLog } from './build-log.ts';
import type { Locale } from './build-log.ts';
import { checkPanel } from './check-panel.ts';
import { rawFacts } from './raw-facts.ts';
import type { RawGold, RawLog } from './raw-log.ts';

const call = (id: string, name: string, args: unknown) => ({
  id,
  function: { name, arguments: JSON.stringify(args) },
});
const refund = { order_id: '#W1234567', amount: 84.5, currency: 'USD' };

const log: RawLog = {
  id: 'planted-1',
  metadata: {},
  messages: [
    { role: 'user', content: 'My blue jacket of order #W1234567 came torn. I want my money back.' },
    {
      role: 'assistant',
      content: '',
      tool_calls: [call('a', 'get_order_details', { order_id: '#W1234567' })],
    },
    { role: 'tool', content: '{"total": 84.5, "status": "delivered"}', tool_call_id: 'a' },
    { role: 'assistant', content: '', tool_calls: [call('b', 'refund_order', refund)] },
    { role: 'tool', content: 'Error: the card was declined', tool_call_id: 'b' },
    {
      role: 'assistant',
      content:
        'The refund did not go through. A colleague will call you back within 5 business days.',
    },
    { role: 'user', content: 'That is useless. Give me a real person please!' },
  ],
};
const gold: RawGold = { id: log.id, writes: [{ n: 1, name: 'refund_order', ok: false }] };

const built = buildLog(log);
const facts = rawFacts(log, gold);
const findingsIn = (panel: Panel, locale: Locale = 'en') =>
  checkPanel(panel, facts, locale, { signals: built.brief.signals });
/** The panel with one piece of text replaced wherever it stands. */
const planted = (from: string | RegExp, to: string, locale: Locale = 'en'): Panel => {
  const before = JSON.stringify(built.panels[locale]);
  const after = before.replaceAll(
    typeof from === 'string' ? from : new RegExp(from.source, 'g'),
    to,
  );
  expect(after).not.toBe(before);
  return JSON.parse(after) as Panel;
};

it.each(LOCALES)('finds nothing in a brief that is true (%s)', (locale) => {
  expect(findingsIn(built.panels[locale], locale)).toEqual([]);
});

describe('finds a false fact that is planted:', () => {
  it.each<[string, string | RegExp, string, string]>([
    ['another amount', '84.50', '48.50', 'number'],
    ['another currency', /\$84\.50/, '€84.50', 'currency'],
    ['another id', '#W1234567', '#W1234576', 'action'],
    [
      'success of a change that failed',
      '"statusLabel":"Failed"',
      '"statusLabel":"Done"',
      'outcome',
    ],
    [
      'success of an attempt that failed',
      '"outcomeLabel":"Failed"',
      '"outcomeLabel":"Worked"',
      'outcome',
    ],
    ['another tool', 'refund_order', 'cancel_order', 'action'],
    ['another caller', '"by":"ai"', '"by":"customer"', 'action'],
    ['another time', '00:01', '00:09', 'action'],
    ['another day of a promise', 'by January 8', 'by January 6', 'date'],
    ['words nobody said', 'came torn', 'came late', 'quote'],
    ['a promise of other words', 'call you back', 'pay you back', 'quote'],
    ['a number in a promise', 'within 5 business', 'within 2 business', 'quote'],
    ['a sentence without evidence', /"refs":\[\{"type":"turn"[^\]]*\]/, '"refs":[]', 'evidence'],
    ['evidence that is not there', '"id":"m0"', '"id":"m1"', 'evidence'],
    [
      'no action where there were two',
      'This AI does not say how sure it is.',
      'No actions were reported.',
      'claim',
    ],
    [
      'a person who never came',
      'This AI does not say how sure it is.',
      'A person: a person stepped in.',
      'claim',
    ],
    [
      'an answer that was not held back',
      'This AI does not say how sure it is.',
      'An answer was held back.',
      'claim',
    ],
    ['another number of turns', /after \d+ turns?/, 'after 9 turns', 'number'],
  ])('%s', (_what, from, to, kind) => {
    expect(findingsIn(planted(from, to)).map((finding) => finding.kind)).toContain(kind);
  });

  it('an action that is left out', () => {
    const panel = structuredClone(built.panels.en);
    for (const block of panel.blocks) if (block.kind === 'actions') block.items.pop();
    expect(findingsIn(panel).map(({ why }) => why)).toContain('is not listed');
  });

  it.each<[Locale, string, string]>([
    ['de', '"statusLabel":"Fehlgeschlagen"', '"statusLabel":"Erledigt"'],
    ['es', '"statusLabel":"Falló"', '"statusLabel":"Se hizo"'],
    ['de', '84,50', '48,50'],
    ['es', '84,50', '48,50'],
  ])('in other languages (%s): %s', (locale, from, to) => {
    expect(findingsIn(planted(from, to, locale), locale)).not.toEqual([]);
  });
});
