import { Privacy } from '@baton/handoff-core';
import type { MaskKind } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { RevealMark } from '../storage/read-marks.ts';
import { revealedTo } from './reveal-facts.ts';

const AT = '2026-03-02T09:00:00.000Z';
const NOW = Date.parse('2026-03-02T09:04:00.000Z');

const mark = (id: string, kinds: MaskKind[], until: string): RevealMark => ({
  seq: 1,
  id,
  at: AT,
  viewer: 'zendesk:1',
  tier: 'standard',
  reason: `Asked for ${id}`,
  kinds,
  until,
});

it('tells two reveals as one that ends when the first of them does', () => {
  const marks = [
    mark('r1', ['email'], '2026-03-02T09:05:00.000Z'),
    mark('r2', ['phone'], '2026-03-02T09:12:00.000Z'),
    mark('r3', ['iban'], '2026-03-02T09:04:00.000Z'),
  ];
  const privacy = Privacy.parse({});
  const { kinds, key, facts } = revealedTo(
    marks,
    { viewer: 'zendesk:1', tier: 'standard' },
    privacy,
    NOW,
  );
  expect({ kinds, key }).toEqual({ kinds: ['email', 'phone'], key: 'r1 r2' });
  expect(facts?.active).toEqual({
    id: 'r2',
    by: 'zendesk:1',
    reason: 'Asked for r2',
    kinds: ['email', 'phone'],
    at: AT,
    until: '2026-03-02T09:05:00.000Z',
  });
});
