import type { DeliveryFacts, Notice } from '@baton/handoff-core';

import type { HandoverPart } from '../copy/handover-part.ts';
import type { Scene } from '../scene.ts';

/** What is to be said of how a handoff stands in its ticket. */
export const deliveryNotices = (delivery: DeliveryFacts | undefined): Notice[] => {
  if (!delivery) return [];
  const { state, degraded } = delivery;
  const notice = (code: Notice['code'], params: Notice['params'] = {}): Notice[] => [
    { code, params, evidence: [] },
  ];
  if (state === 'failed') return notice('delivery_failed');
  if (state === 'waiting') return notice('delivery_waiting');
  return degraded.length > 0 ? notice('delivery_degraded', { parts: degraded.join(' ') }) : [];
};

/** Names of the parts in these parameters; what nobody has a word for is left out. */
export const partsIn = (params: Notice['params'], { copy, format }: Scene): string => {
  const words = copy.say.handoverPart;
  const known = String(params['parts'] ?? '')
    .split(' ')
    .filter((part): part is HandoverPart => Object.hasOwn(words, part));
  return format.list(known.map((part) => words[part]));
};
