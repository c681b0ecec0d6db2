import { goldens } from '@baton/testkit';
import { expect, it } from 'vitest';
import { renumber } from './renumber.ts';

const named = (id: string) => {
  const golden = goldens.find((each) => each.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  return golden;
};

it('moves a scenario to another order, in words, effects and what is asked', () => {
  const before = named('asks-first');
  const after = renumber(before, 1);
  expect(JSON.stringify(after)).not.toContain('80311');
  const number = /order (\d{5})/.exec(after.steps[1]?.check?.effect.target ?? '')?.[1] ?? 'none';
  expect(JSON.stringify(after).replaceAll(number, '80311')).toBe(JSON.stringify(before));
});

it('gives the same numbers for the same play and others for another', () => {
  for (const golden of goldens) {
    expect(renumber(golden, 28_188_049)).toEqual(renumber(golden, 28_188_049));
  }
  expect(renumber(named('failed-action'), 1)).not.toEqual(renumber(named('failed-action'), 2));
});

it('leaves the customer who it is', () => {
  for (const golden of goldens) {
    expect(renumber(golden, 5).facts.customer).toEqual(golden.facts.customer);
  }
});
