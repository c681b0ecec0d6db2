import { redact } from '@baton/handoff-core';
import type { Brief, Tier } from '@baton/handoff-core';

import { composePanel } from '../compose-panel.ts';
import type { View } from '../scene.ts';
import type { BlockKind, BlockOf } from '../schema/block.ts';
import type { Panel } from '../schema/panel.ts';
import { blockOf } from './block-of.ts';

/** Who looks when a test does not say. */
interface Looks extends Partial<View> {
  tier?: Tier;
}

/** The panel of a brief in English and UTC for the full tier, unless said otherwise. */
export const panelFor = (brief: Brief, { tier = 'full', ...view }: Looks = {}): Panel =>
  composePanel(redact(brief, tier), { locale: 'en', timeZone: 'UTC', host: 'zendesk', ...view });

/** One block of it. */
export const blockFor = <K extends BlockKind>(
  brief: Brief,
  kind: K,
  looks: Looks = {},
): BlockOf<K> => blockOf(panelFor(brief, looks), kind);
