import type { BlockOf } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { button, joined, rows, say } from '../canvas/components.ts';
import { webAddress } from '../canvas/web-address.ts';
import { actId } from '../canvas/place-id.ts';
import type { Words } from '../words/words.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { boldLine } from './bold-line.ts';
import { refLine, sentenceLines, toned } from './sentence-lines.ts';

type Assist = BlockOf<'assist'>;

/** A field holds the draft, so that it can be taken over whole, with its paragraphs. */
const replyLines = (
  reply: NonNullable<Assist['reply']>,
  unsent: string,
  words: Words,
): Component[] => [
  ...boldLine(reply.label),
  ...say(joined(unsent, reply.note), 'muted'),
  ...say(refLine(reply.refs), 'muted'),
  { type: 'textarea', id: 'draft', label: words.copyReply, value: reply.text },
  ...(reply.insert.enabled ? [] : [button(words.noteReply, actId('add_note', 'reply'))]),
];

const suggestionLines = (each: Assist['suggestions'][number], at: number): Component[] => {
  const url = webAddress(each.url);
  const under = joined(each.kindLabel, each.why);
  return [
    ...(url === null
      ? [...boldLine(each.title), ...say(under, 'muted')]
      : rows([{ to: { url, id: `article:${at}` }, title: each.title, subtitle: under }])),
    ...say(each.excerpt),
  ];
};

/** Help for whoever answers: what to weigh, a draft, what may fit; said to be suggestions before anything else. */
export const drawAssist: View = ({ panel, words }) => {
  const block = blockOf(panel, 'assist');
  if (block === null) return { components: say(words.nothing, 'muted') };
  const { flags, reply, suggestions, items, titles } = block;
  return {
    components: [
      ...say(block.title, 'header'),
      ...say(block.caution, 'muted'),
      ...(flags.length > 0 ? boldLine(titles.flags) : []),
      ...flags.flatMap(({ label, sentence, tone }) => [
        ...toned(label, tone),
        ...sentenceLines(sentence),
      ]),
      ...(reply === null ? [] : replyLines(reply, panel.strings.unsent, words)),
      ...(suggestions.length > 0 ? boldLine(titles.suggestions) : []),
      ...suggestions.flatMap(suggestionLines),
      ...(items.length > 0 ? [...boldLine(titles.written), ...say(block.written, 'muted')] : []),
      ...items.flatMap((sentence) => sentenceLines(sentence)),
      ...block.missing.flatMap((sentence) => say(sentence, 'muted')),
    ],
  };
};
