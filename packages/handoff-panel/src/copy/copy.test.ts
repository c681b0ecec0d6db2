import { expect, it } from 'vitest';

import { copyFor } from './copy-for.ts';
/** Every plain text in a copy with where it stands; what is made by functions is read in panels. */
const textsIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
};

it('speaks to people with the polite form', () => {
  const german = textsIn(copyFor('de').copy).map(([, text]) => text);
  expect(german.filter((text) => /\b(?:du|dein|deine|dir|euch)\b/i.test(text))).toEqual([]);
  const spanish = textsIn(copyFor('es').copy).map(([, text]) => text);
  expect(spanish.filter((text) => /\b(?:tú|tu|tus|puedes|inténtalo)\b/i.test(text))).toEqual([]);
  const french = textsIn(copyFor('fr').copy).map(([, text]) => text);
  expect(
    french.filter((text) => /(?<!\p{L})(?:tu|ton|ta|tes|toi|réessaie)(?!\p{L})/iu.test(text)),
  ).toEqual([]);
  const brazilian = textsIn(copyFor('pt-PT').copy).map(([, text]) => text);
  expect(
    brazilian.filter((text) =>
      /(?<!\p{L})(?:tu|teus?|tuas?|tente-o|podes|vosso|ecrã|registad\p{L}+|utilizador\p{L}*)(?!\p{L})/iu.test(
        text,
      ),
    ),
  ).toEqual([]);
});
