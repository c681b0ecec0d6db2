import type { Block } from '@baton/handoff-panel';

import type { Kid } from './h.ts';
import type { Question } from './question.ts';
import type { Scene } from './scene.ts';

/** What comes when somebody first unfolds or presses something: reading a brief never waits for it. */
export interface LaterPart {
  view(block: Block, scene: Scene): Kid;
  form(scene: Scene, question: Question): Kid;
  press(scene: Scene, question: Question): void;
  seek(scene: Scene, key: string): void;
}

const arrived: LaterPart[] = [];

/** Uses the later part, as soon as it is there. One that did not come is asked for again the next time. */
export const withLater = async (
  { hands, strings }: Scene,
  call: (part: LaterPart) => void,
): Promise<void> => {
  try {
    arrived[0] ??= (await import('./later-part.ts')).laterPart;
  } catch {
    hands.say(strings.loadFailed, 'warning');
    return;
  }
  call(arrived[0]);
};

/** The later part, where it is here; otherwise it comes, and everything is drawn again. */
export const later = (scene: Scene): LaterPart | undefined => {
  if (!arrived[0]) void withLater(scene, () => scene.draw());
  return arrived[0];
};
