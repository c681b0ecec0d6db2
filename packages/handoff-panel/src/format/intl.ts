/** Viewers share few languages and zones; beyond this many formats something odd is asked for, and all are dropped. */
const MOST = 1_000;
const made = new Map<string, unknown>();

/**
 * Makes a thing once per key. An Intl object costs more than everything a panel will ever format with it, and knows
 * nothing but its locale and options.
 */
const once = <T>(key: string, make: () => T): T => {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  if (made.size >= MOST) made.clear();
  const fresh = make();
  made.set(key, fresh);
  return fresh;
};

export const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(`n ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));

export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`d ${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));

export const pluralRules = (tag: string): Intl.PluralRules =>
  once(`p ${tag}`, () => new Intl.PluralRules(tag));

/** Words of texts that set no spaces between them. */
export const wordBreaks = (): Intl.Segmenter =>
  once('w', () => new Intl.Segmenter('ja', { granularity: 'word' }));

export const languageNames = (tag: string): Intl.DisplayNames =>
  once(`l ${tag}`, () => new Intl.DisplayNames(tag, { type: 'language' }));
