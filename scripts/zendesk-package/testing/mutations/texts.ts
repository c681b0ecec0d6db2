import { faultsIn } from '../mutation.ts';
import type { PackageDraft } from '../package-draft.ts';

const EN = 'translations/en.json';
const DE = 'translations/de.json';

const inAll = (draft: PackageDraft, key: string, value: unknown): PackageDraft => {
  for (const file of draft.files.keys()) {
    if (file.startsWith('translations/')) draft.set(file, ['app', key], value);
  }
  return draft;
};

const english = (key: string, value: unknown) => (draft: PackageDraft) =>
  draft.set(EN, ['app', key], value);

/** What is said in which language, and in the listing. */
export const textMutations = [
  ...faultsIn('translations/EN_us.json', [
    [
      'translation-file-name',
      'a language nobody knows',
      (draft) => draft.write('translations/EN_us.json', draft.textOf(EN)),
    ],
  ]),
  ...faultsIn(EN, [
    [
      'translation-app-keys',
      'a listing without instructions',
      (draft) => inAll(draft, 'installation_instructions', undefined),
    ],
    [
      'translation-app-keys',
      'a private app without a name',
      (draft) => inAll(draft, 'name', undefined).manifest(['private'], true),
    ],
    [
      'translation-app-keys',
      'a file without the part about the app',
      (draft) =>
        onlyEnglish(draft)
          .set(EN, ['app'], undefined)
          .set(EN, ['other'], 'x')
          .manifest(['parameters'], undefined)
          .manifest(['domainWhitelist'], undefined)
          .sidebar('url', 'https://example.com/page'),
    ],
    [
      'translation-product',
      'texts for a product it is not in',
      (draft) => onlyEnglish(draft).set(EN, ['app'], forProducts(draft)),
    ],
    [
      'translation-note-format',
      'a plain text among notes for translators',
      (draft) => inAll(draft, 'package', 'baton') && onlyEnglish(draft).write(EN, noted(draft)),
    ],
    [
      'json-syntax',
      'a text that does not end',
      (draft) => draft.write(EN, '{"app":{"name":"Baton'),
    ],
    [
      'json-duplicate-text',
      'a translation twice',
      (draft) =>
        draft.write(
          EN,
          draft.textOf(EN).replace('"name": "Baton"', '"name": "Baton", "name": "Baton"'),
        ),
    ],
    ['json-no-object', 'a language that is a text', (draft) => draft.write(EN, '"Baton"')],
    ['listing-trademark', 'a trademark in the name', english('name', 'Baton for Zendesk')],
    ['listing-trademark', 'a trademark in two words', english('name', 'Zen Desk Baton')],
    ['listing-name', 'a name of 41 characters', english('name', 'x'.repeat(41))],
    ['listing-tagline', 'a tagline in the name', english('name', 'Baton - handoffs for teams')],
    ['listing-praise', 'an adjective in the name', english('name', 'Powerful Baton')],
    [
      'listing-praise',
      'a superlative in the short description',
      english('short_description', 'The best way to take over from an AI agent.'),
    ],
    [
      'listing-short-description',
      '81 characters in short',
      english('short_description', 'x'.repeat(81)),
    ],
    [
      'listing-long-description',
      '65,001 characters at length',
      english('long_description', 'x'.repeat(65_001)),
    ],
    [
      'listing-placeholder',
      'a word for later',
      english('long_description', 'TODO: write something here.'),
    ],
  ]),
  ...faultsIn(DE, [
    [
      'translation-parameter-label',
      'a parameter without a label',
      (draft) => draft.set(DE, ['app', 'parameters', 'service_url', 'label'], undefined),
    ],
    [
      'translation-parameter-missing',
      'a parameter without a word',
      (draft) => draft.set(DE, ['app', 'parameters', 'service_url'], undefined),
    ],
    [
      'translation-parameter-unknown',
      'a parameter nobody declared',
      (draft) => draft.set(DE, ['app', 'parameters', 'region'], { label: 'Region' }),
    ],
    ['translation-text', 'a number for a text', (draft) => draft.set(DE, ['app', 'name'], 7)],
    [
      'translation-text',
      'a list for a text',
      (draft) => draft.set(DE, ['app', 'long_description'], ['a', 'b']),
    ],
    [
      'translation-empty',
      'an empty text',
      (draft) => draft.set(DE, ['app', 'long_description'], ' '),
    ],
    [
      'translation-incomplete',
      'a text in fewer languages',
      (draft) => draft.set(DE, ['app', 'long_description'], undefined),
    ],
    [
      'translation-incomplete',
      'a text the default has not',
      (draft) => draft.set(DE, ['app', 'greeting'], 'Hallo'),
    ],
    [
      'json-bom',
      'a byte order mark before a language',
      (draft) => draft.write(DE, `\ufeff${draft.textOf(DE)}`),
    ],
  ]),
  ...faultsIn('manifest.json', [
    [
      'listing-author',
      'a listing without an address to write to',
      (draft) => draft.manifest(['author', 'email'], undefined),
    ],
    ['listing-author', 'a listing of nobody', (draft) => draft.manifest(['author', 'name'], ' ')],
    [
      'listing-terms',
      'a listing without terms',
      (draft) => draft.manifest(['termsConditionsURL'], undefined),
    ],
  ]),
];

const onlyEnglish = (draft: PackageDraft): PackageDraft => {
  for (const file of draft.files.keys()) {
    if (file.startsWith('translations/') && file !== EN) draft.remove(file);
  }
  return draft;
};

/** The texts once for each of two products. */
const forProducts = (draft: PackageDraft): unknown => {
  const { parameters, ...texts } = appOf(draft);
  return { parameters, support: texts, sell: texts };
};

/** All texts with notes for translators, but for one. */
const noted = (draft: PackageDraft): string => {
  const note = (value: unknown): unknown =>
    typeof value === 'string'
      ? { title: 'A note', value }
      : Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, note(each)]));
  const { package: _name, ...texts } = appOf(draft);
  return JSON.stringify({ app: { ...(note(texts) as object), package: 'baton', name: 'Baton' } });
};

const appOf = (draft: PackageDraft): Record<string, unknown> =>
  (JSON.parse(draft.textOf(EN)) as { app: Record<string, unknown> }).app;
