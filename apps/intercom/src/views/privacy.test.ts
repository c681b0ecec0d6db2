import { verifies } from '@baton/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { wordsFor } from '../words/words-for.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import { wishOf } from './privacy-typed.ts';
import type { Scene } from './scene.ts';

const scene = goldenScenes('double-refund', { around: true })(placeOf('privacy'));
const found = blockOf(scene.panel, 'privacy');
if (!found?.reveal?.active) throw new Error('nothing is shown');
const block = found;
const asked = { ...found.reveal, enabled: true, why: '', active: null };
const words = wordsFor('en');

const withReveal = (reveal: typeof block.reveal, more: Partial<Scene> = {}): Scene => ({
  ...scene,
  ...more,
  panel: { ...scene.panel, blocks: [{ ...block, reveal }] },
});

const kindsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ kind: `kind${n}`, label: `Kind ${n}` }));

it('counts what is hidden, by kind', () => {
  verifies('panel.privacy.hidden-counted');
  const table = draw(scene).content.components.find(({ type }) => type === 'data-table');
  expect(table?.type === 'data-table' ? table.items : []).toEqual([
    { type: 'field-value', field: 'E-mail addresses', value: '2' },
    { type: 'field-value', field: 'Phone numbers', value: '1' },
  ]);
});

it('says what is shown now, for which reason and until when, and hides it again', () => {
  verifies('panel.reveal.active');
  const canvas = draw(scene);
  expect(textsOf(canvas)).toContain(
    'Shown to you now: Names. Your reason: “Customer asks me to read it back” · until Mar 9, 09:46',
  );
  expect(pressesOn(canvas)).toContain('act:hide');
  expect(pressesOn(canvas)).not.toContain('act:reveal');
});

it('asks for a reason and for what to show before it shows anything', () => {
  verifies('panel.reveal.reason');
  const canvas = draw(withReveal({ ...asked, kinds: kindsOf(2) }));
  expect(canvas.content.components).toContainEqual({
    type: 'dropdown',
    id: 'kinds0',
    label: asked.kindsLabel,
    options: [
      { type: 'option', id: 'kind0', text: 'Kind 0' },
      { type: 'option', id: 'kind1', text: 'Kind 1' },
      { type: 'option', id: 'all', text: words.allKinds },
    ],
  });
  expect(textsOf(canvas)).toEqual(expect.arrayContaining([asked.question, asked.notice]));
  expect(pressesOn(canvas)).toContain('act:reveal');
});

it('tells who may not ask why not', () => {
  verifies('panel.reveal.reason');
  const canvas = draw(withReveal({ ...asked, enabled: false, why: 'Your role may not.' }));
  expect(textsOf(canvas)).toContain('Your role may not.');
  expect(pressesOn(canvas)).not.toContain('act:reveal');
  expect(pressesOn(draw(withReveal(null)))).not.toContain('act:reveal');
});

it('leads to the trust report in the full brief, and says where that is where no page is', () => {
  verifies('panel.privacy.report');
  expect(pressesOn(draw(scene))).toContain('nav:link');
  expect(textsOf(draw(scene))).toContain(words.report);
  const without = draw({ ...scene, fullBrief: null });
  expect(pressesOn(without)).not.toContain('nav:link');
  expect(textsOf(without)).toContain(words.reportNoLink);
});

describe('however many kinds there are', () => {
  it('offers every one in fields that Intercom takes, and takes what is chosen and no more', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 40 })
          .chain((count) =>
            fc.record({ count: fc.constant(count), at: fc.integer({ min: 0, max: count - 1 }) }),
          ),
        ({ count, at }) => {
          const reveal = { ...asked, kinds: kindsOf(count) };
          const canvas = draw(withReveal(reveal));
          expect(validateCanvas(canvas, { first: false })).toEqual([]);
          const fields = canvas.content.components.flatMap((each) =>
            each.type === 'dropdown' ? [each] : [],
          );
          const offered = fields.flatMap(({ options }) => options.map(({ id }) => id));
          const kinds = reveal.kinds.map(({ kind }) => kind);
          expect(offered.toSorted()).toEqual(count === 1 ? [] : [...kinds, 'all'].toSorted());
          const field = fields.find(({ options }) => options.some(({ id }) => id === kinds[at]));
          const typed = { reason: 'Reads it back', [field?.id ?? 'none']: kinds[at] ?? '' };
          expect(wishOf(typed, reveal, words)).toEqual({
            ok: true,
            value: { reason: 'Reads it back', kinds: [kinds[at]] },
          });
        },
      ),
    );
  });

  it('takes all of them at one choice', () => {
    const reveal = { ...asked, kinds: kindsOf(12) };
    expect(wishOf({ reason: 'Audit', kinds0: 'all' }, reveal, words)).toMatchObject({
      value: { kinds: reveal.kinds.map(({ kind }) => kind) },
    });
  });
});

it.each(['', '  x ', 'ab', 'x'.repeat(501)])('takes no reason like %j', (reason) => {
  const reveal = { ...asked, kinds: kindsOf(3) };
  expect(wishOf({ reason, kinds0: 'all' }, reveal, words)).toEqual({
    ok: false,
    text: words.faults.reason,
  });
});

it('shows nothing where nothing was chosen, or something that is not offered', () => {
  const reveal = { ...asked, kinds: kindsOf(3) };
  for (const kinds0 of ['', 'card', 'kind1,kind2', 'constructor'])
    expect(wishOf({ reason: 'Reads it back', kinds0 }, reveal, words)).toEqual({
      ok: false,
      text: words.faults.kinds,
    });
});

it('gives back what was typed', () => {
  const typed = { reason: 'ab', kinds0: 'kind1' };
  const canvas = draw(withReveal({ ...asked, kinds: kindsOf(3) }, { typed }));
  expect(canvas.content.components).toContainEqual(
    expect.objectContaining({ id: 'reason', value: 'ab' }),
  );
  expect(canvas.content.components).toContainEqual(
    expect.objectContaining({ id: 'kinds0', value: 'kind1' }),
  );
});
