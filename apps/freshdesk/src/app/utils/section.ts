import type { Block } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { later } from './later.ts';
import { aside } from './lines.ts';
import type { Scene } from './scene.ts';

/** A part that unfolds in place, and stays as somebody left it. */
export const fold = (
  { memory, draw }: Scene,
  key: string,
  summary: Kid,
  body: Kid,
  name = 'details',
): Item => {
  const isOpen = memory.open[key] ?? false;
  const toggle = ({ currentTarget }: Event): void => {
    const { open } = currentTarget as HTMLDetailsElement;
    if (open === isOpen) return;
    memory.open[key] = open;
    draw();
  };
  return h(
    name,
    { 'data-key': `fold:${key}`, open: isOpen, toggle },
    h('summary', { 'data-key': key }, summary),
    body,
  );
};

/** A titled part of the panel: plain when it came open, folded behind its title and what it comes to otherwise. */
export const section = (scene: Scene, block: Block, body: Kid): Item => {
  const { kind, title, summary, open } = block;
  const name = `.block.${kind}`;
  return open
    ? h(`section${name}`, { 'data-key': kind }, h('h2', title), body)
    : fold(
        scene,
        kind,
        [h('h2', title), h('span.aside', summary)],
        h('div', body),
        `details${name}`,
      );
};

/** What is revealed ends by itself, whether that part is unfolded or not. */
const runsOut = (block: Block): boolean =>
  block.kind === 'privacy' && Boolean(block.reveal?.active);

/** A part that is drawn by the later one, once somebody can see it. */
export const laterSection = (block: Block, scene: Scene): Item => {
  const isSeen = block.open || scene.memory.open[block.kind] || runsOut(block);
  const body = isSeen && (later(scene)?.view(block, scene) ?? aside(scene.strings.loading));
  return section(scene, block, body);
};
