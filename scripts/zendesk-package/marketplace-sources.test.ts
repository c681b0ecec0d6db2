import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { LOGOS, logoPixels, logoSvg } from './draw-logos.ts';
import { readPng } from './image/read-png.ts';

const LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'];

const source = (file: string): Buffer =>
  readFileSync(path.join(repoRoot, 'apps/zendesk/marketplace', file));

const json = (file: string): unknown => JSON.parse(source(file).toString('utf8'));

type Texts = { readonly [key: string]: string | Texts };

const leaves = (texts: Texts, at = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${at}/${key}`, value] as [string, string]]
      : leaves(value, `${at}/${key}`),
  );

const textsOf = (locale: string) => new Map(leaves(json(`translations/${locale}.json`) as Texts));

it.each(LOCALES)('says the same things in %s as in English', (locale) => {
  expect([...textsOf(locale).keys()]).toEqual([...textsOf('en').keys()]);
});

it.each(LOCALES)('explains every parameter in %s, with a label and an example', (locale) => {
  const { parameters } = json('manifest.json') as { parameters: { name: string }[] };
  for (const { name } of parameters) {
    const at = `/app/parameters/${name}`;
    expect(textsOf(locale).get(`${at}/label`)).toMatch(/\S/);
    expect(textsOf(locale).get(`${at}/helpText`)).toContain('baton.example.com');
  }
});

it.each(LOCALES)(
  'warns in %s of the slash at the end, where the address is asked for',
  (locale) => {
    const slash = {
      en: 'slash',
      de: 'Schrägstrich',
      fr: 'barre oblique',
      es: 'barra',
      'pt-BR': 'barra',
      ja: 'スラッシュ',
    };
    const word = slash[locale as keyof typeof slash];
    expect(textsOf(locale).get('/app/parameters/service_url/helpText')).toContain(word);
    expect(textsOf(locale).get('/app/installation_instructions')).toContain(word);
  },
);

it.each(LOCALES.slice(1))('leaves nothing in English in %s', (locale) => {
  const same = [...textsOf(locale)].filter(([key, text]) => text === textsOf('en').get(key));
  expect(same).toEqual([['/app/name', 'Baton']]);
});

it.each(['logo.png', 'logo-small.png'] as const)('keeps %s as it is drawn', (name) => {
  const { side } = LOGOS[name];
  const png = readPng(source(`assets/${name}`));
  expect(png).toMatchObject({ width: side, height: side, depth: 8, colourType: 6 });
  expect(png?.pixels?.equals(logoPixels(name))).toBe(true);
});

it('keeps the drawing of the logo as it is drawn', () => {
  expect(source('assets/logo.svg').toString('utf8')).toBe(logoSvg());
});
