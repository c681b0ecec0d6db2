import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { repoRoot } from './lib/repo-root.ts';
import { PackageDraft, PUBLISHER } from './zendesk-package/testing/package-draft.ts';

const scratch = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-zendesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const run = (script: string, ...words: string[]) => {
  const file = path.join(repoRoot, 'scripts', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};

const written = (contents: Buffer | string): string => {
  const file = path.join(scratch(), 'package.zip');
  writeFileSync(file, contents);
  return file;
};

it('lints what it has packed, and so does the linter without a name', () => {
  expect(run('pack-zendesk.ts')).toMatchObject({
    status: 0,
    lines: [expect.stringContaining('0 errors, 0 warnings')],
  });
  expect(run('lint-zendesk.ts')).toMatchObject({
    status: 0,
    lines: [expect.stringContaining('0 errors, 0 warnings')],
  });
});

it('packs for a listing with the file of a publisher, where it is told to', () => {
  const [publisher, out] = [written(JSON.stringify(PUBLISHER)), scratch()];
  const { status, lines } = run('pack-zendesk.ts', '--publisher', publisher, '--out', out);
  expect(lines).toEqual([expect.stringMatching(/-listing\.zip: 0 errors, 0 warnings$/)]);
  expect(status).toBe(0);
  expect(readdirSync(out)).toEqual([expect.stringMatching(/-listing\.zip$/)]);
});

it.each([
  ['that says nothing', () => written('{}'), 'author.name has to be'],
  ['that is not there', () => path.join(scratch(), 'none.json'), 'no such file'],
])('packs nothing for a publisher %s, and says why in a line', (_what, file, words) => {
  const { status, lines, stderr } = run('pack-zendesk.ts', '--publisher', file());
  expect({ status, lines }).toEqual({ status: 1, lines: [''] });
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('    at ');
});

it('fails on errors and says each on a line', () => {
  const { status, lines } = run(
    'lint-zendesk.ts',
    written(new PackageDraft().sidebar('flexible', 'yes').zip()),
  );
  expect(status).toBe(1);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^error\s+manifest\.json:\d+ {2}ticket_sidebar has "flexible" .*\(location-flexible\)$/,
  );
});

it('does not fail on warnings', () => {
  const { status, lines } = run(
    'lint-zendesk.ts',
    written(new PackageDraft().write('.DS_Store', 'x').zip()),
  );
  expect(lines.at(-1)).toContain('0 errors, 1 warning');
  expect(status).toBe(0);
});

it.each([
  ['a file that is not there', () => path.join(scratch(), 'none.zip'), 'zip-missing'],
  ['a folder', () => scratch(), 'zip-missing'],
  ['a text', () => written('hello'), 'zip-unreadable'],
  [
    'a file of a terabyte',
    () => {
      const file = written('');
      truncateSync(file, 2 ** 40);
      return file;
    },
    'zip-too-large',
  ],
])('refuses %s in words', (_what, file, rule) => {
  const { status, lines, stderr } = run('lint-zendesk.ts', file());
  expect(lines[0]).toContain(`(${rule})`);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});
