import { expect, test } from 'vitest';

import { scanImports } from './scan-imports.ts';

const found = (source: string): [string, boolean][] =>
  scanImports(source).map(({ specifier, typeOnly }) => [specifier, typeOnly]);

test('tells type imports from the ones that exist at run time', () => {
  expect(
    found(`import a from 'one';
import type { B } from "two";
import { type C } from 'three';
export * from './four.ts';
export type { D } from './five.ts';
import './six.css';
import type from 'seven';`),
  ).toEqual([
    ['one', false],
    ['two', true],
    ['three', false],
    ['./four.ts', false],
    ['./five.ts', true],
    ['./six.css', false],
    ['seven', false],
  ]);
});

test('reads an import over several lines and gives the line it starts on', () => {
  expect(scanImports("\nimport {\n  a,\n  b,\n} from 'one';\n")).toEqual([
    { specifier: 'one', typeOnly: false, line: 2 },
  ]);
});

test('finds dynamic imports and types taken from one', () => {
  expect(found("const a = await import('one'); type B = typeof import('two');")).toEqual([
    ['one', false],
    ['two', true],
  ]);
});

test('ignores imports in comments, strings and templates, and exported values', () => {
  expect(
    found("// import a from 'x'\nconst b = `\nimport c from 'y';\n`;\nexport const d = 'z';"),
  ).toEqual([]);
});
