import { deflateRawSync } from 'node:zlib';

import { LIMITS } from '../../zip/limits.ts';
import { craftZip } from '../craft-zip.ts';
import { faultsIn } from '../mutation.ts';
import type { Mutation } from '../mutation.ts';
import type { PackageDraft } from '../package-draft.ts';

const LOGO = 'assets/logo.png';
const byte = (text: string): Buffer => Buffer.from(text, 'latin1');

/** One more file under a name that is told as it stands. */
const named = (path: string | Buffer) => (draft: PackageDraft) =>
  draft.crafted(null, {}, [{ path, bytes: byte('x') }]);

const ofMode = (mode: number) => (draft: PackageDraft) =>
  draft.crafted(null, {}, [{ path: 'assets/odd.css', bytes: byte('/etc/passwd'), head: { mode } }]);

const atEnd = (edit: (end: Buffer) => unknown) => (draft: PackageDraft) =>
  draft.crafted(null, {}, [], (end) => {
    edit(end);
    return end;
  });

const zeros = Buffer.alloc(2 * LIMITS.ratioFromBytes);

/** The field that tells newer programs a name. */
const unicodeName = (name: string): Buffer => {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075);
  field.writeUInt16LE(5 + name.length, 2);
  return Buffer.concat([field, byte(name)]);
};

/** The archive as a whole. */
const whole = faultsIn('', [
  ['zip-unreadable', 'nothing at all', () => Buffer.alloc(0)],
  ['zip-unreadable', 'a text', () => byte('This is a text and no archive, whatever it is called.')],
  ['zip-unreadable', 'an archive cut in the middle', (draft) => draft.zip().subarray(0, 5_000)],
  ['zip-unreadable', 'a directory beyond its end', atEnd((end) => end.writeUInt32LE(1 << 30, 16))],
  [
    'zip-unreadable',
    'a count that is not true',
    atEnd((end) => [8, 10].map((at) => end.writeUInt16LE(3, at))),
  ],
  ['zip-too-large', 'more bytes than anybody packs', () => Buffer.alloc(LIMITS.archiveBytes + 1)],
  [
    'zip-ambiguous',
    'a second end inside of a comment',
    (draft) => {
      const zip = draft.zip();
      const inner = zip.subarray(-22);
      zip.writeUInt16LE(22, zip.length - 2);
      const last = Buffer.from(inner);
      last.writeUInt16LE(0, 20);
      return Buffer.concat([zip, last]);
    },
  ],
  ['zip-multi-part', 'the second of three parts', atEnd((end) => end.writeUInt16LE(1, 4))],
  ['zip-64', 'the extension for huge archives', atEnd((end) => end.writeUInt32LE(0xffffffff, 16))],
  [
    'zip-too-many-files',
    'a file more than is read',
    () =>
      craftZip(
        Array.from({ length: LIMITS.files + 1 }, (_each, index) => ({ path: `a/${index}` })),
      ),
  ],
  [
    'zip-hidden-bytes',
    'another program in front',
    (draft) => draft.crafted('assets/logo-small.png', { before: byte('MZ something that runs') }),
  ],
  [
    'zip-hidden-bytes',
    'bytes between two files',
    (draft) => draft.crafted('manifest.json', { before: byte('between') }),
  ],
  [
    'zip-hidden-bytes',
    'bytes before the directory',
    (draft) => draft.crafted('translations/pt-BR.json', { after: byte('behind') }),
  ],
  [
    'zip-hidden-bytes',
    'a comment',
    (draft) =>
      draft.crafted(null, {}, [], (end) => {
        end.writeUInt16LE(4, 20);
        return Buffer.concat([end, byte('hide')]);
      }),
  ],
  [
    'zip-bomb',
    'many files that become too large together',
    () =>
      craftZip(
        Array.from({ length: 9 }, (_each, index) => ({
          path: `assets/${index}.css`,
          head: { size: LIMITS.allBytes / 8, method: 8 },
        })),
      ),
  ],
]);

/** One file in the archive. */
const ofLogo = faultsIn(LOGO, [
  ['zip-encrypted', 'a password', (draft) => draft.crafted(LOGO, { head: { flags: 1 } })],
  ['zip-encrypted', 'strong encryption', (draft) => draft.crafted(LOGO, { head: { method: 99 } })],
  ['zip-method', 'another packer', (draft) => draft.crafted(LOGO, { head: { method: 14 } })],
  ['zip-checksum', 'a wrong checksum', (draft) => draft.crafted(LOGO, { head: { crc: 1 } })],
  [
    'zip-checksum',
    'a checksum that follows and is wrong',
    (draft) =>
      draft.crafted(LOGO, {
        head: { flags: 8, crc: 1 },
        local: { crc: 0, size: 0, packed: 0 },
        after: Buffer.alloc(12),
      }),
  ],
  [
    'zip-size',
    'more bytes than told',
    (draft) => draft.crafted(LOGO, { isDeflated: true, head: { size: 9 } }),
  ],
  [
    'zip-size',
    'fewer bytes than told',
    (draft) => draft.crafted(LOGO, { isDeflated: true, head: { size: 99_999 } }),
  ],
  [
    'zip-corrupt',
    'bytes that cannot be unpacked',
    (draft) => draft.crafted(LOGO, { head: { method: 8 } }),
  ],
  [
    'zip-records-differ',
    'two names',
    (draft) => draft.crafted(LOGO, { local: { name: byte('assets/evil.png') } }),
  ],
  [
    'zip-records-differ',
    'a second name for some programs',
    (draft) => draft.crafted(LOGO, { extra: unicodeName('assets/evil.html') }),
  ],
  ['zip-records-differ', 'two sizes', (draft) => draft.crafted(LOGO, { local: { size: 5 } })],
  ['zip-records-differ', 'two methods', (draft) => draft.crafted(LOGO, { local: { method: 8 } })],
  [
    'zip-records-differ',
    'a place that is not there',
    (draft) => draft.crafted(LOGO, { offset: 0x7fffffff }),
  ],
  ['zip-duplicate', 'the same name again', named(LOGO)],
]);

