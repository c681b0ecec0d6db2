import type { Find, MaskKind } from './detector.ts';

/** Kinds that are found by what stands around them, so that the same value may stand elsewhere without it. */
const BY_CONTEXT = new Set<MaskKind>([
  'name',
  'secret',
  'phone',
  'ssn',
  'national_id',
  'birth_date',
  'address',
  'card',
]);
const MOST = 2_000;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Long enough to be nothing else: a name of two letters or an age would hide half a text. */
const tells = (kind: MaskKind, value: string): boolean => {
  const digits = value.match(/\d/g)?.length ?? 0;
  if (kind === 'name') return /^\p{Lu}/u.test(value) && value.length >= 3;
  if (kind === 'address') return value.length >= 8 && digits > 0 && digits < value.length;
  return kind === 'secret' ? value.length >= 6 : digits >= 6;
};

/**
 * Finds every other place at which a value stands that was found once. One pass: values are looked up by the word they
 * begin with.
 */
export const findRepeatedValues = (text: string, finds: readonly Find[]): Find[] => {
  const byFirst = new Map<string, Map<string, MaskKind>>();
  let count = 0;
  for (const { kind, start, end } of finds) {
    if (!BY_CONTEXT.has(kind) || count >= MOST) continue;
    const value = text.slice(start, end);
    if (!tells(kind, value)) continue;
    const first = /[\p{L}\p{M}\p{N}]+/u.exec(value)?.[0];
    if (first === undefined || !value.startsWith(first)) continue;
    const same = byFirst.get(first) ?? new Map<string, MaskKind>();
    if (same.has(value) || same.size >= 8) continue;
    byFirst.set(first, same.set(value, kind));
    count += 1;
  }
  if (count === 0) return [];
  const taken = new Set(finds.map(({ start }) => start));
  const more: Find[] = [];
  for (const match of text.matchAll(WORD)) {
    const same = byFirst.get(match[0]);
    if (!same || taken.has(match.index)) continue;
    // `anna_berg_17` and `W1234` are the ids of things.
    if (/[_#@]/.test(text.charAt(match.index - 1))) continue;
    for (const [value, kind] of same) {
      const end = match.index + value.length;
      if (text.startsWith(value, match.index) && !/[\p{L}\p{M}\p{N}_@]/u.test(text.charAt(end)))
        more.push({ kind, start: match.index, end });
    }
  }
  return more;
};
