import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { plantRepo } from './lib/plant-repo.ts';
import { repoRoot } from './lib/repo-root.ts';

/** The rules, by name, that our lint configuration finds broken in a planted repository. */
function brokenRules(files: Readonly<Record<string, string>>): string[] {
  using repo = plantRepo({
    '.oxlintrc.json': readFileSync(path.join(repoRoot, '.oxlintrc.json'), 'utf8'),
    'tsconfig.json': '{"compilerOptions":{"strict":true,"module":"nodenext","jsx":"react-jsx"}}',
    ...files,
  });
  const run = spawnSync('oxlint', ['--type-aware', '--format=json'], {
    cwd: repo.root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${repoRoot}node_modules/.bin${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code);
}

test.each([
  [
    'a promise nobody waits for',
    'typescript(no-floating-promises)',
    'export async function a(): Promise<void> {}\na();\n',
  ],
  ['any', 'typescript(no-explicit-any)', 'export const a = (b: any): void => { void b; };\n'],
  ['a default export', 'import(no-default-export)', 'export default 1;\n'],
  ['console in a package', 'eslint(no-console)', "console.log('a');\n"],
  [
    'a switch that forgets a case',
    'typescript(switch-exhaustiveness-check)',
    "export function a(b: 'c' | 'd'): void {\n  switch (b) {\n    case 'c':\n      break;\n  }\n}\n",
  ],
])('refuses %s', (_what, rule, source) => {
  expect(brokenRules({ 'packages/a/src/a.ts': source })).toContain(rule);
});

test('refuses files that import each other', () => {
  expect(
    brokenRules({
      'packages/a/src/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
      'packages/a/src/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
    }),
  ).toContain('import(no-cycle)');
});

test('refuses tests that are focused, skipped, empty or share a title', () => {
  const rules = brokenRules({
    'packages/a/src/a.test.ts': `import { expect, test } from 'vitest';
test.only('a', () => { expect(1).toBe(1); });
test.skip('b', () => { expect(1).toBe(1); });
test('c', () => {});
test('d should work', () => { expect(1).toBe(1); });
test('e', () => { expect(1).toBe(1); });
test('e', () => { expect(1).toBe(1); });
`,
  });
  expect(rules).toEqual(
    expect.arrayContaining([
      'vitest(no-focused-tests)',
      'vitest(no-disabled-tests)',
      'vitest(expect-expect)',
      'vitest(valid-title)',
      'vitest(no-identical-title)',
    ]),
  );
});

test('refuses an image without a text for those who do not see it', () => {
  expect(
    brokenRules({
      'packages/a/src/a.tsx': 'export const A = (): unknown => <img src="a.png" />;\n',
    }),
  ).toContain('jsx-a11y(alt-text)');
});

test('finds nothing in plain good code', () => {
  expect(brokenRules({ 'packages/a/src/a.ts': 'export const a = 1;\n' })).toEqual([]);
});
