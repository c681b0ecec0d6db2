import type { BlockOf, RevealWish } from '@baton/handoff-panel';

import type { Words } from '../words/words.ts';
import { textOf } from './typed.ts';
import type { Taken, Typed } from './typed.ts';

type Reveal = NonNullable<BlockOf<'privacy'>['reveal']>;
type Kinds = Reveal['kinds'];

/** The option that stands for every kind there is. */
export const ALL = 'all';

/** A field bears ten options, and one of them is for all kinds. */
const MOST_OPTIONS = 9;

const REASON = { min: 3, max: 500 } as const;

/** Kinds dealt out evenly over as many fields as they need, `kinds0`, `kinds1` …: a field with one option would be refused. */
export const fieldsOfKinds = (kinds: Kinds): Kinds[] => {
  const fields = Math.ceil(kinds.length / MOST_OPTIONS);
  const each = Math.ceil(kinds.length / Math.max(fields, 1));
  return Array.from({ length: fields }, (_, at) => kinds.slice(at * each, (at + 1) * each));
};

/** What is to be shown and why, from what was typed and chosen. */
export const wishOf = (typed: Typed, reveal: Reveal, words: Words): Taken<RevealWish> => {
  const reason = textOf(typed, 'reason');
  if (reason.length < REASON.min || reason.length > REASON.max)
    return { ok: false, text: words.faults.reason };
  const kinds = reveal.kinds.map(({ kind }) => kind);
  const chosen = new Set(fieldsOfKinds(reveal.kinds).map((_, at) => textOf(typed, `kinds${at}`)));
  const wanted =
    kinds.length === 1 || chosen.has(ALL) ? kinds : kinds.filter((kind) => chosen.has(kind));
  if (wanted.length === 0) return { ok: false, text: words.faults.kinds };
  return { ok: true, value: { reason, kinds: wanted } };
};
