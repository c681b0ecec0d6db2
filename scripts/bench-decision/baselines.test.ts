import { describe, expect, it } from 'vitest';
import { dialogues } from './dialogues.ts';
import { hasKeyword } from './keyword-list.ts';
import { levels, vader } from './vader.ts';
import { hasVerbTarget } from './verb-target.ts';

const ASKS = ['I want to talk to a real human', 'Agent!', 'Please connect me with a manager now'];

describe('the baselines', () => {
  it.each(ASKS)('find a plain ask: %s', (text) => {
    expect(hasKeyword(text)).toBe(true);
    expect(hasVerbTarget(text)).toBe(true);
  });

  it('know no negation, which is what they are measured for', () => {
    expect(hasKeyword("please don't transfer me")).toBe(true);
    expect(hasVerbTarget("I don't want to speak to an agent")).toBe(true);
  });

  it('leave other turns alone', () => {
    expect(hasKeyword('Where is my order?')).toBe(false);
    expect(hasVerbTarget('I want to return the shoes')).toBe(false);
  });
});

it('has VADER score praise over blame', () => {
  expect(vader('this is great')).toBeGreaterThan(0.5);
  expect(vader('this is terrible')).toBeLessThan(-0.4);
});

it('smooths a sentiment by six tenths of the newest', () => {
  expect(levels([1, -1])).toEqual([0.6, expect.closeTo(-0.36, 10)]);
});

it('takes rows that begin alike and follow each other for one dialogue', () => {
  const row = (first: string) => ({
    id: 'a-1',
    label: 1,
    messages: [{ role: 'user', content: first }],
  });
  expect(dialogues([row('hi'), row('hi'), row('ho'), row('hi')])).toEqual([0, 0, 1, 2]);
});
