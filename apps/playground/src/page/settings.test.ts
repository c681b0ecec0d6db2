import { expect, it } from 'vitest';
import { WORDS } from '../circle/words/words-of.ts';
import { CHOICES, pageLanguage, readConversation, readSettings, writeQuery } from './settings.ts';

it('reads back what it wrote', () => {
  const settings = {
    helpdesk: 'intercom',
    width: 258,
    scheme: 'dark',
    viewer: 'full',
    locale: 'es',
    signals: 'open',
    circle: 'open',
  } as const;
  const query = writeQuery('low-confidence-3', settings);
  expect(readSettings(query, false)).toEqual(settings);
  expect(readConversation(query)).toBe('low-confidence-3');
});

it.each(CHOICES.locale)('has words around the sidebar for whoever reads it in %s', (locale) => {
  expect(Object.keys(WORDS)).toContain(pageLanguage(locale));
  expect(pageLanguage(locale)).toBe(locale in WORDS ? locale : 'en');
});

it('falls back to what the browser prefers when the address says nonsense', () => {
  expect(
    readSettings(
      '?width=9&scheme=pink&viewer=root&locale=xx&signals=loud&circle=square&helpdesk=desk',
      true,
    ),
  ).toEqual({
    helpdesk: 'zendesk',
    width: 420,
    scheme: 'dark',
    viewer: 'standard',
    locale: 'en',
    signals: 'closed',
    circle: 'closed',
  });
});
