import { rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { buildFreshdeskPackage } from './build-package.ts';
import { readFdkPackage } from './fdk-package.ts';
import type { FdkPackage } from './fdk-package.ts';
import { RULES, lintByRules, lintPackage } from './lint-package.ts';
import type { LintFinding } from './rule.ts';
import { PLATFORM_RULES } from './platform-lint.ts';
import { codeMutations } from './testing/code-mutations.ts';
import { flaggedMutations } from './testing/flagged-mutations.ts';
import type { Mutation } from './testing/mutation.ts';
import { settingMutations } from './testing/setting-mutations.ts';
import { PackageDraft } from './testing/package-draft.ts';

/** One of its own: what others use is not swapped under them. */
const FOLDER = 'apps/freshdesk/dist/package-to-lint';

const alone = [...settingMutations, ...codeMutations];

let good: FdkPackage;
let known: ReadonlySet<string>;
beforeAll(() => {
  const { ok, output } = buildFreshdeskPackage(repoRoot, undefined, FOLDER);
  if (!ok) throw new Error(output);
  good = readFdkPackage(path.join(repoRoot, FOLDER));
  known = new Set(lintPackage(good).map(keyOf));
});

afterAll(() => rmSync(path.join(repoRoot, FOLDER), { recursive: true, force: true }));

const keyOf = ({ rule, file, message }: LintFinding): string => `${rule} ${file} ${message}`;

/** What a fault adds to what is found anyway; the platform's lint only runs where a script is another one. */
const findingsOf = ({ make }: Mutation): LintFinding[] => {
  const { made } = make(new PackageDraft(good));
  const isScript = made.scripts.some((file) => made.text(file) !== good.text(file));
  const findings = isScript ? lintPackage(made) : lintByRules(made);
  return findings.filter((finding) => !known.has(keyOf(finding)));
};

it('finds nothing in the package', () => {
  expect(lintPackage(good)).toEqual([]);
});

it.each(alone)('finds by $rule, and by nothing else: $fault', (mutation) => {
  const findings = findingsOf(mutation);
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([mutation.rule]);
  for (const { message } of findings) expect(message).toMatch(/^\S.{4,}: .{4,}$|^must /s);
});

it.each(flaggedMutations)('finds by $rule, besides other rules: $fault', (mutation) => {
  expect(findingsOf(mutation).map(({ rule }) => rule)).toContain(mutation.rule);
});

it('has a spoiled package for every rule', () => {
  const proven = new Set([...alone, ...flaggedMutations].map(({ rule }) => rule));
  const all = [...RULES.map(({ id }) => id), ...Object.keys(PLATFORM_RULES)];
  expect(all.filter((id) => !proven.has(id))).toEqual([]);
});

it('names every rule once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
