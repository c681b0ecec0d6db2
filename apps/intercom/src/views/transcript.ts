import type { TranscriptItem } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { link, rows, say } from '../canvas/components.ts';
import { placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import type { Scene } from './scene.ts';
import { filesOf } from './transcript-files.ts';
import { keyOf, shortOf } from './transcript-long.ts';
import { drawMessage } from './transcript-message.ts';
import { speakerOf } from './transcript-speaker.ts';
import { TRANSCRIPT_ITEMS } from './transcript-wanted.ts';

const messageOf = (item: TranscriptItem, at: number, scene: Scene): Component[] => {
  const { words, place } = scene;
  const { lines, rest } = shortOf(item.text);
  const files = filesOf(item.attachments, `file:${at}`, words.attachment);
  return [
    speakerOf(item, scene),
    ...lines.flatMap((line) => say(line)),
    ...files.components,
    ...(rest || !files.whole
      ? rows([
          {
            to: placeOf('transcript', keyOf(place.page, item.id)),
            title: item.unsent ? words.readDraft : fill(words.readMessage, { n: item.n }),
          },
        ])
      : []),
  ];
};

/** The conversation from its beginning, some messages a page, each long one with a page of its own. */
export const drawTranscript: View = (scene) => {
  const { panel, words, place, transcript } = scene;
  if (place.key !== null) return drawMessage(scene, place.key);
  const block = blockOf(panel, 'transcript');
  const head = say(block?.title ?? '', 'header');
  if (transcript === null) {
    return {
      components: [...head, ...say(panel.strings.loadFailed, 'muted'), link(words.tryAgain, place)],
    };
  }
  const { items, next } = transcript;
  const count = Math.max(block?.count ?? 0, place.page * TRANSCRIPT_ITEMS + items.length);
  const last = Math.max(0, Math.ceil(count / TRANSCRIPT_ITEMS) - 1);
  if (items.length === 0) {
    return {
      components: [
        ...head,
        ...say(place.page === 0 ? words.nothing : words.gone, 'muted'),
        ...(place.page === 0 ? [] : [link(words.first, placeOf('transcript'))]),
      ],
    };
  }
  const from = place.page * TRANSCRIPT_ITEMS;
  return {
    components: [
      ...head,
      ...say(fill(words.range, { from: from + 1, to: from + items.length, of: count }), 'muted'),
      ...items.flatMap((item, at) => messageOf(item, at, scene)),
      // The page beside this one has a link of the frame already.
      ...(place.page > 1 ? [link(words.first, placeOf('transcript'))] : []),
      ...(place.page < last - 1 ? [link(words.latest, placeOf('transcript', null, last))] : []),
    ],
    more: next !== null,
    turn: { before: words.earlier, after: words.later },
  };
};
