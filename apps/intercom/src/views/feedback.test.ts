import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import type { Component } from '../canvas/canvas.ts';
import { placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { wordsFor } from '../words/words-for.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import { ratingOf } from './feedback-typed.ts';
import type { Scene } from './scene.ts';

const scene = goldenScenes('double-refund', { around: true })(placeOf('feedback'));
const found = blockOf(scene.panel, 'feedback');
if (!found) throw new Error('no feedback');
const block = found;
const { rating } = block;
const words = wordsFor('en');

const fieldOf = (given: Scene, id: string): Component | undefined =>
  draw(given).content.components.find((each) => 'id' in each && each.id === id);

const rated = (changes: Partial<typeof rating>, more: Partial<Scene> = {}): Scene => ({
  ...scene,
  ...more,
  panel: { ...scene.panel, blocks: [{ ...block, rating: { ...rating, ...changes } }] },
});

describe('the form', () => {
  it('asks for 1 to 5 in words, what was missing and a comment, and sends them by its one primary button', () => {
    verifies('panel.feedback.rating');
    const stars = fieldOf(scene, 'stars');
    expect(stars).toMatchObject({ type: 'single-select', label: 'How useful was this brief?' });
    expect(stars).not.toHaveProperty('action');
    expect(stars?.type === 'single-select' ? stars.options.map(({ text }) => text) : []).toEqual([
      '1 · No use',
      '2 · Little use',
      '3 · Some use',
      '4 · Useful',
      '5 · Had everything',
    ]);
    expect(stars).not.toHaveProperty('value');
    expect(fieldOf(scene, 'missing')).toMatchObject({ type: 'dropdown', value: 'none' });
    expect(fieldOf(scene, 'comment')).toMatchObject({ type: 'textarea', value: '' });
    expect(fieldOf(scene, 'act:rate')).toMatchObject({ label: 'Send', style: 'primary' });
  });

  it('holds what was said before, also where several things were missing', () => {
    const before = rated({ stars: 2, chosen: ['history', 'wrong'], comment: 'Too late' });
    expect(fieldOf(before, 'stars')).toMatchObject({ value: '2' });
    expect(fieldOf(before, 'missing')).toMatchObject({ value: 'kept' });
    expect(fieldOf(before, 'comment')).toMatchObject({ value: 'Too late' });
    expect(validateCanvas(draw(before), { first: false })).toEqual([]);
    expect(fieldOf(rated({ chosen: ['wrong'] }), 'missing')).toMatchObject({ value: 'wrong' });
  });

  it('gives back what was typed, and nothing that is no answer', () => {
    const typed = { stars: '9', missing: 'wrong', comment: 'mine' };
    const again = rated({ stars: null }, { typed });
    expect(fieldOf(again, 'stars')).not.toHaveProperty('value');
    expect(fieldOf(again, 'missing')).toMatchObject({ value: 'wrong' });
    expect(fieldOf(again, 'comment')).toMatchObject({ value: 'mine' });
    expect(validateCanvas(draw(again), { first: false })).toEqual([]);
  });
});

describe('what was typed', () => {
  it('is a rating', () => {
    expect(
      ratingOf({ stars: '4', missing: 'history', comment: ' Good \n' }, rating, words),
    ).toEqual({
      ok: true,
      value: { stars: 4, missing: ['history'], comment: 'Good' },
    });
    expect(ratingOf({ stars: '5', missing: 'none', comment: '' }, rating, words)).toEqual({
      ok: true,
      value: { stars: 5, missing: [] },
    });
    const several = { ...rating, chosen: ['history', 'wrong'] };
    expect(ratingOf({ stars: '1', missing: 'kept' }, several, words)).toEqual({
      ok: true,
      value: { stars: 1, missing: ['history', 'wrong'] },
    });
  });

  it.each([
    [{}],
    [{ stars: '' }],
    [{ stars: '0' }],
    [{ stars: '6' }],
    [{ stars: '4.5' }],
    [{ stars: 'constructor' }],
  ])('is no rating without one of the answers: %j', (typed) => {
    expect(ratingOf(typed, rating, words)).toEqual({ ok: false, text: words.faults.stars });
  });

  it('is not taken when it is too long, nor a code that nobody offered', () => {
    expect(ratingOf({ stars: '4', comment: 'x'.repeat(1_001) }, rating, words)).toEqual({
      ok: false,
      text: 'This is too long. At most 1000 characters.',
    });
    expect(ratingOf({ stars: '4', missing: 'made-up' }, rating, words)).toMatchObject({
      value: { missing: [] },
    });
  });
});
