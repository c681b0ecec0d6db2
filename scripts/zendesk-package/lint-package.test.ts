import { expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { buildPackage } from './build-package.ts';
import { lintPackage } from './lint-package.ts';
import { RULES } from './rules/all-rules.ts';
import { archiveMutations } from './testing/mutations/archive.ts';
import { contentMutations } from './testing/mutations/contents.ts';
import { manifestMutations, oauthMutations } from './testing/mutations/manifest.ts';
import { flaggedMutations, placeMutations } from './testing/mutations/places.ts';
import { requirementMutations } from './testing/mutations/requirements.ts';
import { textMutations } from './testing/mutations/texts.ts';
import type { Mutation } from './testing/mutation.ts';
import { PackageDraft, PUBLISHER } from './testing/package-draft.ts';

const alone = [
  ...archiveMutations,
  ...manifestMutations,
  ...placeMutations,
  ...textMutations,
  ...contentMutations,
  ...requirementMutations,
];

/** With two faults at once, by nature. */
const besides = [...flaggedMutations, ...oauthMutations];

const findingsOf = ({ make }: Mutation) => {
  const made = make(new PackageDraft());
  return lintPackage(Buffer.isBuffer(made) ? made : made.zip());
};

it.each([
  ['the package for a private upload', buildPackage(repoRoot).zip],
  ['the package for a listing', buildPackage(repoRoot, PUBLISHER).zip],
])('finds nothing in %s', (_which, zip) => {
  expect(lintPackage(zip)).toEqual([]);
});

it.each(alone)('finds by $rule, and by nothing else: $fault', (mutation) => {
  const findings = findingsOf(mutation);
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([mutation.rule]);
  expect(findings.map(({ file }) => file)).toContain(mutation.file);
});

it.each(besides)('finds by $rule, besides other rules: $fault', ({ rule, ...mutation }) => {
  expect(findingsOf({ rule, ...mutation }).map((finding) => finding.rule)).toContain(rule);
});

it('has a spoiled package for every rule', () => {
  const proven = new Set([...alone, ...besides].map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
});

it('names every rule once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('says of every fault what is wrong and what to do', () => {
  for (const mutation of alone) {
    for (const { message } of findingsOf(mutation))
      expect(message).toMatch(/^(?:is|has|was|\S+).{4,}: .{4,}$/s);
  }
});

it('tells where in the manifest a fault is', () => {
  const zip = new PackageDraft().sidebar('flexible', 'yes').zip();
  const line = new PackageDraft()
    .textOf('manifest.json')
    .split('\n')
    .findIndex((each) => each.includes('"ticket_sidebar"'));
  expect(lintPackage(zip)).toMatchObject([{ file: 'manifest.json', line: line + 1 }]);
});

it('finds several faults at once, errors first', () => {
  const draft = new PackageDraft()
    .manifest(['gdpr'], true)
    .manifest(['version'], 1)
    .write('.DS_Store', 'x');
  expect(lintPackage(draft.zip()).map(({ level, rule }) => [level, rule])).toEqual([
    ['error', 'manifest-string'],
    ['warning', 'file-leftover'],
    ['warning', 'manifest-unknown-key'],
  ]);
});
