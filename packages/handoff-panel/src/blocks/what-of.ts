import type { Action } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import { aside } from '../text/aside.ts';
import { plain, shorten } from '../text/plain.ts';

/** What an action does to what: `Refund of €40.00 (order 1)`. */
export const whatOf = (action: Action, scene: Scene): string => {
  const target = scene.actionTarget(action);
  const words = scene.actionWords(action);
  return target === null ? words : aside(words, shorten(plain(target), 60), scene.copy);
};