export const archiveMutations: readonly Mutation[] = [
  ...whole,
  ...ofLogo,
  ...faultsIn('assets/big.css', [
    [
      'zip-bomb',
      'a file of nothing but zeros',
      (draft) =>
        draft.crafted(null, {}, [{ path: 'assets/big.css', bytes: zeros, isDeflated: true }]),
    ],
    [
      'zip-bomb',
      'a file that is larger than is read',
      (draft) =>
        draft.crafted(null, {}, [
          {
            path: 'assets/big.css',
            bytes: deflateRawSync(zeros),
            head: { method: 8, size: LIMITS.fileBytes + 1 },
          },
        ]),
    ],
  ]),
  ...faultsIn('assets/again.css', [
    [
      'zip-overlap',
      'two files that share their bytes',
      (draft) => {
        const inner = craftZip([{ path: 'assets/again.css', bytes: byte('a{}') }]).subarray(0, 49);
        const outer = { path: 'assets/first.css', bytes: Buffer.concat([byte('a{}'), inner]) };
        const offset = [...draft.files].reduce(
          (sum, [path, bytes]) => sum + 30 + path.length + bytes.length,
          0,
        );
        const again = {
          path: 'assets/again.css',
          bytes: byte('a{}'),
          offset: offset + 33 + outer.path.length,
        };
        return withoutLastLocal(draft, outer, again);
      },
    ],
  ]),
  ...faultsIn('ASSETS/Logo.PNG', [
    ['zip-duplicate', 'a name that differs in case only', named('ASSETS/Logo.PNG')],
  ]),
  ...faultsIn(LOGO, [['zip-path-conflict', 'a file called like a folder', named(`${LOGO}/a.css`)]]),
  ...faultsIn('assets/odd.css', [
    ['zip-symlink', 'a symbolic link', ofMode(0o120777)],
    ['zip-special-file', 'a device', ofMode(0o060644)],
    ['zip-special-file', 'a pipe', ofMode(0o010644)],
  ]),
  ...faultsIn('assets/\u00ff.png', [
    ['zip-path-encoding', 'a name in another encoding', named(byte('assets/\u00ff.png'))],
  ]),
  ...faultsIn('assets/\u001b[31m.png', [
    ['zip-path-characters', 'a name that colours the screen', named('assets/\u001b[31m.png')],
  ]),
  ...faultsIn('assets/a\0.png', [
    ['zip-path-characters', 'a name with a zero byte', named('assets/a\0.png')],
  ]),
  ...faultsIn('assets/\u202egnp.js', [
    ['zip-path-characters', 'a name that reads backwards', named('assets/\u202egnp.js')],
  ]),
  ...faultsIn('assets\\logo.png', [
    ['zip-path-backslash', 'a backslash', named('assets\\logo.png')],
  ]),
  ...faultsIn('..\\..\\evil.js', [
    ['zip-path-backslash', 'a way out with backslashes', named('..\\..\\evil.js')],
  ]),
  ...faultsIn('/etc/cron.d/evil', [
    ['zip-path-absolute', 'a place from the root', named('/etc/cron.d/evil')],
  ]),
  ...faultsIn('C:/evil.js', [['zip-path-absolute', 'a place on a disk', named('C:/evil.js')]]),
  ...faultsIn('../../evil.js', [['zip-path-traversal', 'a way out', named('../../evil.js')]]),
  ...faultsIn('assets/../../evil.js', [
    ['zip-path-traversal', 'a way out through a folder', named('assets/../../evil.js')],
  ]),
  ...faultsIn('assets//a.css', [
    ['zip-path-untidy', 'a folder without a name', named('assets//a.css')],
  ]),
  ...faultsIn('./assets/a.css', [
    ['zip-path-untidy', 'a dot for a folder', named('./assets/a.css')],
  ]),
  ...faultsIn(`assets/${'a'.repeat(200)}`, [
    ['zip-path-long', 'a name that is too long', named(`assets/${'a'.repeat(200)}`)],
  ]),
];

/** An archive whose last entry lies inside of the bytes of the one before. */
const withoutLastLocal = (
  draft: PackageDraft,
  outer: { path: string; bytes: Buffer },
  again: { path: string; bytes: Buffer; offset: number },
): Buffer => {
  const local = 30 + again.path.length + again.bytes.length;
  const zip = draft.crafted(null, {}, [outer, again]);
  const start = zip.readUInt32LE(zip.length - 6);
  zip.writeUInt32LE(start - local, zip.length - 6);
  return Buffer.concat([zip.subarray(0, start - local), zip.subarray(start)]);
};
