import fc from 'fast-check';
import { expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';
import { buildPackage } from './build-package.ts';
import { lintPackage } from './lint-package.ts';
import { hasErrors, reportLint } from './report-lint.ts';
import { craftZip } from './testing/craft-zip.ts';
import { PackageDraft } from './testing/package-draft.ts';
import { readZip } from './zip/read-zip.ts';

const { zip } = buildPackage(repoRoot);

it('refuses any bytes that are no archive, without a fall', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(hasErrors(lintPackage(Buffer.from(bytes)))).toBe(true);
    }),
  );
});

it('refuses the package cut at any place', () => {
  fc.assert(
    fc.property(fc.nat(zip.length - 1), (length) => {
      expect(hasErrors(lintPackage(zip.subarray(0, length)))).toBe(true);
    }),
  );
});

it('takes no changed byte for the package, unless it was one that says nothing of the files', () => {
  const clean = new Map(
    [...readZip(zip).files].map(([path, bytes]) => [path, bytes?.toString('hex')]),
  );
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const spoiled = Buffer.from(zip);
      spoiled[at] = (spoiled[at] ?? 0) ^ change;
      const { files, faults } = readZip(spoiled);
      lintPackage(spoiled);
      if (faults.length > 0) return;
      // versions, times and rights remain: the files are the same ones
      expect(new Map([...files].map(([path, bytes]) => [path, bytes?.toString('hex')]))).toEqual(
        clean,
      );
    }),
    { numRuns: 500 },
  );
});

it('lints a package that has any values in its JSON files, without a fall', () => {
  const files = ['manifest.json', 'translations/en.json', 'requirements.json'];
  const keys =
    'author location parameters oauth experiments domainWhitelist private app support ticket_sidebar webhooks views custom_objects name type'.split(
      ' ',
    );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, '', '{{setting.a}}', 'https://', 'assets/'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.dictionary(fc.constantFrom(...keys), json),
      (file, value) => {
        const draft = new PackageDraft().write(file, JSON.stringify(value));
        expect(() => lintPackage(draft.zip())).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});

it('lets no name of a file move the cursor', () => {
  const hostile = craftZip([{ path: 'assets/\u001b[2J\u001b]0;owned\u0007.zip' }]);
  const lines = reportLint('x.zip', lintPackage(hostile));
  expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\n]/u);
  expect(lines.join('\n')).toContain('\\u{1b}[2J');
});

it('ends quickly on texts that keep a search busy', () => {
  const greedy = ['token', '<script ', 'url(   ', ' on', '<!--', 'fill=  ', 'github "', 'href = '];
  const draft = new PackageDraft();
  for (const [index, part] of greedy.entries()) {
    const text = part.repeat(200_000 / part.length);
    draft.write(`assets/${index}.js`, text).write(`assets/${index}.html`, text);
    draft.write(`assets/${index}.svg`, text);
  }
  // a search that backtracks would not end within the time a test has
  const entries = [...draft.files].map(([path, bytes]) => ({ path, bytes, isDeflated: true }));
  expect(hasErrors(lintPackage(craftZip(entries)))).toBe(false);
});
