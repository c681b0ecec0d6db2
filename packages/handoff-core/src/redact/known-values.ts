import type { Detector, Find, MaskKind } from './detector.ts';

/** A value that is known to be personal, wherever it stands. */
export interface KnownValue {
  kind: MaskKind;
  value: string;
}

/** First names that are also everyday words: only masked when written with a capital. */
const ALSO_WORDS = new Set(
  'will mark may april june grace rose hope bill art frank dean grant chase price long young king white black green brown gray day rich pat sue ray jack drew faith joy dawn summer autumn page ward cook baker best sol mar luz paz cruz flores klein gross lang kurz jung weiß schwarz winter sommer sonntag herz ernst'.split(
    ' ',
  ),
);

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);

const bounded = (value: string): string =>
  `(?<![\\p{L}\\p{N}])${escaped(value).replaceAll(/\s+/g, '[\\s_.+-]{1,3}')}(?![\\p{L}\\p{N}])`;

/** The whole name and each of its parts of three letters or more. */
export const namesOf = (name: string): KnownValue[] => {
  const whole = name.trim();
  const parts = whole.split(/[\s,]+/u).filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= 3);
  return [...new Set([whole, ...parts])]
    .filter((value) => value.length >= 3)
    .map((value) => ({ kind: 'name' as const, value }));
};

/** Digits of a phone number in any grouping. */
const phonePattern = (value: string): string => {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 6) return bounded(value);
  return String.raw`(?<!\d)\+?${[...digits].join(String.raw`[ ()./\u00A0-]{0,2}`)}(?!\d)`;
};

/**
 * A detector for exactly these values, in any case and bounded by anything that is no letter or digit, so that
 * `anna.berg@…` and `anna_berg_17` are found for the name Anna Berg and "Annabelle" is not.
 */
export const knownValueDetector = (values: readonly KnownValue[]): Detector => {
  const byKind = new Map<MaskKind, string[]>();
  // Longer values first, so that a whole name wins over its parts.
  for (const { kind, value } of values.toSorted((a, b) => b.value.length - a.value.length)) {
    const pattern = kind === 'phone' ? phonePattern(value) : bounded(value);
    byKind.set(kind, [...(byKind.get(kind) ?? []), pattern]);
  }
  const matchers = [...byKind].map(([kind, patterns]) => ({
    kind,
    pattern: new RegExp(patterns.join('|'), 'giu'),
  }));
  return (text) => {
    const finds: Find[] = [];
    for (const { kind, pattern } of matchers) {
      for (const match of text.matchAll(pattern)) {
        const word = match[0];
        const words = word.split(/[\s_.+-]+/u);
        if (kind === 'name' && words.every((each) => ALSO_WORDS.has(each))) continue;
        finds.push({ kind, start: match.index, end: match.index + word.length });
      }
    }
    return finds;
  };
};
