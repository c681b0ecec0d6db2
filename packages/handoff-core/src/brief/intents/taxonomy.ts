import type { Policy } from '../../schema/policy.ts';
import { de } from './de.ts';
import type { IntentPhrases } from './default-intent.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { indexPhrases } from './phrase-index.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { pt } from './pt.ts';

type TenantIntents = Policy['intents'];

const SHIPPED: readonly (readonly [language: string, IntentPhrases])[] = [
  ['en', en],
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['pt', pt],
  ['it', it],
  ['nl', nl],
];

/** What a tenant's intents and the shipped ones are together: one of the same id takes the place of the shipped one. */
const merged = (phrases: IntentPhrases, own: TenantIntents): [string, readonly string[]][] => {
  const shipped = Object.entries(phrases).map(([id, examples]): [string, readonly string[]] => [
    id,
    examples.split('|'),
  ]);
  const replaced = new Set(own.map(({ id }) => id));
  return [
    ...shipped.filter(([id]) => !replaced.has(id)),
    ...own.map(({ id, examples }): [string, readonly string[]] => [id, examples]),
  ];
};

const build = (own: TenantIntents): PhraseIndex[] =>
  SHIPPED.map(([language, phrases]) => indexPhrases(language, merged(phrases, own)));

const built = new WeakMap<TenantIntents, PhraseIndex[]>();
const NONE: TenantIntents = [];

/**
 * What to look for in a text of this language: its own examples and English ones, which customers mix in; all languages
 * when it is unknown. Built once per policy.
 */
export const taxonomyFor = (
  own: TenantIntents,
  language: string | null,
): readonly PhraseIndex[] => {
  const key = own.length === 0 ? NONE : own;
  let all = built.get(key);
  if (!all) {
    all = build(key);
    built.set(key, all);
  }
  if (language === null) return all;
  const short = language.slice(0, 2).toLowerCase();
  const spoken = all.filter((index) => index.language === short || index.language === 'en');
  return spoken.length > 1 || short === 'en' ? spoken : all.slice(0, 1);
};
