import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { checkSize } from './check-size.ts';
import { plantRepo } from './lib/plant-repo.ts';

/** Text of about this many kB after gzip: noise in base64 shrinks to three quarters. */
const heavy = (kb: number): string => randomBytes(kb * 1000).toString('base64');

function verdicts(files: Record<string, string>, app = 'apps/zendesk'): boolean[] {
  using repo = plantRepo({ [`${app}/vite.config.ts`]: '', ...files });
  return checkSize(repo.root)
    .filter(({ line }) => line.startsWith(`${app} `))
    .map(({ ok }) => ok);
}

test('accepts a build within both budgets, maps and styles left out', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/assets/vendor-abc.js': heavy(60),
      'apps/zendesk/dist/assets/index-abc.js': heavy(15),
      'apps/zendesk/dist/assets/index-abc.js.map': heavy(90),
    }),
  ).toEqual([true, true, true, true, true, true]);
});

test('refuses vendor code that is too heavy in all', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/vendor.js': heavy(95),
      'apps/zendesk/dist/index.js': heavy(1),
    }),
  ).toEqual([false, true, true, true, true, true]);
});

test('refuses own code that is too heavy', () => {
  expect(verdicts({ 'apps/zendesk/dist/index.js': heavy(25) })).toEqual([
    true,
    false,
    true,
    true,
    true,
    true,
  ]);
});

test('weighs forms by themselves, as nobody waits for them to read', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/vendor.js': heavy(85),
      'apps/zendesk/dist/forms-abc.js': heavy(5),
    }),
  ).toEqual([true, true, true, true, true, true]);
  expect(verdicts({ 'apps/zendesk/dist/forms-abc.js': heavy(7) })).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
});

test('weighs what hears of changes by itself, as it comes after the brief', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/vendor.js': heavy(88),
      'apps/zendesk/dist/live-abc.js': heavy(4),
    }),
  ).toEqual([true, true, true, false, true, true]);
});

test('weighs the words of other languages by themselves, as each reader needs one at most', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/vendor.js': heavy(88),
      'apps/zendesk/dist/warn-before-save-abc.js': heavy(1),
      'apps/zendesk/dist/words-de-abc.js': heavy(2),
    }),
  ).toEqual([true, true, true, true, true, false]);
  const many = ['de', 'es', 'fr', 'ja', 'pt'].map((language) => [
    `apps/zendesk/dist/words-${language}-abc.js`,
    heavy(0.7),
  ]);
  expect(verdicts(Object.fromEntries(many))).toEqual([true, true, true, true, true, true]);
});

test('weighs the asking for leave by itself, as few are asked, and once', () => {
  expect(
    verdicts({
      'apps/zendesk/dist/vendor.js': heavy(88),
      'apps/zendesk/dist/ask-leave-abc.js': heavy(4),
    }),
  ).toEqual([true, true, true, true, false, true]);
});

test('refuses an app that was to be built and was not', () => {
  expect(verdicts({})).toEqual([false, false, false, false, false, false]);
});

test('weighs each app by itself', () => {
  const files = {
    'apps/brief/dist/vendor.js': heavy(85),
    'apps/zendesk/dist/vendor.js': heavy(85),
    'apps/zendesk/dist/live-abc.js': heavy(4),
  };
  expect(verdicts(files, 'apps/brief')).toEqual([true, true, true, true, true]);
  expect(verdicts({ 'apps/brief/dist/vendor.js': heavy(99) }, 'apps/brief')[0]).toBe(false);
});
