import { isMasked, latestOf, targetOf, withMarks } from '@baton/handoff-core';
import type { Action, Actor, Evidence, OpenApproval, RedactedBrief } from '@baton/handoff-core';

import { copyFor } from './copy/copy-for.ts';
import type { Copy } from './copy/copy.ts';
import { inConversations } from './copy/in-conversations.ts';
import { createFormat } from './format/format.ts';
import type { Format } from './format/format.ts';
import { hostFor } from './hosts.ts';
import type { Ref, Sentence, When } from './schema/parts.ts';
import { humanise } from './text/humanise.ts';
import { own } from './text/own.ts';
import { plain, withEllipsis } from './text/plain.ts';
import { shortenQuote } from './text/shorten-quote.ts';
import { roomFor } from './text/wide.ts';

/** Who looks, and where. */
export interface View {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** `zendesk`, `web`, … see `hosts.ts`. */
  host: string;
  /** Who, in the same form as `BriefRating.by`; null or left out where nobody is known. */
  viewer?: string | null | undefined;
}

/** Everything a block needs to speak: the brief, the words, the formats and the way to evidence. */
export interface Scene {
  brief: RedactedBrief;
  copy: Copy;
  format: Format;
  locale: string;
  viewer: string | null;
  refs(evidence: readonly Evidence[]): Ref[];
  sentence(text: string, evidence?: readonly Evidence[]): Sentence;
  /** The same evidence where a reader can be led to it, else the turn at which was decided. */
  grounded(evidence: readonly Evidence[]): readonly Evidence[];
  /** What a statement about the whole conversation rests on, or about all that one speaker said. */
  latest(by?: Actor): Evidence[];
  /** In quotation marks, with an ellipsis where words are missing; marks inside become the inner ones. */
  quote(text: string, max?: number): string;
  when(iso: string): When;
  /** Time of the newest event; null when there is none. */
  newest: string | null;
  /** The thing an action changes, as far as it is known. */
  actionTarget(action: Action): string | null;
  /** Whether something is hidden in it. */
  masked(text: string): boolean;
  /** What keeps the AI although nothing else needs a person: actions somebody has to approve. */
  asked: readonly OpenApproval[];
  /** `Refund of €40.00`, else `Refund order`. */
  actionWords(action: Action): string;
  /** The same by id; null for an action that is not there. */
  actionName(id: string): string | null;
}

const MOST_REFS = 4;

const QUOTED = /[„“«「]([^„“”«»「」]*)[”“»」]|"([^"]*)"/gu;

/** Whether a quote was cut out of the middle of a sentence: it has no end mark, and its turn goes on behind it. */
const isCut = (text: string, { turns, heldBack }: RedactedBrief): boolean => {
  if (text === '' || /[.!?…。！？؟।][\s"'”“»)」』）]*$/u.test(text)) return false;
  const sources = heldBack ? [...turns, heldBack] : turns;
  const source = sources.find((each) => each.text.includes(text))?.text ?? '';
  const after = source.slice(source.indexOf(text) + text.length);
  return /^[^\S\n]*[^\s"'”“»)」』）]/u.test(after);
};

/** Sets the scene for one brief and one viewer. */
export const createScene = (redacted: RedactedBrief, view: View): Scene => {
  const host = hostFor(view.host);
  const { copy: said, locale } = copyFor(view.locale);
  const copy = host.calls === 'conversation' ? inConversations(said) : said;
  const brief = withMarks(redacted, copy.marks);
  const newest = [brief.turns.at(-1)?.at, brief.actions.at(-1)?.endedAt, brief.requestedAt]
    .filter((time): time is string => typeof time === 'string')
    .toSorted()
    .at(-1);
  // What stands still is read on another day, too.
  const dated = !host.can.live_update;
  const format = createFormat(locale, view.timeZone, newest ?? null, dated);
  const labels = new Map<string, string>([
    ...brief.turns.map(({ id, n }) => [`turn ${id}`, `${copy.strings.turn} ${n}`] as const),
    // It stands in the conversation at its place, so one can be led there.
    ...(brief.heldBack ? [[`turn ${brief.heldBack.id}`, copy.unsentAnswer] as const] : []),
    ...brief.actions.map(({ id, n }) => [`action ${id}`, `#${n}`] as const),
    ...brief.steps.map(
      ({ id }, at) => [`step ${id}`, `${copy.title.reasoning} ${at + 1}`] as const,
    ),
  ]);
  const refs: Scene['refs'] = (evidence) => {
    const found = new Map<string, Ref>();
    for (const { type, id } of evidence) {
      const label = labels.get(`${type} ${id}`);
      if (label !== undefined) found.set(`${type} ${id}`, { type, id, label });
    }
    return [...found.values()].slice(0, MOST_REFS);
  };
  const decidedAt = brief.turns[(brief.decidedAtTurn ?? 0) - 1];
  const deciding: Evidence[] = decidedAt ? [{ type: 'turn', id: decidedAt.id }] : latestOf(brief);
  const actionWords: Scene['actionWords'] = (action) => {
    const { effect } = action;
    if (effect?.amount === undefined) return plain(humanise(action.name));
    const what = own(copy.effect, effect.type.toLowerCase()) ?? plain(humanise(effect.type));
    return copy.of(what, format.money(effect.amount, effect.currency));
  };
  return {
    brief,
    copy,
    format,
    locale: format.locale,
    viewer: view.viewer ?? null,
    refs,
    sentence: (text, evidence = []) => ({ text, refs: refs(evidence) }),
    grounded: (evidence) => (refs(evidence).length > 0 ? evidence : deciding),
    latest: (by) => latestOf(brief, by),
    quote: (text, max = 160) => {
      const [open, close] = copy.innerQuotes;
      // French sets spaces inside its quotes, which the inner ones have none of.
      const line = plain(text).replace(
        QUOTED,
        (_, marked: string | undefined, typed: string | undefined) =>
          `${open}${(marked ?? typed ?? '').trim()}${close}`,
      );
      const short = shortenQuote(line, roomFor(line, max));
      const shown = short === line && isCut(text, brief) ? withEllipsis(line) : short;
      return `${copy.quotes[0]}${shown}${copy.quotes[1]}`;
    },
    actionTarget: ({ effect, args }) => targetOf(effect ?? undefined, args),
    asked: brief.guard?.approvals ?? [],
    masked: (text) => isMasked(text, copy.marks),
    when: (iso) => ({ label: format.time(iso), iso }),
    newest: newest ?? null,
    actionWords,
    actionName: (id) => {
      const action = brief.actions.find((each) => each.id === id);
      return action ? actionWords(action) : null;
    },
  };
};
