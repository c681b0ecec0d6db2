import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { buildFreshdeskPackage } from './build-package.ts';

/** One of its own, inside the repository: the tests find there what they are run by. */
const FOLDER = 'apps/freshdesk/dist/package-to-test';
const folder = path.join(repoRoot, FOLDER);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'passes its own unit tests, with the coverage that the platform asks for',
  { timeout: 180_000 },
  () => {
    const { ok, output } = buildFreshdeskPackage(repoRoot, undefined, FOLDER);
    expect(ok, output).toBe(true);
    const vitest = path.join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
    const run = spawnSync(process.execPath, [vitest, 'run', '--coverage'], {
      cwd: folder,
      encoding: 'utf8',
      // not those of the test run this is part of
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    // where the command line of the platform looks for it
    const report = readFileSync(path.join(folder, 'coverage/unit/coverage-final.json'), 'utf8');
    expect(Object.keys(JSON.parse(report) as object).length).toBeGreaterThan(20);
  },
);
