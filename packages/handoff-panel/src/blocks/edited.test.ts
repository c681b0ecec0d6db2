import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

const rich = richBrief();
const edit = {
  version: 3,
  by: 'zendesk:7',
  at: '2026-03-01T10:07:00.000Z',
  afterTurn: 2,
  headline: 'Wants the money on another card',
  nextStep: 'Call the customer back.',
  note: 'Speaks only English.',
};

it('shows the text of a person with who, when and how old, and keeps what Baton says', () => {
  verifies('panel.edited.original-readable');
  const own = blockFor(rich, 'headline').sentence;
  expect(blockFor({ ...rich, edit }, 'headline')).toMatchObject({
    sentence: { text: 'Wants the money on another card', refs: own.refs },
    edited: {
      label: 'Edited by Zendesk user 7, 10:07',
      original: own,
      stale: '1 message since this edit',
    },
  });
});

it('recommends the step of a person, inserts it and says none of our reasons for it', () => {
  const brief = { ...rich, edit: { ...edit, afterTurn: 3 } };
  const { sentence, why, edited, note, fallbackText } = blockFor(brief, 'next_step');
  expect(sentence.text).toBe(edit.nextStep);
  expect(blockFor(brief, 'next_step', { tier: 'restricted' }).insertText).toBe(edit.nextStep);
  expect(edited?.stale).toBeNull();
  expect(edited?.original.text).toContain('Refund of €40.00');
  expect(why).toBe('Not answered yet: “Where is the rest?”');
  expect(note).toEqual({ label: 'Note by Zendesk user 7', text: 'Speaks only English.' });
  expect(fallbackText).toContain('Note by Zendesk user 7: Speaks only English.');
});

it('leaves alone what a person did not write over', () => {
  const brief = { ...rich, edit: { ...edit, headline: null, note: ' ' } };
  expect(blockFor(brief, 'headline')).toEqual(blockFor(rich, 'headline'));
  expect(blockFor(brief, 'next_step').note).toBeNull();
});

it.each([
  ['en', 'Edited by you, 10:07'],
  ['de', 'Bearbeitet von Ihnen, 10:07'],
  ['es', 'Editado por usted, 10:07'],
  ['fr', 'Modifié par vous, 10:07'],
  ['pt', 'Editado por você, 10:07'],
])('tells the viewer what is theirs (%s)', (locale, label) => {
  const { edited } = blockFor({ ...rich, edit }, 'headline', { locale, viewer: 'zendesk:7' });
  expect(edited?.label).toBe(label);
});

it('keeps an edit on one line and free of what reorders text', () => {
  const brief = { ...rich, edit: { ...edit, headline: 'a\n\u202Eb'.repeat(400) } };
  const { text } = blockFor(brief, 'headline').sentence;
  expect(text).not.toMatch(/[\n\u202E]/);
  expect(text.length).toBeLessThanOrEqual(300);
});
