import { field, h } from './dom.ts';
import { select } from './select.ts';

/** Languages that briefs are there in. */
const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['pt', 'Português'],
  ['ja', '日本語'],
] as const;

/** A choice of language, by the name `locale`; one that is set and not among them stays. */
export const languageChoice = (label: string, locale: string): HTMLElement => {
  const known = LANGUAGES.some(([tag]) => tag === locale);
  return select('locale', label, known ? LANGUAGES : [...LANGUAGES, [locale, locale]], locale);
};

/** A time zone, by the name `timeZone`, with those there are to choose from. */
export const zoneField = (label: string, value: string, hint: string): HTMLElement[] => [
  field('timeZone', label, { value, required: false, list: 'zones', hint }),
  h(
    'datalist',
    { id: 'zones' },
    ...Intl.supportedValuesOf('timeZone').map((each) => h('option', { value: each })),
  ),
];
