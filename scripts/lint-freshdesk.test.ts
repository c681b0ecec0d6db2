import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { repoRoot } from './lib/repo-root.ts';

const lint = (folder: string) => {
  const script = path.join(repoRoot, 'scripts/lint-freshdesk.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const scratch = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test('says what to name where there is no folder to look at', () => {
  const folder = scratch();
  const none = lint(path.join(folder, 'none'));
  expect(none).toMatchObject({ status: 2, stdout: '' });
  expect(none.stderr).toContain('npm run pack:freshdesk');
  const zip = path.join(folder, 'app.zip');
  writeFileSync(zip, '');
  const packed = lint(zip);
  expect(packed).toMatchObject({ status: 2, stdout: '' });
  expect(packed.stderr).toContain('name the folder that it was packed from');
});

test('says of a manifest that can not be read where that is, and nothing that follows from it', () => {
  const folder = scratch();
  for (const file of ['README.md', 'package.json']) writeFileSync(path.join(folder, file), '{}');
  writeFileSync(path.join(folder, 'manifest.json'), '{\n  "app": {},\n}');
  const { status, stdout } = lint(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^error {4}app\/index\.html {2}is missing: /m);
  expect(stdout).toMatch(/^error {4}manifest\.json:3 {2}is no JSON: /m);
  expect(stdout).toContain('2 findings');
});
