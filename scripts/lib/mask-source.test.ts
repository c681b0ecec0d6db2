import fc from 'fast-check';
import { expect, test } from 'vitest';

import { maskSource } from './mask-source.ts';

test('blanks comments, strings and regular expressions and keeps code', () => {
  const masked = maskSource("a /* Date.now() */ + 'Date.now()' + /Date.now/ // Date.now\n+ b");
  expect(masked).not.toContain('Date');
  expect(masked.replaceAll(/\s+/g, ' ')).toBe("a + ' ' + / / + b");
});

test('keeps the code inside a template placeholder and blanks the text around it', () => {
  const masked = maskSource('`fetch ${call({ a: `${b}` })} fetch` + c');
  expect(masked).toContain('call({ a: `${b}` })');
  expect(masked).not.toContain('fetch');
  expect(masked.endsWith('+ c')).toBe(true);
});

test('takes a slash after a value as a division', () => {
  expect(maskSource('a / b; fetch(1) / c')).toBe('a / b; fetch(1) / c');
});

test('survives an apostrophe in JSX text', () => {
  expect(maskSource("<p>Don't</p>\nfetch(1)")).toContain('fetch(1)');
});

test('keeps length and line breaks of any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('`', '"', "'", '${', '}', '/', '*', '\\', '\n', 'a', '[', ']', ' ')),
      (parts) => {
        const source = parts.join('');
        const masked = maskSource(source);
        expect(masked).toHaveLength(source.length);
        expect(masked.split('\n').map((line) => line.length)).toEqual(
          source.split('\n').map((line) => line.length),
        );
      },
    ),
  );
});
