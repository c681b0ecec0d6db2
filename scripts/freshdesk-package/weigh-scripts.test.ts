import { expect, test } from 'vitest';

import { plantRepo } from '../lib/plant-repo.ts';
import { weighFreshdesk } from './weigh-scripts.ts';

const HERE = 'apps/freshdesk/dist/package/app/';

const weigh = (files: Record<string, string>) => {
  using repo = plantRepo({
    'apps/freshdesk/tsconfig.package.json': '{}',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [HERE + name, text])),
  });
  return weighFreshdesk(repo.root);
};

const heavy = (kb: number): string => `\n// ${'x'.repeat(kb * 1000)}`;

test('weighs what an entry imports at once, with the largest of the languages', () => {
  const results = weigh({
    'scripts/app.js': `import { h } from '../utils/h.js';\nconst de = () => import('./words-de.js');\nconst ja = () => import('./words-ja.js');`,
    'scripts/words-de.js': heavy(1),
    'scripts/words-ja.js': heavy(2),
    'utils/h.js': `import '../scripts/app.js';${heavy(37)}`,
    'utils/unused.js': heavy(9),
  });
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(results[0]?.line).toContain('39.2 of 40 kB');
  expect(results[3]?.line).toContain('49.2 kB raw');
});

test('refuses a part that is too heavy, each by itself', () => {
  const app = `import('../utils/later-part.js');import('../utils/rare.js');`;
  const results = (first: number, folded: number, rare: number): boolean[] =>
    weigh({
      'scripts/app.js': `${app}${heavy(first)}`,
      'utils/later-part.js': `import '../scripts/app.js';\nimport './more.js';`,
      'utils/more.js': heavy(folded),
      'utils/rare.js': heavy(rare),
    }).map(({ ok }) => ok);
  expect(results(39, 17, 2)).toEqual([true, true, true, true]);
  expect(results(41, 17, 2)).toEqual([false, true, true, true]);
  expect(results(39, 19, 2)).toEqual([true, false, true, true]);
  expect(results(39, 17, 4)).toEqual([true, true, false, true]);
});

test('refuses an app that was to be packed and was not', () => {
  expect(weigh({}).map(({ ok }) => ok)).toEqual([false]);
});
