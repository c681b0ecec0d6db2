import type { BlockOf, EditDraft } from '@baton/handoff-panel';

import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { PARTS, baseOf, nameOf } from './edit-base.ts';
import type { Base, Part } from './edit-base.ts';
import { textOf } from './typed.ts';
import type { Taken, Typed } from './typed.ts';

type Edit = BlockOf<'feedback'>['edit'];

const LONGEST: Record<Part, number> = { headline: 300, nextStep: 500, note: 2_000 };

/** Null leaves Baton's own words, which an untouched text and an emptied one do. */
const wordsOf = (part: Part, typed: Typed, edit: Edit, base: Base): string | null => {
  const text = textOf(typed, part);
  if (text === '') return null;
  if (part === 'note' || edit.own[part]) return text;
  return nameOf(text) === base.names[part] ? null : text;
};

/**
 * An edit from what was typed.
 * @param key of the press: from which version the form was made, and what stood in it
 */
export const editOf = (
  typed: Typed,
  key: string | null,
  edit: Edit,
  words: Words,
): Taken<EditDraft> => {
  const base = key === null ? null : baseOf(key);
  if (base === null) return { ok: false, text: words.outcomes.old };
  for (const part of PARTS) {
    if (textOf(typed, part).length > LONGEST[part]) {
      const tooLong = fill(words.faults.tooLong, { most: LONGEST[part] });
      return { ok: false, text: `${edit.labels[part]}: ${tooLong}` };
    }
  }
  const value: EditDraft = {
    base: base.version,
    headline: wordsOf('headline', typed, edit, base),
    nextStep: wordsOf('nextStep', typed, edit, base),
    note: wordsOf('note', typed, edit, base),
  };
  const nothing = value.headline === null && value.nextStep === null && value.note === null;
  return nothing && edit.version === 0
    ? { ok: false, text: words.faults.unchanged }
    : { ok: true, value };
};

/** Everything back to Baton's words; `key` is the version that was looked at. */
export const restoreOf = (key: string | null, words: Words): Taken<EditDraft> =>
  key !== null && /^\d{1,9}$/u.test(key)
    ? { ok: true, value: { base: Number(key), headline: null, nextStep: null, note: null } }
    : { ok: false, text: words.outcomes.old };
