import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { buildFreshdeskPackage } from './build-package.ts';

/** Those that need nothing but the package; another one asks for the command line of Freshworks itself. */
const SCRIPTS = [
  'external-import-sources',
  'freshworks-css-only',
  'https-imports',
  'image-resolution',
  'oauth-config-usage',
  'platform-version-upgrade',
  'unused-library-imports',
];

/** One of its own: what others use is not swapped under them. */
const FOLDER = 'apps/freshdesk/dist/package-to-review';
const folder = path.join(repoRoot, FOLDER);
const require = createRequire(import.meta.url);
const tools = path.join(
  path.dirname(require.resolve('@freshworks/fw-dev-tools/package.json')),
  'skills/fw-review/scripts',
);
const scripts = mkdtempSync(path.join(tmpdir(), 'fw-review-'));
// the scripts leave folders of the name dist out, and all that is in them
const copy = path.join(scripts, 'package');

beforeAll(() => {
  const { ok, output } = buildFreshdeskPackage(repoRoot, undefined, FOLDER);
  if (!ok) throw new Error(output);
  cpSync(folder, copy, { recursive: true });
  // CommonJS in a package that says it has none
  cpSync(tools, scripts, { recursive: true });
  writeFileSync(path.join(scripts, 'package.json'), '{"type":"commonjs"}');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(scripts, { recursive: true, force: true });
});

const review = (script: string): { passed: boolean; details: unknown[] } => {
  const run = spawnSync(process.execPath, [path.join(scripts, `${script}.js`), copy], {
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout) as { passed: boolean; details: unknown[] };
};

it.each(SCRIPTS)('passes what reviewers of Freshworks run: %s', (script) => {
  expect(review(script)).toMatchObject({ passed: true, details: [] });
});

it('is looked at by them', () => {
  writeFileSync(
    path.join(copy, 'app/extra.html'),
    '<script src="http://example.com/a.js"></script>',
  );
  expect(review('https-imports').passed).toBe(false);
  expect(review('external-import-sources').passed).toBe(false);
  rmSync(path.join(copy, 'app/extra.html'));
});
