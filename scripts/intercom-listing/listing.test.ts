import { readFileSync } from 'node:fs';
import path from 'node:path';

import { developerHubSheet } from '@baton/helpdesks';
import { expect, it } from 'vitest';

import { readPng } from '../zendesk-package/image/read-png.ts';
import { LISTING, SIDE, iconPixels, iconSvg } from './draw-icon.ts';

const source = (file: string): Buffer => readFileSync(path.join(LISTING, file));
const { name, shortDescription } = JSON.parse(source('listing.json').toString('utf8')) as {
  name: string;
  shortDescription: string;
};
const description = source('description.md').toString('utf8');

it('keeps to what the App Store takes as a name', () => {
  expect(name.length).toBeLessThanOrEqual(40);
  expect(name).not.toMatch(/intercom/i);
});

it('keeps to what the App Store takes as a short description', () => {
  expect(shortDescription.length).toBeLessThanOrEqual(70);
  // In sentence case, and no sentence: only names begin with a large letter further in.
  expect(shortDescription).toMatch(/^[A-Z][^.!?]*[^.!?\s]$/);
  const within = shortDescription.split(' ').slice(1);
  expect(within.filter((word) => /^[A-Z][a-z]/.test(word))).toEqual([]);
});

it('says of every permission what it is for', () => {
  const { scopes } = developerHubSheet({
    baseUrl: 'https://baton.example.com',
    key: 'listed',
    fin: true,
  });
  const said = [...description.matchAll(/^- \*\*(.+)\*\*: \S/gm)].map(([, scope]) => scope);
  expect(said).toEqual(scopes.map((scope) => scope.name));
});

it('keeps the icon as it is drawn, as large as the Developer Hub wants it', () => {
  const png = readPng(source('icon.png'));
  expect(png).toMatchObject({ width: SIDE, height: SIDE, depth: 8, colourType: 6 });
  expect(SIDE).toBe(512);
  expect(png?.pixels?.equals(iconPixels())).toBe(true);
  expect(source('icon.svg').toString('utf8')).toBe(iconSvg());
});
