import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readJson } from './read-json.ts';

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no JSON';
  }
};

const read = (text: string): unknown => {
  const { value, faults } = readJson(text);
  return faults.some(({ kind }) => kind === 'syntax') ? 'no JSON' : { value };
};

it('reads whatever JSON.parse reads as the same value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent);
      expect(read(spaced)).toEqual(parsed(spaced));
    }),
  );
});

it('refuses whatever JSON.parse refuses, one edit away from JSON', () => {
  const signs = '{}[]":,0-.eE+\\ \n\t\u0001tfnu/a\u00e4'.split('');
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(1), fc.constantFrom(...signs)), { maxLength: 3 }),
      (text, edits) => {
        const edited = edits.reduce((now, [place, cut, sign]) => {
          const at = place % (now.length + 1);
          return now.slice(0, at) + sign + now.slice(at + cut);
        }, text);
        expect(read(edited)).toEqual(parsed(edited));
      },
    ),
    { numRuns: 2_000 },
  );
});

it('keeps a key called __proto__ a key', () => {
  const { value } = readJson('{"__proto__": {"admin": true}}');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect((value as { admin?: boolean }).admin).toBeUndefined();
});

it('tells the line of a key that is there twice, and takes the later value', () => {
  const { value, faults } = readJson(
    '{\n  "a": 1,\n  "b": [{"c": 1},\n    {"c": 2, "\\u0063": 3}]\n}',
  );
  expect(faults).toEqual([{ kind: 'duplicate-key', line: 4, message: 'c' }]);
  expect(value).toEqual({ a: 1, b: [{ c: 1 }, { c: 3 }] });
});

it('takes the same key in two objects for no repetition', () => {
  expect(readJson('[{"a": 1}, {"a": 2}, {"b": {"a": 3}}]').faults).toEqual([]);
});

it('tells the line of a fault', () => {
  const { faults } = readJson('{\n  "a": 1,\n  b: 2\n}');
  expect(faults).toMatchObject([{ kind: 'syntax', line: 3 }]);
});

it('tells the lines of keys and items by their paths', () => {
  const { lines } = readJson('{\n"a": {\n"b": [\n1,\n2]}}');
  expect([...lines]).toEqual([
    ['/a', 2],
    ['/a/b', 3],
    ['/a/b/0', 4],
    ['/a/b/1', 5],
  ]);
});

it('stops at depths that nobody writes', () => {
  const { value, faults } = readJson('['.repeat(100_000));
  expect(value).toBeUndefined();
  expect(faults).toMatchObject([{ kind: 'depth' }]);
});
