import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SHORT, allFaults } from './faults/lib/all-faults.ts';
import { repoRoot } from './lib/repo-root.ts';

const page = readFileSync(join(repoRoot, 'docs/reliability.md'), 'utf8');

/** First cells of the rows of the table under a heading. */
const idsUnder = (heading: string): string[] => {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| ([A-Za-z][\w-]*) +\|/gm)]
    .map(([, id = '']) => id)
    .filter((id) => id !== 'fault');
};

it('tells of every fault that can be run, and of no other', async () => {
  const ids = (await allFaults()).map(({ id }) => id).toSorted();
  expect(idsUnder('What is tried').toSorted()).toEqual(ids);
  expect(idsUnder('Measured here').toSorted()).toEqual(ids);
});

it('names the faults of a short run', async () => {
  const [, named = ''] = /in every `npm test`: ([^.]+)\./.exec(page) ?? [];
  expect(named.split(', ')).toEqual([...SHORT]);
  const ids = new Set((await allFaults()).map(({ id }) => id));
  expect(SHORT.filter((id) => !ids.has(id))).toEqual([]);
});

it('leaves out no number', async () => {
  const numbers = (await allFaults()).flatMap(({ id }) =>
    /^F\d+$/.test(id) ? [Number(id.slice(1))] : [],
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, n) => n + 1));
});
