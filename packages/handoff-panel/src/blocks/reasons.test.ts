import { redact } from '@baton/handoff-core';
import type { Brief, Reason } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import type { BlockOf } from '../schema/block.ts';
import { richBrief, signalOf } from '../testing/sample-brief.ts';

const reasonsOf = (reasons: Reason[], locale = 'en'): BlockOf<'reasons'> => {
  const brief: Brief = { ...richBrief(), reasons };
  const view = { locale, timeZone: 'UTC', host: 'zendesk' };
  const { blocks } = composePanel(redact(brief, 'full'), view);
  return blocks.find(({ kind }) => kind === 'reasons') as BlockOf<'reasons'>;
};

it('says a rule once, beside its label', () => {
  const signal = { ...signalOf('policy_rule', 1, 1, 't1'), title: 'Refunds over 500' };
  const { items, fallbackText } = reasonsOf([{ code: 'policy_rule', signal }]);
  expect(items[0]).toMatchObject({ label: 'Rule', sentence: { text: 'Refunds over 500' } });
  expect(fallbackText).toBe('- Rule: Refunds over 500');
});

it('calls a sign weak once, beside its numbers', () => {
  const signal = { ...signalOf('confidence', 0.74, 0.5, 't2'), fired: false };
  const { items, fallbackText } = reasonsOf([{ code: 'low_confidence', signal }]);
  expect(items[0]).toMatchObject({
    label: 'Weak sign',
    sentence: { text: 'Confidence 74%, limit 50%' },
  });
  expect(fallbackText).toBe('- Weak sign: Confidence 74%, limit 50%');
});

it.each([
  ['en', 'Customer mood: angry (−0.62, limit −0.50)'],
  ['de', 'Stimmung: wütend (−0,62, Grenze −0,50)'],
  ['es', 'Ánimo del cliente: enfadado (−0,62, límite −0,50)'],
])('writes a mood with a minus sign and equally many digits (%s)', (locale, said) => {
  const signal = signalOf('sentiment', -0.62, -0.5, 't3');
  const { items } = reasonsOf([{ code: 'negative_sentiment', signal }], locale);
  expect(items[0]?.sentence.text).toBe(said);
});

it('never writes two different moods alike', () => {
  const signal = signalOf('sentiment', -0.5012, -0.5, 't3');
  const { items } = reasonsOf([{ code: 'negative_sentiment', signal }]);
  expect(items[0]?.sentence.text).toContain('(−0.5012, limit −0.5000)');
});

it('counts a fall of confidence in points', () => {
  const signal = signalOf('confidence_trend', -0.23, -0.2, 't2');
  const { items } = reasonsOf([{ code: 'low_confidence', signal }]);
  expect(items[0]?.sentence.text).toBe('Confidence fell by 23 points over the last answers');
});
