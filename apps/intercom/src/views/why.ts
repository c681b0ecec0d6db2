import type { BlockOf, Panel } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { joined, rows, say } from '../canvas/components.ts';
import { partOf } from '../canvas/pages.ts';
import { placeOf } from '../canvas/place-id.ts';
import { blockOf } from './block-of.ts';
import type { Body, View } from './body.ts';
import { editedLine, originalOf } from './edited-line.ts';
import { fieldLines } from './field-lines.ts';
import type { Scene } from './scene.ts';
import { refLine, sentenceLines } from './sentence-lines.ts';

/** Things that stay together on one page. */
type Things = Component[][];

const head = ({ panel }: Scene): Component[] => {
  const block = blockOf(panel, 'headline');
  return block === null
    ? []
    : [
        ...say(block.sentence.text, 'header'),
        ...say(joined(block.status.label, block.meta, refLine(block.sentence.refs)), 'muted'),
        ...editedLine(block, panel.strings),
      ];
};

const reasonsOf = (panel: Panel): Things => {
  const block = blockOf(panel, 'reasons');
  if (block === null) return [];
  return [
    say(block.title, 'header'),
    ...(block.items.length === 0 ? [say(block.fallbackText, 'muted')] : []),
    ...block.items.map(({ sentence, label, tone }) =>
      sentenceLines(sentence, { tone, beside: label }),
    ),
  ];
};

/** How sure the AI was and how the customer felt, now and on the way here: the curve in words. */
const course = (panel: Panel, kind: 'confidence' | 'sentiment'): Things => {
  const block = blockOf(panel, kind);
  return block === null
    ? []
    : [
        [
          ...say(block.title, 'header'),
          ...say(block.fallbackText),
          ...say(refLine(block.sentence.refs), 'muted'),
        ],
      ];
};

const furtherRows = ({ panel }: Scene): Component[] =>
  rows(
    (['notices', 'next_step', 'attempts', 'routing', 'reasoning'] as const).flatMap((kind) => {
      const block = blockOf(panel, kind);
      if (block === null) return [];
      const to = kind === 'reasoning' ? placeOf('reasoning') : placeOf('why', kind);
      return [{ to, title: block.title, subtitle: block.summary }];
    }),
  );

const nextStep = (block: BlockOf<'next_step'>, { panel }: Scene): Things => [
  sentenceLines(block.sentence),
  say(block.why, 'muted'),
  editedLine(block, panel.strings),
  block.note === null ? [] : [...say(block.note.label, 'muted'), ...say(block.note.text)],
];

const partsOf = (key: string, scene: Scene): Things => {
  const { panel } = scene;
  const block = panel.blocks.find(({ kind }) => kind === key);
  if (block === undefined) return [say(scene.words.gone, 'muted')];
  const title = say(block.title, 'header');
  switch (block.kind) {
    case 'notices':
      return [title, ...block.items.map(({ sentence, tone }) => sentenceLines(sentence, { tone }))];
    case 'next_step':
      return [title, ...nextStep(block, scene)];
    case 'attempts':
      return [
        title,
        ...(block.items.length === 0 ? [say(block.fallbackText, 'muted')] : []),
        ...block.items.map(({ sentence, outcomeLabel }) =>
          sentenceLines(sentence, { beside: outcomeLabel }),
        ),
      ];
    case 'routing':
      return [title, sentenceLines(block.sentence), fieldLines(block.fields, panel.strings)];
    default:
      // A newer service may send a kind that this app has never heard of.
      return [title, say(block.fallbackText)];
  }
};

/** What Baton says itself, where a person wrote over it; Back hides it again. */
const original = (kind: 'headline' | 'next_step', { panel, words }: Scene): Body => {
  const edited = blockOf(panel, kind)?.edited ?? null;
  const back = placeOf('why', kind === 'headline' ? null : kind);
  if (edited === null) return { back, components: say(words.gone, 'muted') };
  return {
    back,
    components: [
      ...sentenceLines(edited.original),
      ...say(joined(edited.label, edited.stale), 'muted'),
    ],
  };
};

/** Why a person is needed, with the numbers over the turns; with a key, a block that has no view of its own. */
export const drawWhy: View = (scene): Body => {
  const { panel, place } = scene;
  const shown = place.key === null ? null : originalOf(place.key);
  if (shown !== null) return original(shown, scene);
  const things =
    place.key === null
      ? [
          head(scene),
          ...reasonsOf(panel),
          ...course(panel, 'confidence'),
          ...course(panel, 'sentiment'),
          furtherRows(scene),
        ]
      : partsOf(place.key, scene);
  const { components, page, pages } = partOf(
    things.filter((thing) => thing.length > 0),
    place.page,
    30,
  );
  return {
    components,
    page,
    more: page + 1 < pages,
    ...(place.key === null ? {} : { back: placeOf('why') }),
  };
};
