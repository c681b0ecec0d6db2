import type { Block } from '@baton/handoff-panel';

import { assist } from './assist.ts';
import { reasoning, transcript } from './evidence.ts';
import { feedback } from './feedback.ts';
import { form, press } from './form.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import type { LaterPart } from './later.ts';
import { privacy } from './privacy.ts';
import type { Scene } from './scene.ts';
import { seek } from './seek.ts';
import { attempts, confidence, customer, routing, sentiment } from './told.ts';

type View<B> = (block: B, scene: Scene) => Kid;
type Views = { readonly [K in Block['kind']]?: View<Extract<Block, { kind: K }>> };

const VIEWS = {
  confidence,
  sentiment,
  attempts,
  customer,
  routing,
  assist,
  reasoning,
  transcript,
  feedback,
  privacy,
} satisfies Views;

/** A newer service may send a kind this app has never heard of: it is read as plain text. */
const plain: View<Block> = ({ fallbackText }) => h('p.plain', fallbackText);

/** What comes when somebody first unfolds or presses something. */
export const laterPart: LaterPart = {
  view: (block, scene) =>
    ((Object.hasOwn(VIEWS, block.kind) ? (VIEWS as Views)[block.kind] : plain) as View<Block>)(
      block,
      scene,
    ),
  form,
  press,
  seek,
};
