import { Policy } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { areOpen, withHours } from './queue-hours.ts';

const policy = { version: 'v', queues: [{ id: 'support', label: 'Support' }, { id: 'repairs' }] };

it('closes every queue on the day it is, and on no other', () => {
  const closed = withHours(policy, false, new Date('2026-03-04T10:00:00Z'));
  expect(areOpen(closed)).toBe(false);
  for (const { hours } of Policy.parse(closed).queues) {
    expect(hours?.wednesday).toEqual([]);
    expect(hours?.thursday).toEqual([{ from: '09:00', to: '17:00' }]);
  }
});

it('gives back the same policy when they are opened again', () => {
  const closed = withHours(policy, false, new Date('2026-03-04T10:00:00Z'));
  expect(withHours(closed, true, new Date())).toEqual(policy);
  expect(areOpen(policy)).toBe(true);
  expect(areOpen(null)).toBe(true);
});
