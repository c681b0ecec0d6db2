import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PROBLEMS } from './problem.ts';

it('has a line in docs/problems.md for every problem, with its status, and for nothing else', async () => {
  const page = await readFile(new URL('../../../../docs/problems.md', import.meta.url), 'utf8');
  const lines = [...page.matchAll(/^\| `([a-z-]+)`\s*\| (\d+)\s*\|/gm)].map(
    ([, code, status]) => `${code} ${status}`,
  );
  expect(lines.toSorted()).toEqual(
    Object.entries(PROBLEMS)
      .map(([code, [status]]) => `${code} ${status}`)
      .toSorted(),
  );
});
