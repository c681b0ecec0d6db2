import type { BlockOf } from '@baton/handoff-panel';

import type { Component, Option } from '../canvas/canvas.ts';
import { button, joined, rows, say, table } from '../canvas/components.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { actId, placeOf } from '../canvas/place-id.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { boldLine } from './bold-line.ts';
import { ALL, fieldsOfKinds } from './privacy-typed.ts';
import type { Scene } from './scene.ts';

type Reveal = NonNullable<BlockOf<'privacy'>['reveal']>;

/** What is shown now, until when, and the way to end it. */
const shownLines = (active: NonNullable<Reveal['active']>): Component[] => [
  ...say(joined(active.sentence, active.until.label)),
  button(active.hide, actId('hide')),
];

/** Which kinds: nothing is chosen beforehand, so that no more is shown than was wanted. One kind needs no choice. */
const kindFields = ({ kinds, kindsLabel }: Reveal, { typed, words }: Scene): Component[] => {
  const [only] = kinds;
  if (kinds.length === 1 && only) return say(joined(kindsLabel, only.label), 'muted');
  return fieldsOfKinds(kinds).map((part, at): Component => {
    const options = part.map(({ kind, label }): Option => ({
      type: 'option',
      id: kind,
      text: escapeMarkdown(label) || '…',
    }));
    if (at === 0) options.push({ type: 'option', id: ALL, text: escapeMarkdown(words.allKinds) });
    const chosen = typed[`kinds${at}`];
    return {
      type: 'dropdown',
      id: `kinds${at}`,
      label: escapeMarkdown(kindsLabel),
      options,
      ...(chosen !== undefined && options.some(({ id }) => id === chosen) ? { value: chosen } : {}),
    };
  });
};

const askLines = (reveal: Reveal, scene: Scene): Component[] => [
  ...boldLine(reveal.label),
  ...(reveal.enabled
    ? [
        {
          type: 'textarea' as const,
          id: 'reason',
          label: escapeMarkdown(reveal.question),
          placeholder: escapeMarkdown(reveal.hint),
          value: scene.typed['reason'] ?? '',
        },
        ...kindFields(reveal, scene),
        ...say(reveal.notice, 'muted'),
        button(reveal.confirm, actId('reveal'), 'primary'),
      ]
    : say(reveal.why, 'muted')),
];

/** What is hidden by kind, how to have it shown for a while, and the way to the report of everything. */
export const drawPrivacy: View = (scene) => {
  const { panel, words, fullBrief } = scene;
  const block = blockOf(panel, 'privacy');
  if (block === null) return { components: say(words.nothing, 'muted') };
  const { reveal, report } = block;
  return {
    components: [
      ...say(block.title, 'header'),
      ...say(block.sentence),
      ...table(block.masked),
      ...(reveal === null
        ? []
        : reveal.active
          ? shownLines(reveal.active)
          : askLines(reveal, scene)),
      ...boldLine(report.label),
      ...say(fullBrief === null ? words.reportNoLink : words.report, 'muted'),
      ...(fullBrief === null ? [] : rows([{ to: placeOf('link'), title: words.fullBrief }])),
    ],
  };
};
