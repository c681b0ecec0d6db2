/** A language as Zendesk names files after it: two or three small letters, perhaps a region. */
export const isLocale = (text: string): boolean => /^[a-z]{2,3}(?:-\w{2,3})?$/.test(text);

export const localeFile = (locale: string): string => `translations/${locale}.json`;
