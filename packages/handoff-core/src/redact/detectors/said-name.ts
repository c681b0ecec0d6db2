import type { Detector, Find } from '../detector.ts';

/** Only an initial may carry a dot: after anything longer it ends the sentence. */
const WORD = "(?:\\p{Lu}\\.(?= )|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*)";
const ANY_WORD = "\\p{L}[\\p{L}\\p{M}]+(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|do|dos|la|le|bin|ibn|al|el)';
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,4}`;

/** Said of oneself: one word may be written small, since nothing else can follow. */
const OF_ONESELF = new RegExp(
  `(?<!\\p{L})(?:my (?:full |first |last |legal )?name(?:['’]s| is)|name['’]?s|call me|mein name (?:ist|lautet)|ich hei(?:ß|ss)e|mi nombre es|me llamo|je m[’']appelle|mon nom est|meu nome é|me chamo|mi chiamo|il mio nome è|mijn naam is|ik heet)[ :]{1,2}(?<name>${NAME}|${ANY_WORD}(?: ${ANY_WORD})?)`,
  'giu',
);
/** "I am" says a name when two capitals follow and the sentence pauses. */
const I_AM = new RegExp(
  `(?<!\\p{L})(?:[Ii] am|[Ii]['’]m|[Tt]his is|[Ss]oy|[Jj]e suis|[Ss]ono|[Ss]ou|[Ii]k ben) (?<name>${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,3})(?=[,;]|\\s*(?:[.!?]?\\s*$|\\n)| and | from )`,
  'gu',
);
/** Forms of address and the ends of letters: only what is written with a capital. */
const ADDRESSED = new RegExp(
  `(?<!\\p{L})(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Señora?|Sra?|Monsieur|Madame|Mme|Signora?|Sig|Senhora?|Meneer|Mevrouw|Dhr|Mevr)\\.? (?<name>${NAME})`,
  'gu',
);
const SIGNED = new RegExp(
  `(?<!\\p{L})(?:[Bb]est(?: regards| wishes)?|[Kk]ind(?:est)? regards|[Ww]arm regards|[Rr]egards|[Ss]incerely|[Yy]ours(?: truly| sincerely)?|[Cc]heers|[Tt]hanks(?: in advance)?|[Mm]it freundlichen Grü(?:ß|ss)en|[Ff]reundliche Grü(?:ß|ss)e|[Vv]iele Grü(?:ß|ss)e|[Ll]iebe Grü(?:ß|ss)e|LG|MfG|VG|[Ss]aludos(?: cordiales)?|[Uu]n saludo|[Cc]ordialement|[Bb]ien à vous|[Cc]ordiali saluti|[Aa]tenciosamente|[Mm]et vriendelijke groet(?:en)?|[Gg]roetjes),? ?\\r?\\n{1,3}(?<name>${NAME})(?=[ \\t]*(?:\\r?\\n|$))`,
  'gu',
);
/** Quick to look for, and in every text in which the pattern beside it can hold. */
const PATTERNS: readonly [sign: RegExp, pattern: RegExp][] = [
  [/(?:[Ii] am|[Ii]['’]m|[Tt]his is|oy|suis|ono|[Ss]ou|ben) [A-Z\u00C0-\uFFFF]/, I_AM],
  [
    /[Mm]y (?:\w{1,6} )?[Nn]ame|MY (?:\w{1,6} )?NAME|[Nn]ame['’]?s|[Cc]all me|[Mm]ein [Nn]ame|hei(?:ß|ss)e|nombre es|llamo|appelle|nom est|nome é|nome è|chiamo|chamo|naam is|heet/,
    OF_ONESELF,
  ],
  [
    /(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Señora?|Sra?|Monsieur|Madame|Mme|Signora?|Sig|Senhora?|Meneer|Mevrouw|Dhr|Mevr)\.? [A-Z\u00C0-\uFFFF]/,
    ADDRESSED,
  ],
  [/[a-zß],? ?\r?\n{1,3}[A-Z\u00C0-\uFFFF]/, SIGNED],
];

/** Words after "call me" and "my name is" that are no name. */
const NO_NAME = new Set(
  'is on not wrong in the a an at back again as when if my and or it this that spelled misspelled incorrect correct listed for with by today tomorrow now asap please before after immediately anytime later und oder nicht falsch auf et y o e'.split(
    ' ',
  ),
);

const trimmed = (name: string): string => {
  const words = name.split(' ');
  const until = words.findIndex((word) => NO_NAME.has(word.toLowerCase()));
  return (until < 0 ? words : words.slice(0, until)).join(' ').replace(/[.'’-]+$/, '');
};

/** Names where somebody says a name: "my name is", a form of address, the end of a letter. */
export const findSaidNames: Detector = (text) => {
  const finds: Find[] = [];
  for (const [sign, pattern] of PATTERNS) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const raw = match.groups?.['name'] ?? '';
      // The flag for any case lets capitals be small, too: only the first two small words count.
      const small = pattern === OF_ONESELF && !/^\p{Lu}/u.test(raw);
      // "Call me urgently" names nobody.
      if (small && /^call/iu.test(match[0])) continue;
      const name = trimmed(small ? raw.split(' ').slice(0, 2).join(' ') : raw);
      const start = match.index + match[0].length - raw.length;
      if (name.length > 1 && !/^\p{N}/u.test(name))
        finds.push({ kind: 'name', start, end: start + name.length });
    }
  }
  return finds;
};
