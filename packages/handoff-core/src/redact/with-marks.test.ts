import { expect, it } from 'vitest';
import type { MaskKind } from '../schema/privacy.ts';
import { fullBrief } from '../testing/full-brief.ts';
import { redact } from './redact.ts';
import { isMasked, withMarks } from './with-marks.ts';

const WORDS = new Proxy({} as Record<MaskKind, string>, { get: (_, kind) => `«${String(kind)}»` });

it('leaves an id that looks like a mark as it was stored, and what an agent calls an id not', () => {
  const brief = redact({ ...fullBrief(), conversationId: '[email]' }, 'restricted');
  const turns = brief.turns.map((turn) => ({ ...turn, id: '[email]' }));
  const actions = brief.actions.map((action) => ({ ...action, args: { id: '[email]' } }));
  const shown = withMarks({ ...brief, turns, actions }, WORDS);
  expect([shown.conversationId, shown.turns[0]?.id]).toEqual(['[email]', '[email]']);
  expect(shown.actions[0]?.args).toEqual({ id: '[«email»]' });
});

it.each([
  ['a•••@•••.com', true],
  ['•••4242', true],
  ['Write to [email]', true],
  ['Write to [«email»]', true],
  ['Write to [e-mail]', false],
])('knows whether something is hidden in %s', (text, hidden) => {
  expect(isMasked(text, WORDS)).toBe(hidden);
});
