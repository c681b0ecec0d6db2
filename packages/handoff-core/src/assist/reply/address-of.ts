import type { Turn } from '../../schema/record.ts';

const word = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'])(?:${words})(?![\\p{L}\\p{N}])`, flags);

/** Words to a friend, and words to a stranger, by language. Where both are said or none, it stays formal. */
const ADDRESS: Readonly<Record<string, readonly [informal: RegExp, formal: RegExp]>> = {
  de: [
    word(
      'du|dich|dir|dein|deine|deinen|deinem|deiner|ihr habt|ihr könnt|könnt ihr|habt ihr|euer|eure|euch',
    ),
    word('Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer', 'u'),
  ],
  es: [
    word(
      'tú|tu|contigo|puedes|tienes|podrías|quieres|dime|ayúdame|vosotros|podéis|tenéis|vuestr[oa]s?',
    ),
    word('usted|ustedes|puede|podría|le|les|su|sus|dígame|ayúdeme'),
  ],
  fr: [word("tu|te|toi|ton|ta|tes|peux-tu|t'as"), word('vous|votre|vos|pouvez|pourriez')],
  it: [
    word('tu|ti|te|tuo|tua|puoi|potresti|dimmi'),
    word('Lei|Le|La|può|potrebbe|Suo|Sua|voi|vostr[oaie]|potete', 'u'),
  ],
  nl: [word('je|jij|jou|jouw|jullie'), word('u|uw')],
};

/** How the customer addresses whom they write to: as a friend only where they never do otherwise. */
export const addressOf = (turns: readonly Turn[], language: string): 'formal' | 'informal' => {
  const patterns = ADDRESS[language.slice(0, 2).toLowerCase()];
  if (!patterns) return 'formal';
  const [informal, formal] = patterns;
  const said = turns.filter(({ by }) => by === 'customer').map(({ text }) => text.slice(0, 2_000));
  return said.some((text) => informal.test(text)) && !said.some((text) => formal.test(text))
    ? 'informal'
    : 'formal';
};
