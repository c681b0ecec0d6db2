import type { BlockOf, Edited } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { aside, facts, list, note, says, svg, word } from './lines.ts';
import { ask } from './question.ts';
import { blockOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { fold, section } from './section.ts';

/** Whose words these are, whether they may be out of date, and what Baton says. */
const editedLine = (scene: Scene, key: string, edited: Edited | null): Kid => {
  const { strings, memory } = scene;
  return (
    edited && [
      facts(edited.label, edited.stale !== null && word('warning', edited.stale)),
      fold(
        scene,
        key,
        memory.open[key] ? strings.hideOriginal : strings.showOriginal,
        h('p', says(scene, edited.original)),
      ),
    ]
  );
};

/** What it is about, how the handoff stands, since when, and how sure the AI was. */
export const headline = (block: BlockOf<'headline'>, scene: Scene): Item => {
  const { status } = block;
  const sure = blockOf(scene.panel, 'confidence');
  return h(
    'section.headline',
    { 'aria-label': block.title },
    facts(
      h(`strong.state.${status.tone}`, status.label),
      block.meta,
      sure && word(sure.tone, `${sure.title} ${sure.summary}`),
    ),
    h('h1', says(scene, block.sentence)),
    editedLine(scene, 'headline', block.edited),
  );
};

/** What is missing or doubtful. */
export const notices = ({ title, items }: BlockOf<'notices'>, scene: Scene): Kid =>
  items.length > 0 &&
  h(
    'section.notices',
    { 'aria-label': title },
    list(items, ({ tone, sentence }) => h('li', note(tone, says(scene, sentence)))),
  );

/** Why a person is needed, strongest first. */
export const reasons = (block: BlockOf<'reasons'>, scene: Scene): Item =>
  section(
    scene,
    block,
    list(
      block.items,
      ({ label, sentence, tone, strength }) =>
        h(
          'li',
          h(
            'p.pair',
            h('strong', label),
            svg(
              `bar.${tone}`,
              '0 0 100 4',
              h('path.limit', { d: 'M0 2H100' }),
              h('path', { d: `M0 2H${strength * 100}` }),
            ),
          ),
          aside(says(scene, sentence)),
        ),
      'ol.rows',
    ) || aside(block.fallbackText),
  );

/** What to do next, with why, and into a private note with it. */
export const nextStep = (block: BlockOf<'next_step'>, scene: Scene): Item => {
  const { insertText, note: left } = block;
  const insert = blockOf(scene.panel, 'controls')?.items.find(
    ({ command }) => command === 'insert_next_step',
  );
  return h(
    'section.block.next',
    h('h2', block.title),
    h('p', h('strong', says(scene, block.sentence))),
    aside(block.why),
    editedLine(scene, 'nextStep', block.edited),
    left && note('info', h('strong', left.label), ' ', left.text),
    insert &&
      insertText !== null &&
      h(
        'div.buttons',
        ask(scene, { ...insert, key: 'note', run: () => scene.hands.insertNote(insertText) }),
      ),
  );
};
