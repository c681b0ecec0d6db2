import type { BlockOf } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { aside, list, named, note, refs, says, titled } from './lines.ts';
import { ask } from './question.ts';
import { fold } from './section.ts';
import type { Scene } from './scene.ts';

type Assist = BlockOf<'assist'>;

/** A draft to put into the editor or to copy; a person sends it, or does not. */
const draft = (scene: Scene, reply: NonNullable<Assist['reply']>): Kid => {
  const { strings, hands } = scene;
  const { text, language, insert } = reply;
  return [
    h('h3', reply.label, ' ', h('small', strings.unsent)),
    aside(reply.note),
    h('blockquote.plain', { lang: language, dir: 'auto', tabindex: '0' }, text),
    aside(refs(scene, reply.refs)),
    h(
      'div.buttons',
      ask(scene, { ...insert, key: 'reply', run: () => hands.insertReply(text) }),
      ask(scene, {
        key: 'copy-reply',
        label: reply.copyLabel,
        color: 'text',
        run: () => hands.copy(text),
        said: () => [strings.copied, 'success'],
      }),
    ),
  ];
};

/** A macro or an article that may fit, with its words and why it was found. */
const suggestion = (scene: Scene, one: Assist['suggestions'][number]): Item =>
  h(
    'li',
    fold(
      scene,
      `fits:${one.id}`,
      [one.title, ' ', h('small', one.kindLabel)],
      [
        h('p.plain', one.excerpt),
        one.url !== null && h('p', named(one.title, one.url)),
        aside(one.why),
      ],
    ),
  );

/** Help for whoever answers: what to weigh, a draft, what may fit; said to be suggestions before anything else. */
export const assist = (block: Assist, scene: Scene): Kid => {
  const { flags, reply, suggestions, items, titles } = block;
  return [
    aside(block.caution),
    titled(
      titles.flags,
      list(flags, ({ tone, label, sentence }) =>
        h('li', note(tone, h('strong', label), ' ', says(scene, sentence))),
      ),
    ),
    reply && draft(scene, reply),
    titled(
      titles.suggestions,
      list(suggestions, (one) => suggestion(scene, one)),
    ),
    items.length > 0 && [
      h('h3', titles.written),
      aside(block.written),
      list(items, (sentence) => h('li', says(scene, sentence)), 'ul'),
    ],
    block.missing.map((sentence) => aside(sentence)),
  ];
};
