import { link, say } from '../canvas/components.ts';
import { partOf } from '../canvas/pages.ts';
import { placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { Body } from './body.ts';
import { sourcesOf, stepOf } from './reasoning-lines.ts';
import type { Scene } from './scene.ts';
import { everyFile } from './transcript-files.ts';
import { piecesOf, readKey } from './transcript-long.ts';
import { REASONING_ITEMS } from './transcript-wanted.ts';

/** Pieces of a text on one canvas. */
const MOST_PIECES = 24;

/** One step of the AI, whole, with all its sources. */
export const drawStep = (scene: Scene, key: string): Body => {
  const { panel, words, place, reasoning } = scene;
  const wanted = readKey(key);
  const back = placeOf('reasoning', null, wanted?.page ?? 0);
  const head = say(blockOf(panel, 'reasoning')?.title ?? '', 'header');
  if (reasoning === null) {
    const { loadFailed } = panel.strings;
    return {
      components: [...head, ...say(loadFailed, 'muted'), link(words.tryAgain, place)],
      back,
    };
  }
  const at = reasoning.items.findIndex(({ id }) => id === wanted?.id);
  const item = reasoning.items[at];
  if (item === undefined) return { components: [...head, ...say(words.gone, 'muted')], back };
  const { components, page, pages } = partOf(
    [...piecesOf(item.text), ...everyFile(sourcesOf(item), words.source)],
    place.page,
    MOST_PIECES,
  );
  return {
    components: [
      ...head,
      ...(pages > 1 ? say(fill(words.part, { n: page + 1, of: pages }), 'muted') : []),
      stepOf(item, (wanted?.page ?? 0) * REASONING_ITEMS + at + 1, scene),
      ...components,
    ],
    back,
    page,
    more: page < pages - 1,
  };
};
