import fc from 'fast-check';
import { expect, it } from 'vitest';

import { craftZip } from '../testing/craft-zip.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const SIZES_FOLLOW = { flags: 8 };
const UNKNOWN = { crc: 0, packed: 0, size: 0 };
const css = Buffer.from('a { color: red }');

const descriptor = (signature: boolean): Buffer => {
  const record = Buffer.alloc(signature ? 16 : 12);
  if (signature) record.writeUInt32LE(0x08074b50);
  return record;
};

it('reads back what was written, byte by byte', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 300 })), (files) => {
      const written = new Map(
        Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)]),
      );
      const { files: read, faults } = readZip(writeZip(written));
      expect(faults).toEqual([]);
      expect(new Map([...read].map(([path, bytes]) => [path, bytes?.toString('hex')]))).toEqual(
        new Map([...written].map(([path, bytes]) => [path, bytes.toString('hex')])),
      );
    }),
  );
});

it.each([
  ['deflated files', { isDeflated: true }],
  ['sizes behind the bytes', { head: SIZES_FOLLOW, local: UNKNOWN, after: descriptor(true) }],
  ['sizes behind without a mark', { head: SIZES_FOLLOW, local: UNKNOWN, after: descriptor(false) }],
  ['files of systems without rights', { head: { mode: 0 } }],
  ['times of another kind', { extra: Buffer.from('5554050003ffffffff', 'hex') }],
  ['fields that break off', { extra: Buffer.from('757599', 'hex') }],
])('takes what other programs write: %s', (_what, change) => {
  const { files, faults } = readZip(craftZip([{ path: 'assets/a.css', bytes: css, ...change }]));
  expect(faults).toEqual([]);
  expect(files.get('assets/a.css')).toEqual(css);
});

it('takes folders for nothing of their own', () => {
  const folder = { path: 'assets/', head: { mode: 0o040755 } };
  const { files, faults } = readZip(craftZip([folder, { path: 'assets/a.css', bytes: css }]));
  expect(faults).toEqual([]);
  expect([...files.keys()]).toEqual(['assets/a.css']);
});

it('takes an archive without files for one', () => {
  expect(readZip(craftZip([]))).toEqual({ files: new Map(), faults: [] });
});

it('keeps no file under a name that leads elsewhere', () => {
  const bad = ['../a', '/a', 'C:a', 'a\\b', 'a//b', './a', 'a\u0000b'];
  const { files, faults } = readZip(craftZip(bad.map((path) => ({ path, bytes: css }))));
  expect([...files.keys()]).toEqual([]);
  expect(faults).toHaveLength(bad.length);
});
