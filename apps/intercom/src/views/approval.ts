import type { ApprovalItem, ApprovalWord } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { button, rows, say } from '../canvas/components.ts';
import { partOf } from '../canvas/pages.ts';
import { actId, idOf, placeOf } from '../canvas/place-id.ts';
import { blockOf } from './block-of.ts';
import type { Body, View } from './body.ts';
import type { Scene } from './scene.ts';
import { sentenceLines } from './sentence-lines.ts';

/** Another amount can be approved only where there is one. */
const decisionsOn = ({ amount }: ApprovalItem): ApprovalWord['decision'][] =>
  amount === null ? ['approve', 'reject'] : ['approve', 'reject', 'edit'];

const one = (item: ApprovalItem, { panel }: Scene): Component[] => {
  const action = blockOf(panel, 'actions')?.items.find(({ id }) => id === item.actionId);
  return [
    ...sentenceLines(item.sentence),
    ...item.reasons.flatMap((reason) => say(reason)),
    ...say(item.expires.label, 'muted'),
    ...say(item.why, 'muted'),
    ...decisionsOn(item).map((decision) => ({
      ...button(item.labels[decision], idOf(placeOf('confirm', actId(decision, item.id)))),
      ...(item.enabled ? {} : { disabled: true }),
    })),
    ...rows(
      action ? [{ to: placeOf('action', action.id), title: `#${action.n} ${action.label}` }] : [],
    ),
  ];
};

/** What the AI asks approval for: one request with its answers, or all of them as rows. */
export const drawApproval: View = (scene): Body => {
  const { panel, place, words } = scene;
  const block = blockOf(panel, 'approvals');
  if (place.key !== null) {
    const item = block?.items.find(({ id }) => id === place.key);
    return {
      back: placeOf('approval'),
      components:
        item === undefined
          ? say(panel.strings.problems['approval-decided'] ?? words.gone, 'muted')
          : one(item, scene),
    };
  }
  if (block === null) return { components: say(words.nothing, 'muted') };
  const { components, page, pages } = partOf(
    block.items.map(({ id, sentence, expires }) =>
      rows([{ to: placeOf('approval', id), title: sentence.text, subtitle: expires.label }]),
    ),
    place.page,
  );
  return {
    page,
    more: page + 1 < pages,
    components: [...say(block.title, 'header'), ...components],
  };
};
