import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { requirements } from '../packages/testkit/src/parity/requirements.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}', { cwd: root }).map((path) =>
  readFileSync(`${root}/${path}`, 'utf8'),
);
const citations = tests.flatMap((source) =>
  [...source.matchAll(/\bverifies\(([^)]*)\)/g)].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/'([^']+)'/g)].map((id) => id[1] ?? ''),
  ),
);

it('finds every parity requirement cited by a test', () => {
  const uncited = Object.keys(requirements).filter((id) => !citations.includes(id));
  expect(uncited).toEqual([]);
});

it('finds no citation of a requirement that does not exist', () => {
  expect(citations.filter((id) => !Object.hasOwn(requirements, id))).toEqual([]);
});

it('explains every requirement that some host does not meet', () => {
  const unexplained = Object.entries(requirements).filter(
    ([, { hosts, note }]) => hosts.length < 2 && note === '',
  );
  expect(unexplained).toEqual([]);
});
