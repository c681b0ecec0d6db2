import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { FRESHDESK_PACKAGE, buildFreshdeskPackage } from './freshdesk-package/build-package.ts';
import { compressFiles } from './lib/compress-files.ts';
import { hashInputs } from './lib/hash-inputs.ts';
import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';

/** Apps that become static files; the rest runs from its sources. */
const BUILT_APPS = ['apps/zendesk', 'apps/brief', 'apps/pairing', 'apps/playground'];

/** What happened to one app, and the tool's words when it failed. */
export type BuildResult = {
  readonly app: string;
  readonly outcome: 'built' | 'unchanged' | 'skipped' | 'failed';
  readonly output: string;
};

/** Builds one app unless nothing it reads has changed since `dist/.build-hash` was written. */
export function buildApp(root: string, app: string, build = viteBuild): BuildResult {
  const folder = path.join(root, app);
  if (!existsSync(path.join(folder, 'vite.config.ts'))) {
    return { app, outcome: 'skipped', output: 'has no vite.config.ts' };
  }
  const stamp = path.join(folder, 'dist', '.build-hash');
  const hash = hashInputs(root, app);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return { app, outcome: 'unchanged', output: '' };
  }
  const { ok, output } = build(folder);
  if (ok) compressFiles(path.join(folder, 'dist'));
  // The stamp comes last: a build that was cut short is built again.
  if (ok) writeFileSync(stamp, hash);
  return { app, outcome: ok ? 'built' : 'failed', output };
}

/** Packs the Freshdesk app unless nothing it is made of has changed since. */
export function packFreshdesk(root: string, pack = buildFreshdeskPackage): BuildResult {
  const app = path.dirname(path.dirname(FRESHDESK_PACKAGE));
  const stamp = path.join(root, app, 'dist', '.package-hash');
  const hash = hashInputs(root, app);
  const isThere = existsSync(path.join(root, FRESHDESK_PACKAGE));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return { app, outcome: 'unchanged', output: '' };
  }
  const { ok, output } = pack(root);
  if (ok) writeFileSync(stamp, hash);
  return { app, outcome: ok ? 'built' : 'failed', output };
}

function viteBuild(folder: string): { ok: boolean; output: string } {
  const vite = path.join(repoRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
}

if (isMain(import.meta.url)) {
  const builds = BUILT_APPS.map((app) => () => buildApp(repoRoot, app));
  for (const build of [...builds, () => packFreshdesk(repoRoot)]) {
    const started = performance.now();
    const { app, outcome, output } = build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${app}  ${outcome}  ${seconds} s`);
    if (outcome === 'failed') {
      console.error(output);
      process.exitCode = 1;
    }
  }
}
