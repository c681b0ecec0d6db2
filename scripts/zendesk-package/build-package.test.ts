import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { listFiles } from '../lib/list-files.ts';
import { repoRoot } from '../lib/repo-root.ts';
import { buildPackage } from './build-package.ts';
import { PUBLISHER } from './testing/package-draft.ts';
import { readZip } from './zip/read-zip.ts';

const SOURCES = ['apps/zendesk/marketplace', 'apps/zendesk/package.json'];

/** The sources in another folder, written at another time. */
const elsewhere = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'baton-pack-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const source of SOURCES) {
    cpSync(path.join(repoRoot, source), path.join(root, source), { recursive: true });
  }
  for (const file of listFiles(root, '')) utimesSync(path.join(root, file), 1, 1);
  return root;
};

const manifestOf = (zip: Buffer): unknown =>
  JSON.parse(readZip(zip).files.get('manifest.json')?.toString('utf8') ?? '');

it('packs the same bytes again', () => {
  expect(buildPackage(repoRoot).zip.equals(buildPackage(repoRoot).zip)).toBe(true);
});

it('packs the same bytes in another folder and at another time', () => {
  expect(buildPackage(elsewhere()).zip.equals(buildPackage(repoRoot).zip)).toBe(true);
});

it('packs the same bytes in another zone, language and process', () => {
  const root = elsewhere();
  const script = `import { buildPackage } from ${JSON.stringify(path.join(repoRoot, 'scripts/zendesk-package/build-package.ts'))};
    process.stdout.write(buildPackage(process.argv[1]).zip);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, root], {
    cwd: root,
    env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
  });
  expect(run.stderr.toString()).toBe('');
  expect(run.stdout.equals(buildPackage(repoRoot).zip)).toBe(true);
});

it('packs a page of the service that is told who looks', () => {
  const app = JSON.parse(readFileSync(path.join(repoRoot, SOURCES[1] ?? ''), 'utf8')) as object;
  expect(manifestOf(buildPackage(repoRoot).zip)).toMatchObject({
    version: 'version' in app ? app.version : '',
    private: true,
    singleInstall: true,
    location: {
      support: {
        ticket_sidebar: {
          url: '{{setting.service_url}}/zendesk/sidebar',
          signed: true,
          flexible: true,
          autoLoad: true,
        },
      },
    },
  });
});

it('names the publisher in the package for a listing, and nowhere else', () => {
  const { zip, name } = buildPackage(repoRoot, PUBLISHER);
  expect(manifestOf(zip)).toMatchObject({ private: false, ...PUBLISHER });
  expect(name).not.toBe(buildPackage(repoRoot).name);
  expect(buildPackage(repoRoot).zip.includes(PUBLISHER.author.name)).toBe(false);
});
