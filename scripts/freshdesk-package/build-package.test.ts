import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { plantRepo } from '../lib/plant-repo.ts';
import { FRESHDESK_PACKAGE, buildFreshdeskPackage } from './build-package.ts';

const planted = {
  'apps/freshdesk/tsconfig.package.json': JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'nodenext',
      rootDir: 'src/app',
      rewriteRelativeImportExtensions: true,
      types: [],
      noCheck: true,
      removeComments: true,
    },
    include: ['src/app'],
    exclude: ['src/**/*.test.ts'],
  }),
  'apps/freshdesk/package.json': '{"type":"module"}',
  'apps/freshdesk/static/manifest.json': '{"platform-version":"3.0"}',
  'apps/freshdesk/static/app/index.html': '<p></p>',
  'apps/freshdesk/src/app/scripts/app.ts':
    "import { one } from '../utils/one.ts';\n/** Said. */\nexport function two(): number {\n  return one;\n}\n",
  'apps/freshdesk/src/app/utils/one.ts': 'export const one = 1;\n',
  'apps/freshdesk/src/app/utils/one.test.ts': 'throw new Error();\n',
};

const packaged = (root: string, file: string): string => path.join(root, FRESHDESK_PACKAGE, file);

test('puts the static files and the compiled scripts together, without tests', () => {
  using repo = plantRepo(planted);
  expect(buildFreshdeskPackage(repo.root)).toEqual({ ok: true, output: '' });
  const read = (file: string): string => readFileSync(packaged(repo.root, file), 'utf8');
  expect(read('manifest.json')).toBe('{"platform-version":"3.0"}');
  expect(read('app/index.html')).toBe('<p></p>');
  expect(read('app/scripts/app.js')).toBe(
    "import { one } from '../utils/one.js';\nexport function two() {\n\treturn one;\n}\n",
  );
  expect(existsSync(packaged(repo.root, 'app/utils/one.js'))).toBe(true);
  expect(existsSync(packaged(repo.root, 'app/utils/one.test.js'))).toBe(false);
});

test('keeps the package there was when the next one can not be made, and nothing of an older one otherwise', () => {
  using repo = plantRepo(planted);
  mkdirSync(packaged(repo.root, 'app'), { recursive: true });
  writeFileSync(packaged(repo.root, 'app/old.js'), '');
  const failed = buildFreshdeskPackage(repo.root, () => ({ ok: false, output: 'no' }));
  expect(failed).toEqual({ ok: false, output: 'no' });
  expect(existsSync(packaged(repo.root, 'app/old.js'))).toBe(true);
  expect(buildFreshdeskPackage(repo.root).ok).toBe(true);
  expect(existsSync(packaged(repo.root, 'app/old.js'))).toBe(false);
});
