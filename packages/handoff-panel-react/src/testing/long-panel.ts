import type { Panel } from '@baton/handoff-panel';

import { action, curve, says, turnRef } from './block-samples.ts';
import { refundPanel } from './refund-panel.ts';

const TURNS = 200;
const answers = Array.from({ length: TURNS / 2 }, (_, n) => 0.75 + Math.sin(n / 4) * 0.2 - n / 250);

/** 200 turns and forty actions; the evidence lies far down. */
export const longPanel: Panel = {
  ...refundPanel,
  version: 'long-1',
  conversationId: 'c-long',
  degraded: [],
  blocks: refundPanel.blocks.map((block) => {
    switch (block.kind) {
      case 'reasons':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, sentence: says(item.sentence.text, 187) })),
        };
      case 'actions':
        return {
          ...block,
          items: Array.from({ length: 40 }, (_, index) =>
            action({
              n: index + 1,
              name: 'update_shipping_address',
              label: 'Update shipping address',
              kind: index < 12 ? 'write' : 'read',
              refs: [turnRef(index * 4 + 1)],
            }),
          ),
        };
      case 'confidence':
        return { ...block, series: curve(answers, 'danger') };
      case 'transcript':
        return { ...block, summary: `${TURNS} turns`, count: TURNS };
      default:
        return block;
    }
  }),
};
