import type { BlockOf } from '@baton/handoff-panel';

type Edit = BlockOf<'feedback'>['edit'];

/** Texts of a brief that a person may write, as the fields of the form are called. */
export const PARTS = ['headline', 'nextStep', 'note'] as const;
export type Part = (typeof PARTS)[number];

/** What a form was made from: a version, and the names of the texts that stood in it. */
export interface Base {
  version: number;
  names: Readonly<Record<Part, string>>;
}

/** Short name of a text: tells whether it was changed, and nothing of what it says. */
export const nameOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const letter of text.trim().replaceAll(/\s+/gu, ' ')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** The base of a form as the key of the press that sends it. */
export const baseKey = (edit: Edit): string =>
  [edit.version, ...PARTS.map((part) => nameOf(edit[part]))].join('.');

/** The same read again; null for what Baton never wrote. */
export const baseOf = (key: string): Base | null => {
  const [, version, headline, nextStep, note] =
    /^(\d{1,9})\.([\da-z]{1,8})\.([\da-z]{1,8})\.([\da-z]{1,8})$/u.exec(key) ?? [];
  return version === undefined ||
    headline === undefined ||
    nextStep === undefined ||
    note === undefined
    ? null
    : { version: Number(version), names: { headline, nextStep, note } };
};
