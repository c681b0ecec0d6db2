import { redact } from '@baton/handoff-core';
import type { Brief } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { composePanel } from '../compose-panel.ts';
import { followUpText } from '../follow-up-text.ts';
import { richBrief } from '../testing/sample-brief.ts';

const noticesOf = (delivery: Brief['delivery'], locale = 'en'): string => {
  const brief = redact({ ...richBrief(), delivery }, 'restricted');
  const { blocks } = composePanel(brief, { locale, timeZone: 'UTC', host: 'web' });
  return blocks.find(({ kind }) => kind === 'notices')?.fallbackText ?? '';
};

it('says how a handoff stands in its ticket only where something is wrong', () => {
  const plain = noticesOf(undefined);
  expect(noticesOf({ state: 'done', degraded: [] })).toBe(plain);
  expect(noticesOf({ state: 'waiting', degraded: [] })).toContain('not in the ticket yet');
  expect(noticesOf({ state: 'failed', degraded: [] })).toContain('could not be written');
});

it('names what a helpdesk could not take in the language of the reader, and nothing it has no word for', () => {
  const delivery = { state: 'done', degraded: ['priority', '<b>', 'skills'] } as const;
  expect(noticesOf(delivery)).toContain('could not take over: priority and skills.');
  expect(noticesOf(delivery, 'de-AT')).toContain('Priorität und Fähigkeiten');
  expect(noticesOf(delivery, 'es')).toContain('prioridad y habilidades');
  const file = { state: 'done', degraded: ['transcript'] } as const;
  expect(noticesOf(file)).toContain('could not take over: conversation as a file.');
});

it.each([
  ['expired', 'en', 'Nobody took over in time'],
  ['declined', 'de', 'abgelehnt'],
  ['failed', 'es', 'El traspaso falló'],
] as const)(
  'tells whoever looks at a handoff that is %s that the AI speaks again',
  (handoffState, locale, said) => {
    const brief = redact({ ...richBrief(), handoffState }, 'restricted');
    const panel = composePanel(brief, { locale, timeZone: 'UTC', host: 'web' });
    expect(panel.state).toBe('ai_active');
    const notices = panel.blocks.find(({ kind }) => kind === 'notices');
    expect(notices?.fallbackText.split('\n')[0]).toContain(said);
  },
);

it('has a sentence for tickets in which nobody came', () => {
  expect(followUpText('expired', 'de')).toContain('Niemand');
  expect(followUpText('declined', 'sv')).toContain('declined');
  expect(followUpText('accepted', 'en')).toBeNull();
});
