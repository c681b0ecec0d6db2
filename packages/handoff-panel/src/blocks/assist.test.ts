import { redact } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import { richBrief } from '../testing/sample-brief.ts';

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
