/** A way of writing: what it looks like, and its one language where it has only one. */
interface Script {
  letters: RegExp;
  language: string | null;
  /** What one letter weighs beside Latin letters: a Chinese character is a syllable or a word. */
  weight: number;
}

const SCRIPTS: readonly Script[] = [
  { letters: /[\u3040-\u30ff]/gu, language: 'ja', weight: 4 },
  { letters: /\p{Script=Hangul}/gu, language: 'ko', weight: 3 },
  { letters: /\p{Script=Han}/gu, language: 'zh', weight: 4 },
  { letters: /\p{Script=Hebrew}/gu, language: 'he', weight: 1 },
  { letters: /\p{Script=Greek}/gu, language: 'el', weight: 1 },
  { letters: /\p{Script=Thai}/gu, language: 'th', weight: 2 },
  { letters: /\p{Script=Cyrillic}/gu, language: null, weight: 1 },
  { letters: /\p{Script=Arabic}/gu, language: null, weight: 1 },
  { letters: /[\u0900-\u0dff]/gu, language: null, weight: 1 },
  { letters: /[\u0e80-\u0eff\u0530-\u058f\u10a0-\u137f]/gu, language: null, weight: 1 },
];
const LATIN = /\p{Script=Latin}/gu;
const BEYOND_LATIN = /[^\s!-\u024f\u1e00-\u1eff\u2000-\u206f]/u;
const LEAST = 3;

/** In which script most of the words are: `latin`, another with its language where that is known, or none at all. */
export type MainScript =
  | { kind: 'none' | 'latin' }
  | { kind: 'other'; language: string | null; words: string[] };

const weigh = (text: string, { letters, weight }: Pick<Script, 'letters' | 'weight'>): number =>
  (text.match(letters)?.length ?? 0) * weight;

/** Which script carries the text; names of products in Latin letters don't outweigh a sentence in another. */
export const mainScript = (words: readonly string[]): MainScript => {
  const text = words.join(' ');
  if (text === '') return { kind: 'none' };
  if (!BEYOND_LATIN.test(text)) return { kind: 'latin' };
  const weights = SCRIPTS.map((script) => ({ script, weight: weigh(text, script) }));
  const [kana, , han] = weights;
  // Japanese is written in both: a few kana among Chinese characters are enough to tell.
  if (kana && han && kana.weight > 0 && kana.weight * 4 >= han.weight) kana.weight += han.weight;
  const best = weights.reduce((all, one) => (one.weight > all.weight ? one : all));
  const latin = weigh(text, { letters: LATIN, weight: 1 });
  if (best.weight < LEAST) return { kind: latin > 0 ? 'latin' : 'none' };
  if (latin > best.weight) return { kind: 'latin' };
  return {
    kind: 'other',
    language: best.script.language,
    words: words.filter((word) => word.search(best.script.letters) >= 0),
  };
};
