import type { Canvas } from '../canvas/canvas.ts';
import { button, say } from '../canvas/components.ts';
import { HOME, REFRESH, stored } from '../canvas/place-id.ts';
import type { Moment, Words } from '../words/words.ts';
import type { Place } from './scene.ts';

/** Moments that may be over when somebody tries again. */
const PASSING: ReadonlySet<Moment> = new Set(['unreachable', 'too-slow', 'failed']);

/** A canvas for a moment without a panel: what is the matter, and a button to look again at the same place. */
export const drawMessage = (
  kind: Moment,
  words: Words,
  nonce: string,
  place: Place = HOME,
): Canvas => {
  const { title, text } = words.moments[kind];
  const passing = PASSING.has(kind);
  return {
    content: {
      components: [
        ...say(title),
        ...say(text, 'muted'),
        button(passing ? words.tryAgain : words.refresh, REFRESH, passing ? 'secondary' : 'link'),
      ],
    },
    stored_data: stored({ place, nonce }),
  };
};
