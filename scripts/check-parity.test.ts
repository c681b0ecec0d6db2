import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { renderers, requirements } from '../packages/testkit/src/parity/requirements.ts';
import type { Requirement } from '../packages/testkit/src/parity/requirements.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ids that the tests in some folders cite; in all of them where none is named. */
const citedIn = (...folders: string[]): string[] =>
  globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}', { cwd: root })
    .filter(
      (path) => folders.length === 0 || folders.some((folder) => path.startsWith(`${folder}/`)),
    )
    .flatMap((path) => [
      ...readFileSync(`${root}/${path}`, 'utf8').matchAll(/\bverifies\(([^)]*)\)/g),
    ])
    .flatMap((call) => [...(call[1] ?? '').matchAll(/'([^']+)'/g)].map((id) => id[1] ?? ''));

const citations = citedIn();
const all = Object.entries<Requirement>(requirements);
const hosts = renderers.flatMap((renderer) => renderer.hosts);

it('finds every parity requirement cited by a test', () => {
  expect(all.map(([id]) => id).filter((id) => !citations.includes(id))).toEqual([]);
});

it.each(renderers)('finds what has to hold on $hosts cited by tests in $tests', (renderer) => {
  const cited = citedIn(...renderer.tests);
  const due = all.filter(
    ([, requirement]) =>
      requirement.drawn && renderer.hosts.some((host) => requirement.hosts.includes(host)),
  );
  expect(due.map(([id]) => id).filter((id) => !cited.includes(id))).toEqual([]);
});

it('knows one renderer of every host', () => {
  expect(new Set(hosts).size).toBe(hosts.length);
});

it('finds no citation of a requirement that does not exist', () => {
  expect(citations.filter((id) => !Object.hasOwn(requirements, id))).toEqual([]);
});

it('explains every requirement that some host does not meet, and no other', () => {
  const unexplained = all.filter(
    ([, requirement]) => requirement.hosts.length < hosts.length !== (requirement.note !== ''),
  );
  expect(unexplained).toEqual([]);
});
