import type { MaskKind, Treatment } from '../schema/privacy.ts';

/** Stands for what is not shown of a value that is shown in part. */
export const HIDDEN = '•••';

const SHOWN = 4;
/** Four characters of fewer than these would give most of the value away. */
const LEAST = 8;

const lastFour = (kind: MaskKind, value: string): string => {
  const characters = value.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return characters.length < LEAST ? `[${kind}]` : HIDDEN + characters.slice(-SHOWN);
};
const firstLetter = (value: string): string => ([...value][0] ?? '') + HIDDEN;

/** The text that stands in for a value; empty for one that is dropped. */
export const standIn = (kind: MaskKind, value: string, treatment: Treatment): string => {
  if (treatment === 'show') return value;
  if (treatment === 'drop') return '';
  if (treatment === 'mask') return `[${kind}]`;
  if (kind === 'email') {
    const at = value.lastIndexOf('@');
    const domain = value.slice(at + 1);
    if (at < 1 || !domain.includes('.')) return `[${kind}]`;
    return `${firstLetter(value)}@${HIDDEN}${domain.slice(domain.lastIndexOf('.'))}`;
  }
  return kind === 'name' ? firstLetter(value) : lastFour(kind, value);
};
