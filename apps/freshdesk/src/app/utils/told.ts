import type { BlockOf } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Kid } from './h.ts';
import { aside, facts, fields, icon, list, named, says, svg, titled, when, word } from './lines.ts';
import type { Scene } from './scene.ts';

type Gauge = BlockOf<'confidence'> | BlockOf<'sentiment'>;

/** A value over the turns and the line it is held against, drawn small; fewer than two points make no curve. */
const curve = ({ series, tone }: Gauge, low: number, line: number): Kid => {
  const y = (value: number): string => (38 - ((value - low) / (1 - low)) * 36).toFixed(1);
  const step = 96 / (series.length - 1);
  const points = series.map(({ value }, index) => `${(2 + index * step).toFixed(1)} ${y(value)}`);
  return (
    points.length > 1 &&
    svg(
      `curve.${tone}`,
      '0 0 100 40',
      h('path.limit', { d: `M2 ${y(line)}H98` }),
      h('path', { d: `M${points.join('L')}` }),
      h('path.dot', { d: `M${points.at(-1) ?? ''}h0` }),
    )
  );
};

const gauge = (scene: Scene, block: Gauge, drawing: Kid, limit: string): Kid => [
  h('p', h(`strong.${block.tone}`, block.label), ' ', limit),
  drawing,
  list(block.series, ({ label }) => h('li', label), 'ol.unseen'),
  h('p', says(scene, block.sentence)),
];

/** How sure the AI is, against its limit. */
export const confidence = (block: BlockOf<'confidence'>, scene: Scene): Kid => {
  const { provided, threshold } = block;
  const limit = provided ? `${scene.strings.threshold} ${threshold.label}` : '';
  return gauge(scene, block, curve(block, 0, threshold.value), limit);
};

/** How the customer feels. */
export const sentiment = (block: BlockOf<'sentiment'>, scene: Scene): Kid =>
  gauge(scene, block, curve(block, -1, 0), '');

/** What was tried and how it ended. */
export const attempts = ({ items, fallbackText }: BlockOf<'attempts'>, scene: Scene): Kid =>
  list(
    items,
    ({ sentence, outcomeLabel, tone }) =>
      h('li.item', icon(tone), h('p', says(scene, sentence), ' ', word(tone, outcomeLabel))),
    'ol.rows',
  ) || aside(fallbackText);

/** Where the handoff went and why. */
export const routing = (block: BlockOf<'routing'>, scene: Scene): Kid => [
  h('p', says(scene, block.sentence)),
  fields(scene, block.fields),
];

/** Who writes, and what was with them before, each with where and when it was read. */
export const customer = (block: BlockOf<'customer'>, scene: Scene): Kid => {
  const { previous, tickets, titles } = block;
  return [
    fields(scene, block.fields) || aside(block.fallbackText),
    block.more && h('p', h('strong', block.more)),
    titled(
      titles.previous,
      list(previous, (one) => h('li', h('p', one.sentence), facts(when(one.when)))),
    ),
    titled(
      titles.tickets,
      list(tickets, (one) => h('li', named(one.label, one.url), one.when && facts(when(one.when)))),
    ),
    block.missing.map((sentence) => aside(sentence)),
  ];
};
