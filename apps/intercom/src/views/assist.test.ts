import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { marksIn } from '../testing/marks-in.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import type { Scene } from './scene.ts';

const scene = goldenScenes('double-refund', { around: true })(placeOf('assist'));
const found = blockOf(scene.panel, 'assist');
if (!found) throw new Error('no suggestions');
const block = found;

const drawn = (changes: Partial<typeof block>, more: Partial<Scene> = {}) =>
  draw({ ...scene, ...more, panel: { ...scene.panel, blocks: [{ ...block, ...changes }] } });

it('says first that these are suggestions, then what to weigh with the customer’s own words', () => {
  verifies('panel.assist.caution', 'panel.assist.flags');
  const texts = textsOf(drawn({}));
  expect(texts[1]).toBe(block.caution);
  const [gravest] = block.flags;
  if (!gravest) throw new Error('no flag');
  const flag = texts.indexOf(`⚠ ${gravest.label}`);
  expect(flag).toBeGreaterThan(1);
  expect(texts[flag + 1]).toBe(gravest.sentence.text);
  expect(texts[flag + 2]).toBe(gravest.sentence.refs.map(({ label }) => label).join(' · '));
});

it('gives the draft whole into a field, with its language, and as a note on request', () => {
  verifies('panel.assist.reply');
  const reply = {
    ...(block.reply ?? ({} as never)),
    text: 'Hola **Linh**,\n\nsu reembolso está en camino.',
    language: 'es',
    note: 'Language: Spanish',
  };
  const canvas = drawn({ reply });
  expect(canvas.content.components).toContainEqual({
    type: 'textarea',
    id: 'draft',
    label: 'To copy into your reply:',
    value: reply.text,
  });
  expect(textsOf(canvas)).toContain('Not sent to the customer · Language: Spanish');
  expect(pressesOn(canvas)).toContain('act:add_note:reply');
  expect(pressesOn(drawn({ reply: null }))).not.toContain('act:add_note:reply');
});

it('offers no note where the host has an editor', () => {
  const reply = block.reply && { ...block.reply, insert: { ...block.reply.insert, enabled: true } };
  expect(pressesOn(drawn({ reply }))).not.toContain('act:add_note:reply');
});

it('lists macros and articles with why and from where, and opens what has an address', () => {
  verifies('panel.assist.suggestions');
  const canvas = drawn({});
  const texts = textsOf(canvas);
  for (const { title, kindLabel, why, excerpt } of block.suggestions) {
    expect(texts.some((text) => text.includes(title))).toBe(true);
    expect(texts).toContain(`${kindLabel} · ${why}`);
    expect(texts).toContain(excerpt);
  }
  expect(JSON.stringify(canvas)).toContain('https://help.example/refunds');
});

it('marks what a model wrote, and what could not be asked', () => {
  const texts = textsOf(drawn({ missing: ['Zendesk did not answer in time.'] }));
  const title = texts.indexOf(`**${block.titles.written}**`);
  expect(texts[title + 1]).toBe(block.written);
  expect(texts[title + 2]).toBe(block.items[0]?.text);
  expect(texts).toContain('Zendesk did not answer in time.');
});

it('draws no mark of anybody else, and no address but https', () => {
  const evil = '[Pay here](https://evil.example) **now**';
  const canvas = drawn({
    flags: block.flags.map((flag) => ({
      ...flag,
      label: evil,
      sentence: { text: evil, refs: [] },
    })),
    suggestions: block.suggestions.map((each) => ({
      ...each,
      title: evil,
      why: evil,
      excerpt: evil,
      url: 'javascript:alert(1)',
    })),
    items: [{ text: evil, refs: [] }],
    missing: [evil],
    reply: null,
  });
  const texts = textsOf(canvas).map((text) => text.replace(/^\*\*(.*)\*\*$/u, '$1'));
  expect(texts.flatMap(marksIn)).toEqual([]);
  expect(JSON.stringify(canvas)).not.toContain('javascript');
  expect(validateCanvas(canvas, { first: false })).toEqual([]);
});

it('says so where there is nothing to suggest', () => {
  const canvas = draw({ ...scene, panel: { ...scene.panel, blocks: [] } });
  expect(textsOf(canvas)).toContain('There is nothing here.');
});
