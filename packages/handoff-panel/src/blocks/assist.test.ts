import { redact } from '@baton/handoff-core';
import type { Assist, Brief } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { withEverything } from '../testing/with-everything.ts';

const rich = richBrief();
const sentences = [
  { text: 'Write to anna@example.org\u202E.', evidence: [{ type: 'turn' as const, id: 't1' }] },
];
const blockOf = (tier: 'restricted' | 'full', locale = 'en', dropped = 2) =>
  composePanel(redact({ ...rich, written: { sentences, dropped } }, tier), {
    locale,
    timeZone: 'UTC',
    host: 'zendesk',
  }).blocks.find(({ kind }) => kind === 'assist');

it.each([
  ['en', 'written by a model, checked, 2 left out'],
  ['de', 'von einem Modell, geprüft, 2 verworfen'],
  ['es', 'de un modelo, comprobado, 2 descartadas'],
])('marks what a model wrote and says what was left out of it (%s)', (locale, summary) => {
  expect(blockOf('full', locale)).toMatchObject({
    summary,
    open: false,
    items: [{ text: 'Write to anna@example.org.', refs: [{ type: 'turn', id: 't1' }] }],
  });
});

it('hides in it what the viewer may not see', () => {
  expect(JSON.stringify(blockOf('restricted'))).not.toContain('anna@example.org');
});

it('has no such block where nothing was written', () => {
  const panel = composePanel(redact(rich, 'full'), {
    locale: 'en',
    timeZone: 'UTC',
    host: 'zendesk',
  });
  expect(panel.blocks.map(({ kind }) => kind)).not.toContain('assist');
});

const full = withEverything(rich);
const assistWith = (more: Partial<Assist>): Brief => ({
  ...full,
  assist: { ...(full.assist as Assist), ...more },
});

it.each([
  ['en', 'Only suggestions: check before you use them. Nothing is sent by itself.'],
  ['de', 'Nur Vorschläge: vor dem Verwenden prüfen. Nichts wird von selbst gesendet.'],
  ['es', 'Solo son sugerencias: revíselas antes de usarlas. Nada se envía por sí solo.'],
])('marks suggestions as such, always (%s)', (locale, caution) => {
  verifies('panel.assist.caution');
  for (const assist of [
    { flags: [], reply: null, suggestions: [], missing: ['zendesk'] },
    full.assist as Assist,
  ]) {
    const block = blockFor({ ...full, assist }, 'assist', { locale });
    expect(block.caution).toBe(caution);
    expect(block.fallbackText.startsWith(caution)).toBe(true);
  }
});

it('names what to weigh, gravest first, with the words of the customer', () => {
  verifies('panel.assist.flags');
  const { flags, open } = blockFor(full, 'assist');
  expect(flags).toMatchObject([
    { code: 'vulnerable', label: 'May be vulnerable', tone: 'danger' },
    { code: 'churn', label: 'May leave', tone: 'warning' },
  ]);
  expect(flags[0]?.sentence).toMatchObject({
    text: '“Where is the rest? I want a human.”',
    refs: [{ type: 'turn', id: 't3' }],
  });
  expect(open).toBe(true);
  expect(blockFor(assistWith({ flags: [] }), 'assist').open).toBe(false);
});

it('gives a draft to take over, with its language where it is another', () => {
  verifies('panel.assist.reply');
  const { reply } = blockFor(full, 'assist');
  expect(reply).toMatchObject({
    language: 'en',
    note: '',
    insert: { enabled: true, why: '' },
    refs: [{ id: 't3' }],
  });
  expect(reply?.text).toContain('\n');
  const written = {
    ...(full.assist?.reply as NonNullable<Assist['reply']>),
    from: 'model' as const,
  };
  expect(blockFor(assistWith({ reply: written }), 'assist', { locale: 'de' }).reply?.note).toBe(
    'Sprache: Englisch · von einem Modell geschrieben: jede Angabe prüfen',
  );
  expect(blockFor(full, 'assist', { host: 'web' }).reply?.insert).toMatchObject({
    enabled: false,
    why: 'This page has no reply to insert into',
  });
});

it('lists what may fit with why and from where', () => {
  verifies('panel.assist.suggestions');
  expect(blockFor(full, 'assist').suggestions).toMatchObject([
    { kindLabel: 'Macro', url: null, why: 'Matches: refund, days · Zendesk' },
    {
      kindLabel: 'Help article',
      url: 'https://help.example/refunds',
      why: 'Matches: refund · Zendesk',
    },
  ]);
  expect(blockFor(assistWith({ missing: ['zendesk'] }), 'assist').missing).toEqual([
    'Zendesk did not answer in time; its macros and articles are missing.',
  ]);
});

it('leads to no page that is not https', () => {
  const [first] = (full.assist as Assist).suggestions;
  const suggestions = ['javascript:alert(1)', 'http://help.example/', 'https:help'].map(
    (url, n) => ({ ...first!, id: `s${n}`, url }),
  );
  const block = blockFor(assistWith({ suggestions }), 'assist');
  expect(block.suggestions.map(({ url }) => url)).toEqual([null, null, null]);
});

it('says how old the text of a model is', () => {
  expect(blockFor(full, 'assist').written).toBe(
    'Checked; 1 sentence left out · 1 message since it was written',
  );
});
