import type { Block } from '@baton/handoff-panel';

import { actions } from './actions.ts';
import { approvals } from './approvals.ts';
import { controls } from './controls.ts';
import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { list, note, when } from './lines.ts';
import { isOver } from './scene.ts';
import type { Scene } from './scene.ts';
import { laterSection } from './section.ts';
import { headline, nextStep, notices, reasons } from './top.ts';

type View<B> = (block: B, scene: Scene) => Kid;
type Views = { readonly [K in Block['kind']]?: View<Extract<Block, { kind: K }>> };

/** What is read first; the rest is drawn by the later part. */
const VIEWS: Views = {
  headline,
  notices,
  approvals,
  reasons,
  actions,
  next_step: nextStep,
  controls,
};

const view = (block: Block, scene: Scene): Kid =>
  ((Object.hasOwn(VIEWS, block.kind) ? VIEWS[block.kind] : laterSection) as View<Block>)(
    block,
    scene,
  );

/** The whole panel: what has just become of something, the blocks as they came, and what this host can't show as meant. */
export const page = (scene: Scene): Item => {
  const { panel, memory } = scene;
  const { said } = memory;
  return h(
    'div.baton',
    { tabindex: '-1', lang: panel.locale, dir: panel.dir },
    h('div.said', { role: 'status' }, said && note(said.tone, said.text)),
    h('p.unseen', { role: 'status' }, memory.heard),
    isOver(memory)
      ? h('p', scene.strings.loading)
      : panel.blocks.map((block) => view(block, scene)),
    h(
      'footer',
      panel.asOf && h('p', when(panel.asOf)),
      list(panel.degraded, (sentence) => h('li', sentence), 'ul'),
    ),
  );
};
