import { HandoffState } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { stopsOf } from './stations.ts';
import { en } from './words/en.ts';

const places = (state: HandoffState | null): string =>
  stopsOf(state, en)
    .map(({ place }) => place)
    .join(' ');

it.each([
  [null, 'now ahead ahead ahead ahead ahead ahead'],
  ['requested', 'past now ahead ahead ahead ahead ahead'],
  ['active', 'past past past past now ahead ahead'],
  ['handed_back', 'past past past past past past now'],
  ['expired', 'past past missed missed missed missed now'],
] as const)('puts %s on the way', (state, expected) => {
  expect(places(state)).toBe(expected);
});

it('has one place for every state, and names the ends at which nobody came', () => {
  for (const state of HandoffState.options)
    expect(stopsOf(state, en).filter(({ place }) => place === 'now')).toHaveLength(1);
  expect(stopsOf('declined', en).at(-1)?.label).toBe('Declined');
  expect(stopsOf('handed_back', en).at(-1)?.label).toBe('Back to the AI');
});
