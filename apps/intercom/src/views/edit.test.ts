import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import { actId, placeOf, readPress } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { wordsFor } from '../words/words-for.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import { baseKey } from './edit-base.ts';
import { editOf, restoreOf } from './edit-typed.ts';
import type { Scene } from './scene.ts';

const scene = goldenScenes('double-refund')(placeOf('edit'));
const found = blockOf(scene.panel, 'feedback');
if (!found) throw new Error('no feedback');
const block = found;
const { edit } = block;
const words = wordsFor('en');

const shown = (changes: Partial<typeof edit>, more: Partial<Scene> = {}): Scene => ({
  ...scene,
  ...more,
  panel: { ...scene.panel, blocks: [{ ...block, edit: { ...edit, ...changes } }] },
});

const valuesOf = (given: Scene): Record<string, string> =>
  Object.fromEntries(
    draw(given).content.components.flatMap((each) =>
      each.type === 'textarea' ? [[each.id, each.value ?? '']] : [],
    ),
  );

/** The key of the one press that saves. */
const saveKey = (given: Scene): string => {
  const id = pressesOn(draw(given)).find((each) => each.startsWith('act:save_edit:')) ?? '';
  return decodeURIComponent(id.slice('act:save_edit:'.length));
};

const theirs = {
  version: 3,
  headline: 'Wants the refund on another card',
  own: { headline: true, nextStep: false },
};

describe('the form', () => {
  it('starts from what stands there, and carries what it was made from', () => {
    verifies('panel.feedback.edit');
    const { headline, nextStep, note } = edit;
    expect(valuesOf(scene)).toEqual({ headline, nextStep, note });
    expect(saveKey(scene)).toBe(baseKey(edit));
    expect(validateCanvas(draw(scene), { first: false })).toEqual([]);
  });

  it('leads back to Baton’s words over a question, where a person wrote', () => {
    verifies('panel.feedback.edit');
    const edited = shown({
      ...theirs,
      labels: { ...edit.labels, restore: 'Back to Baton’s text' },
    });
    expect(pressesOn(draw(edited))).toContain('nav:confirm:0:act%3Arestore_edit%3A3');
    expect(JSON.stringify(draw(scene))).not.toContain('restore_edit');
  });

  it('shows both where somebody else saved meanwhile, and saves over theirs only what was written', () => {
    const typed = { headline: edit.headline, nextStep: 'Call the bank', note: '' };
    const met = shown(
      { ...theirs, nextStep: 'Write to the customer' },
      { typed, place: placeOf('edit', baseKey(edit)) },
    );
    expect(valuesOf(met)).toEqual({
      // Left as it was, so nobody wants to write over theirs.
      headline: theirs.headline,
      nextStep: 'Call the bank',
      note: '',
    });
    expect(textsOf(draw(met))).toContain('Saved meanwhile: Write to the customer');
    expect(saveKey(met)).toBe(baseKey({ ...edit, ...theirs, nextStep: 'Write to the customer' }));
  });

  it('says nothing of others where what was typed could not be taken for itself', () => {
    const typed = { headline: 'x'.repeat(400), nextStep: edit.nextStep, note: '' };
    const again = shown({}, { typed, place: placeOf('edit', baseKey(edit)) });
    expect(valuesOf(again)['headline']).toBe(typed.headline);
    expect(textsOf(draw(again)).join('\n')).not.toContain('Saved meanwhile');
  });
});

describe('what was typed', () => {
  const key = baseKey(edit);
  const same = { headline: edit.headline, nextStep: edit.nextStep, note: '' };

  it('leaves Baton’s words where they were left, and emptied ones', () => {
    expect(editOf({ ...same, note: ' Call after six ' }, key, edit, words)).toEqual({
      ok: true,
      value: { base: 0, headline: null, nextStep: null, note: 'Call after six' },
    });
    expect(editOf({ ...same, headline: 'Wants a call', nextStep: ' ' }, key, edit, words)).toEqual({
      ok: true,
      value: { base: 0, headline: 'Wants a call', nextStep: null, note: null },
    });
  });

  it('knows what was left although Baton’s own words have changed since', () => {
    const moved = { ...edit, headline: 'Something new was said' };
    expect(editOf({ ...same, nextStep: 'Call the bank' }, key, moved, words)).toMatchObject({
      value: { headline: null, nextStep: 'Call the bank' },
    });
  });

  it('keeps what a person wrote, in the version it was read in', () => {
    const now = { ...edit, ...theirs };
    expect(editOf({ ...same, headline: theirs.headline }, baseKey(now), now, words)).toEqual({
      ok: true,
      value: { base: 3, headline: theirs.headline, nextStep: null, note: null },
    });
  });

  it('is nothing to save where nothing was changed', () => {
    expect(editOf(same, key, edit, words)).toEqual({ ok: false, text: words.faults.unchanged });
    expect(editOf({}, key, edit, words)).toEqual({ ok: false, text: words.faults.unchanged });
  });

  it.each([
    ['headline', 300],
    ['nextStep', 500],
    ['note', 2_000],
  ] as const)('is not taken where %s is longer than %i', (part, most) => {
    expect(editOf({ ...same, [part]: 'x'.repeat(most + 1) }, key, edit, words)).toEqual({
      ok: false,
      text: `${edit.labels[part]}: This is too long. At most ${most} characters.`,
    });
    expect(editOf({ ...same, [part]: 'x'.repeat(most) }, key, edit, words).ok).toBe(true);
  });

  it.each([null, '', '7', '0.a.b', '-1.a.b.c', '0.a.b.c.d', '0.A.b.c', '1e3.a.b.c'])(
    'is not taken from a form that Baton did not draw: %j',
    (forged) => {
      expect(editOf(same, forged, edit, words)).toEqual({ ok: false, text: words.outcomes.old });
    },
  );

  it('takes every edit back in the version that was looked at', () => {
    expect(readPress(actId('restore_edit', '3'))).toEqual({
      act: { verb: 'restore_edit', key: '3' },
    });
    expect(restoreOf('3', words)).toEqual({
      ok: true,
      value: { base: 3, headline: null, nextStep: null, note: null },
    });
    for (const forged of [null, 'x', '3.1', '-3'])
      expect(restoreOf(forged, words)).toEqual({ ok: false, text: words.outcomes.old });
  });
});
