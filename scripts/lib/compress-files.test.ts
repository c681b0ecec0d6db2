import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { expect, it, onTestFinished } from 'vitest';

import { compressFiles } from './compress-files.ts';

it('puts both compressed forms beside texts that are worth it, and leaves the rest alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-compress-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const long = 'const answer = 42;\n'.repeat(200);
  writeFileSync(path.join(folder, 'long.js'), long);
  writeFileSync(path.join(folder, 'short.js'), 'let x;');
  writeFileSync(path.join(folder, 'picture.png'), long);
  compressFiles(folder);
  expect(readdirSync(folder).toSorted()).toEqual([
    'long.js',
    'long.js.br',
    'long.js.gz',
    'picture.png',
    'short.js',
  ]);
  expect(gunzipSync(readFileSync(path.join(folder, 'long.js.gz'))).toString()).toBe(long);
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'long.js.br'))).toString()).toBe(long);
});
