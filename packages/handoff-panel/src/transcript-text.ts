import type { Action, RestrictedBrief } from '@baton/handoff-core';

import { transcriptEntries } from './blocks/transcript.ts';
import type { TranscriptEntry } from './blocks/transcript.ts';
import { stampsIn } from './format/stamp.ts';
import type { Stamps } from './format/stamp.ts';
import type { NoteView } from './note-text.ts';
import { createScene } from './scene.ts';
import type { Scene } from './scene.ts';
import { humanise } from './text/humanise.ts';
import { quotedLines } from './text/quoted-lines.ts';

/** Bytes of a file at most: some hundred pages. */
const MOST_BYTES = 1_000_000;

/** Something that was said or done, with the turn it goes with. */
interface Piece {
  turn: number;
  text: string;
}

/** Bytes in UTF-8; each half of a pair counts for two of its four. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
};

const pieceOf = (entry: TranscriptEntry, { copy, format }: Scene, stamps: Stamps): Piece => {
  const { colon, comma } = copy.punctuation;
  if ('draft' in entry) {
    const { draft, n } = entry;
    const head = [copy.actor.ai, stamps.of(draft.at), copy.strings.unsent].join(comma);
    return { turn: Math.max(n, 1), text: `${head}\n${quotedLines(draft.text)}` };
  }
  const { n, by, at, text, attachments } = entry.turn;
  const files = attachments.map(({ name, type, size }) => {
    const detail = [type, ...(size === undefined ? [] : [format.bytes(size)])].filter(Boolean);
    return quotedLines(`${copy.say.transcriptFile.file}${colon}${name} (${detail.join(comma)})`);
  });
  const said = text === '' && files.length > 0 ? [] : [quotedLines(text)];
  const head = [`${n}. ${copy.actor[by]}`, stamps.of(at)].join(comma);
  return { turn: n, text: [head, ...said, ...files].join('\n') };
};

const doneText = (action: Action, { copy, format, actionTarget }: Scene, stamps: Stamps) => {
  const { effect, error } = action;
  const what = [
    humanise(action.name),
    effect?.amount === undefined ? null : format.money(effect.amount, effect.currency),
    actionTarget(action),
  ].filter(Boolean);
  return [
    [
      `${copy.actionKind[action.kind]} #${action.n}`,
      copy.actor[action.by],
      stamps.of(action.startedAt),
    ].join(copy.punctuation.comma),
    quotedLines(`${what.join(' · ')} – ${copy.actionStatus[action.status]}`),
    ...(error ? [quotedLines(`${copy.field.error}${copy.punctuation.colon}${error}`)] : []),
  ].join('\n');
};

/** What was said, with what was done where it was done. */
const piecesOf = (scene: Scene, stamps: Stamps): Piece[] => {
  const done = new Map<number, Piece[]>();
  for (const action of scene.brief.actions) {
    const piece = { turn: Math.max(action.afterTurn, 1), text: doneText(action, scene, stamps) };
    done.set(action.afterTurn, [...(done.get(action.afterTurn) ?? []), piece]);
  }
  const doneAfter = (turns: number): Piece[] => done.get(turns) ?? [];
  const said = transcriptEntries(scene).flatMap((entry) => [
    pieceOf(entry, scene, stamps),
    ...('turn' in entry ? doneAfter(entry.turn.n) : []),
  ]);
  return [...doneAfter(0), ...said];
};

/** The latest pieces that fit. Turns are whole, with what was done after them; the beginning goes first. */
const latestOf = (pieces: readonly Piece[], room: number): readonly Piece[] => {
  let left = room;
  let from = pieces.length;
  while (from > 0) {
    left -= bytesOf(pieces[from - 1]?.text ?? '') + 2;
    if (left < 0) break;
    from -= 1;
  }
  const before = pieces[from - 1]?.turn ?? 0;
  return from === 0 ? pieces : pieces.slice(from).filter(({ turn }) => turn > before);
};

/**
 * The conversation as a file of plain text, for whoever reads the ticket where no panel is: who said what and when, what was done
 * between, and at the head how it is to be read. It goes where the note goes, so it takes nothing but the strictest rendition. Words of
 * others stand behind `|` on every line: none of them can be taken for a line of ours. What is longer than `most` bytes (1 MB) loses its
 * beginning, and says so.
 */
export const transcriptText = (
  brief: RestrictedBrief,
  view: NoteView,
  most: number = MOST_BYTES,
): string => {
  const scene = createScene(brief, { ...view, host: 'note' });
  const { copy, format } = scene;
  const stamps = stampsIn(view.timeZone);
  const words = copy.say.transcriptFile;
  const { turns, actions } = scene.brief;
  const writes = actions.filter(({ kind }) => kind === 'write').length;
  const failed = actions.filter(({ status }) => status === 'failed').length;
  const head = [
    copy.title.transcript,
    [
      copy.say.turns(format, turns.length),
      actions.length === 0
        ? copy.say.noActions
        : copy.say.actionsSummary(format, writes, actions.length - writes, failed),
    ].join(' · '),
    words.reading(copy.marks.email),
    words.times(stamps.zone),
  ];
  const pieces = piecesOf(scene, stamps);
  const leftOut = (n: number): string => words.leftOut(copy.say.turns(format, n));
  const room = most - bytesOf([...head, leftOut(turns.length)].join('\n')) - 1;
  const kept = latestOf(pieces, room);
  const missing = kept.length === pieces.length ? 0 : (kept[0]?.turn ?? turns.length + 1) - 1;
  if (kept.length < pieces.length) head.push(leftOut(missing));
  return `${[head.join('\n'), ...kept.map(({ text }) => text)].join('\n\n')}\n`;
};
