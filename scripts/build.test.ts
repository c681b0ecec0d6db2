import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { buildApp, packFreshdesk } from './build.ts';
import { plantRepo } from './lib/plant-repo.ts';

const files = {
  'apps/web/package.json': '{"name":"web","dependencies":{"near":"workspace:*"}}',
  'apps/web/vite.config.ts': '',
  'apps/web/src/main.ts': 'one',
  'packages/near/package.json': '{"name":"near","dependencies":{"far":"workspace:*"}}',
  'packages/far/package.json': '{"name":"far"}',
  'packages/far/src/index.ts': 'one',
  'packages/other/package.json': '{"name":"other"}',
  'pnpm-lock.yaml': 'one',
};

function build(root: string, ok = true): string {
  return buildApp(root, 'apps/web', (folder) => {
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    return { ok, output: '' };
  }).outcome;
}

test('builds once and again only when something the app reads has changed', () => {
  using repo = plantRepo(files);
  const write = (file: string): void => {
    writeFileSync(path.join(repo.root, file), 'two');
  };
  expect(build(repo.root)).toBe('built');
  expect(build(repo.root)).toBe('unchanged');

  write('packages/other/index.ts');
  write('apps/web/src/main.test.ts');
  write('apps/web/tsconfig.tsbuildinfo');
  expect(build(repo.root)).toBe('unchanged');

  for (const file of ['apps/web/src/main.ts', 'packages/far/src/index.ts', 'pnpm-lock.yaml']) {
    write(file);
    expect(build(repo.root), file).toBe('built');
  }
});

test('builds again after a build that failed', () => {
  using repo = plantRepo(files);
  expect(build(repo.root, false)).toBe('failed');
  expect(build(repo.root)).toBe('built');
});

test('leaves an app alone that has no vite configuration yet', () => {
  using repo = plantRepo({ 'apps/web/package.json': '{"name":"web"}' });
  expect(build(repo.root)).toBe('skipped');
});

test('packs the Freshdesk app anew only when something of it has changed, or the package is gone', () => {
  using repo = plantRepo({
    'apps/freshdesk/package.json': '{"name":"freshdesk"}',
    'apps/freshdesk/static/manifest.json': '{}',
  });
  const folder = path.join(repo.root, 'apps/freshdesk/dist/package');
  const pack = (): string =>
    packFreshdesk(repo.root, () => {
      mkdirSync(folder, { recursive: true });
      return { ok: true, output: '' };
    }).outcome;
  expect(pack()).toBe('built');
  expect(pack()).toBe('unchanged');
  writeFileSync(path.join(repo.root, 'apps/freshdesk/static/manifest.json'), '{ }');
  expect(pack()).toBe('built');
  rmSync(folder, { recursive: true });
  expect(pack()).toBe('built');
});
