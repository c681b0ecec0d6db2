import { expect, it } from 'vitest';

import { LANGUAGES, copyFor } from './copy-for.ts';
import type { Copy } from './copy.ts';
import { en } from './en.ts';

/** The same in several languages: names, abbreviations and words that happen to look alike. */
const ALIKE =
  /^(?:Frustration|Website|AI|IBANs?|SSN|Name|Plan|Chat|App|Makro|Macro|System|Error|No|IP|normal|Suggestions|Conversation|Actions|E-mail|note|[‘’“”„«»‚]|[a-z]{2})$/u;

/** Every plain text in a copy with where it stands; what is made by functions is read in panels. */
const textsIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
};

it.each(LANGUAGES.filter((each) => each !== 'en'))(
  'leaves nothing in English, and nothing empty (%s)',
  (language) => {
    // Words for why a step follows are optional: those of the obstacle stand in.
    const needed = (from: Copy) =>
      textsIn(from).filter(([path]) => !/^\.(?:say\.why|punctuation)\./.test(path));
    const english = new Map(needed(en));
    const texts = needed(copyFor(language).copy);
    expect(texts.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
    expect(texts.filter(([path, text]) => text === english.get(path) && !ALIKE.test(text))).toEqual(
      [],
    );
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  },
);

it('speaks to people with the polite form', () => {
  const german = textsIn(copyFor('de').copy).map(([, text]) => text);
  expect(german.filter((text) => /\b(?:du|dein|deine|dir|euch)\b/i.test(text))).toEqual([]);
  const spanish = textsIn(copyFor('es').copy).map(([, text]) => text);
  expect(spanish.filter((text) => /\b(?:tú|tu|tus|puedes|inténtalo)\b/i.test(text))).toEqual([]);
  const french = textsIn(copyFor('fr').copy).map(([, text]) => text);
  expect(
    french.filter((text) => /(?<!\p{L})(?:tu|ton|ta|tes|toi|réessaie)(?!\p{L})/iu.test(text)),
  ).toEqual([]);
});
