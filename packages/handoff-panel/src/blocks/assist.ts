import type { Flag } from '@baton/handoff-core';

import type { Host } from '../hosts.ts';
import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Sentence, Tone } from '../schema/parts.ts';
import { panelState } from '../state.ts';
import { aside } from '../text/aside.ts';
import { plain, safeText, shorten } from '../text/plain.ts';
import { sourceName } from './who.ts';

const TONES: Record<Flag['code'], Tone> = {
  safety: 'danger',
  vulnerable: 'danger',
  legal_threat: 'warning',
  public_complaint: 'warning',
  churn: 'warning',
  abuse: 'warning',
};
const GRAVEST_FIRST = Object.keys(TONES);

const MOST_FLAGS = 8;
const MOST_SUGGESTIONS = 5;
const MOST_WORDS = 5;

type Assisting = BlockOf<'assist'>;

const flagsOf = ({ brief, copy, quote, sentence, grounded }: Scene): Assisting['flags'] =>
  (brief.assist?.flags ?? [])
    .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.code) - GRAVEST_FIRST.indexOf(b.code))
    .slice(0, MOST_FLAGS)
    .map(({ code, text, evidence }) => ({
      code,
      label: copy.around.assist.flag[code],
      tone: TONES[code],
      sentence: sentence(quote(text, 160), grounded(evidence)),
    }));

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const replyOf = (scene: Scene, host: Host): Assisting['reply'] => {
  const { brief, copy, format, locale, refs, grounded } = scene;
  const reply = brief.assist?.reply;
  if (!reply) return null;
  const words = copy.around.assist;
  const can = host.can.insert_note;
  return {
    label: words.reply,
    text: safeText(reply.text),
    language: reply.language,
    note: [
      base(reply.language) === base(locale) ? '' : words.replyIn(format.language(reply.language)),
      reply.from === 'model' ? words.replyByModel : '',
    ]
      .filter(Boolean)
      .join(' · '),
    refs: refs(grounded(reply.evidence)),
    insert: {
      label: words.insert,
      enabled: can,
      why: can ? '' : words.cannotInsert,
    },
    copyLabel: words.copy,
  };
};

const suggestionsOf = ({ brief, copy }: Scene, host: Host): Assisting['suggestions'] =>
  (brief.assist?.suggestions ?? []).slice(0, MOST_SUGGESTIONS).map((each) => ({
    kind: each.kind,
    kindLabel: copy.around.assist.kind[each.kind],
    id: each.id,
    title: shorten(plain(each.title), 120),
    excerpt: shorten(plain(each.excerpt), 240),
    url: each.url !== null && each.url.startsWith('https://') ? each.url : null,
    why: [
      each.because.length === 0
        ? ''
        : copy.around.assist.matches(
            each.because
              .slice(0, MOST_WORDS)
              .map((word) => shorten(plain(word), 40))
              .join(copy.punctuation.comma),
          ),
      sourceName(each.source),
    ]
      .filter(Boolean)
      .join(' · '),
    apply:
      each.kind === 'macro' && each.source === host.macrosOf
        ? { label: copy.around.assist.applyMacro }
        : null,
  }));

/** What a model wrote, whose it is and how old. */
const writtenOf = ({
  brief,
  copy,
  format,
  sentence,
  grounded,
}: Scene): { items: Sentence[]; said: string } => {
  const { written, turns } = brief;
  if (!written || written.sentences.length === 0) return { items: [], said: '' };
  const since = written.afterTurn === undefined ? 0 : turns.length - written.afterTurn;
  return {
    items: written.sentences.map(({ text, evidence }) =>
      sentence(shorten(plain(text), 300), grounded(evidence)),
    ),
    said: [
      copy.around.assist.checked(format, written.dropped),
      since > 0 ? copy.around.assist.writtenStale(format, since) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines];

/** Help for the person in charge, always as a suggestion; null where there is none. */
export const assistBlock = (scene: Scene, host: Host): Assisting | null => {
  const { brief, copy, format } = scene;
  const words = copy.around.assist;
  const { colon, comma } = copy.punctuation;
  const heads = colon.trimEnd();
  const flags = flagsOf(scene);
  const reply = replyOf(scene, host);
  const suggestions = suggestionsOf(scene, host);
  const { items, said } = writtenOf(scene);
  const missing = (brief.assist?.missing ?? []).map((name) => words.missing(sourceName(name)));
  if (!reply && flags.length + suggestions.length + items.length + missing.length === 0)
    return null;
  const replyTitle = reply && aside(words.reply, reply.note, copy);
  return {
    v: 1,
    kind: 'assist',
    title: copy.title.assist,
    summary: [
      flags.length > 0 ? [...new Set(flags.map(({ label }) => label))].slice(0, 2).join(comma) : '',
      reply ? words.replySummary : '',
      suggestions.length > 0 ? words.suggestionCount(format, suggestions.length) : '',
      brief.written && items.length > 0
        ? copy.say.writtenByModel(format, brief.written.dropped)
        : '',
    ]
      .filter(Boolean)
      .join(' · '),
    fallbackText: [
      words.caution,
      ...section(
        `${words.flags}${heads}`,
        flags.map(({ label, sentence }) => `- ${label}${colon}${sentence.text}`),
      ),
      ...(reply ? [`${replyTitle}${heads}`, reply.text] : []),
      ...section(
        `${words.suggestions}${heads}`,
        suggestions.map(
          ({ kindLabel, title, why }) => `- ${aside(`${kindLabel}${colon}${title}`, why, copy)}`,
        ),
      ),
      ...section(
        `${aside(words.written, said, copy)}${heads}`,
        items.map(({ text }) => `- ${text}`),
      ),
      ...missing,
    ].join('\n'),
    // While a person is in charge this is what they work with; danger is never folded away.
    open: panelState(brief) === 'human_active' || flags.some(({ tone }) => tone === 'danger'),
    caution: words.caution,
    flags,
    reply,
    suggestions,
    items,
    written: said,
    missing,
    titles: { flags: words.flags, suggestions: words.suggestions, written: words.written },
  };
};
