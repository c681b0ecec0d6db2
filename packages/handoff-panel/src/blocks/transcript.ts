import type { Draft, Turn } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf, TranscriptItem } from '../schema/block.ts';
import { plain, safeText, shorten } from '../text/plain.ts';
import { moodOf } from './reason-sentence.ts';
import { moodTone } from './sentiment.ts';

/** A turn, or the answer that was held back behind so many of them. */
export type TranscriptEntry = { turn: Turn } | { draft: Draft; n: number };

/** Turns in order, with the answer that was held back at its place. */
export const transcriptEntries = ({ brief }: Scene): TranscriptEntry[] => {
  const entries: TranscriptEntry[] = brief.turns.map((turn) => ({ turn }));
  const { heldBack } = brief;
  if (!heldBack) return entries;
  const point = brief.confidence.series.find(({ turnId }) => turnId === heldBack.id);
  const before =
    point === undefined
      ? brief.turns.findLastIndex((turn) => turn.at <= heldBack.at) + 1
      : point.n - 1;
  const place = Math.min(Math.max(before, 0), entries.length);
  return [...entries.slice(0, place), { draft: heldBack, n: place }, ...entries.slice(place)];
};

const turnItem = (turn: Turn, { brief, copy, format, when }: Scene): TranscriptItem => {
  const low = turn.confidence !== null && turn.confidence < brief.confidence.threshold;
  const sure =
    turn.confidence === null ? '' : `${copy.title.confidence} ${format.percent(turn.confidence)}`;
  const feels = turn.sentiment === null ? '' : copy.mood[moodOf(turn.sentiment)];
  return {
    id: turn.id,
    n: turn.n,
    by: turn.by,
    byLabel: copy.actor[turn.by],
    text: safeText(turn.text),
    at: when(turn.at),
    note: turn.by === 'ai' ? sure : feels,
    tone: low ? 'danger' : turn.sentiment === null ? 'neutral' : moodTone(turn.sentiment),
    attachments: turn.attachments.map((file) => ({
      name: plain(file.name),
      detail: [plain(file.type), file.size === undefined ? '' : format.bytes(file.size)]
        .filter(Boolean)
        .join(copy.punctuation.comma),
      url: file.url ?? null,
    })),
    language: turn.language,
    unsent: false,
  };
};

const draftItem = (draft: Draft, n: number, { copy, format, when }: Scene): TranscriptItem => ({
  id: draft.id,
  n,
  by: 'ai',
  byLabel: copy.actor.ai,
  text: safeText(draft.text),
  at: when(draft.at),
  note:
    draft.confidence === null ? '' : `${copy.title.confidence} ${format.percent(draft.confidence)}`,
  tone: 'warning',
  attachments: [],
  language: null,
  unsent: true,
});

/** Number of entries: all turns, and the held-back answer when there is one. */
export const transcriptLength = ({ brief }: Scene): number =>
  brief.turns.length + (brief.heldBack ? 1 : 0);

/** Entries of the transcript from one place to another. */
export const transcriptItems = (scene: Scene, from: number, to: number): TranscriptItem[] =>
  transcriptEntries(scene)
    .slice(from, to)
    .map((entry) =>
      'turn' in entry ? turnItem(entry.turn, scene) : draftItem(entry.draft, entry.n, scene),
    );

/** The folded transcript: how long it is, and its last words as a taste. */
export const transcriptBlock = (scene: Scene): BlockOf<'transcript'> => {
  const { brief, copy, format } = scene;
  const summary = copy.say.turns(format, brief.turns.length);
  const last = brief.turns.at(-1);
  return {
    v: 1,
    kind: 'transcript',
    title: copy.title.transcript,
    summary,
    fallbackText: last
      ? `${summary}\n${copy.actor[last.by]}${copy.punctuation.colon}${shorten(plain(last.text), 200)}`
      : summary,
    open: false,
    count: transcriptLength(scene),
  };
};
