import { describe, expect, it } from 'vitest';
import { createPhoneDetector } from './phone-detector.ts';

const found = (text: string, language?: string): string[] =>
  createPhoneDetector(language)(text).map(({ start, end }) => text.slice(start, end));

describe('numbers that a plan allows', () => {
  it.each([
    ['reach me under +49 30 901820', undefined, '+49 30 901820'],
    ['0049 30 901820 is mine', undefined, '0049 30 901820'],
    ['030 901820 ab 9 Uhr', 'de', '030 901820'],
    ['(212) 736-5000 after five', 'en', '(212) 736-5000'],
    ['le 01 42 68 53 00', 'fr', '01 42 68 53 00'],
    ['020 7946 0018', 'en-GB', '020 7946 0018'],
    ['+31 20 794 0800', 'nl', '+31 20 794 0800'],
  ])('%s (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });
});

describe('numbers that are none', () => {
  it.each([
    ['order 030 901820', 'de'],
    ['#030 901820', 'de'],
    ['030 1', 'de'],
    ['paid 01.02.2025 and 03.04.2025', 'de'],
    ['00 00 00 00 00', 'fr'],
    ['6942297802', 'en'],
    ['+1 000 000 0000', undefined],
    ['2024-05-15 12:04:33', 'en'],
  ])('%s', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });
});

it('reads by the plan of the region in the tag first', () => {
  expect(found('call 02 9374 4000', 'en-AU')).toEqual(['02 9374 4000']);
});

it('knows no number of a language it does not know and stays with the large countries', () => {
  expect(found('030 901820', 'xx')).toEqual(['030 901820']);
});

it('hides every number of a list too long to check each', () => {
  const list = Array.from({ length: 30_000 }, (_, n) => `030 ${9_000_000 + n}`);
  const finds = found(list.join(' ; '), 'de');
  expect(finds.length).toBeGreaterThan(27_999);
  expect(finds.at(-1)).toBe('030 9029999');
});
