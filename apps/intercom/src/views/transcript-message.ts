import { link, say } from '../canvas/components.ts';
import { partOf } from '../canvas/pages.ts';
import { placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { Body } from './body.ts';
import type { Scene } from './scene.ts';
import { everyFile } from './transcript-files.ts';
import { piecesOf, readKey } from './transcript-long.ts';
import { speakerOf } from './transcript-speaker.ts';

/** Pieces of a text on one canvas. */
const MOST_PIECES = 24;

/** One message, whole, in as many parts as it needs. */
export const drawMessage = (scene: Scene, key: string): Body => {
  const { panel, words, place, transcript } = scene;
  const wanted = readKey(key);
  const back = placeOf('transcript', null, wanted?.page ?? 0);
  const head = say(blockOf(panel, 'transcript')?.title ?? '', 'header');
  if (transcript === null) {
    const { loadFailed } = panel.strings;
    return {
      components: [...head, ...say(loadFailed, 'muted'), link(words.tryAgain, place)],
      back,
    };
  }
  const item = transcript.items.find(({ id }) => id === wanted?.id);
  if (item === undefined) return { components: [...head, ...say(words.gone, 'muted')], back };
  const { components, page, pages } = partOf(
    [...piecesOf(item.text), ...everyFile(item.attachments, words.attachment)],
    place.page,
    MOST_PIECES,
  );
  return {
    components: [
      ...head,
      ...(pages > 1 ? say(fill(words.part, { n: page + 1, of: pages }), 'muted') : []),
      speakerOf(item, scene),
      ...components,
    ],
    back,
    page,
    more: page < pages - 1,
  };
};
