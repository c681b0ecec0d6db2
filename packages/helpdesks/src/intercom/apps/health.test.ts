import type { PairingStep } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { healthOf } from './health.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const step = (
  id: string,
  state: PairingStep['state'],
  link: string | null = null,
): PairingStep => ({
  id,
  title: `Title of ${id}`,
  state,
  detail: `Detail of ${id}.`,
  link,
  repairs: false,
});
const health = (steps: readonly PairingStep[] | null, checkedAt = NOW.toISOString()) =>
  healthOf({ settings: {}, steps, checkedAt }, NOW);

it('is well while nothing is broken, whatever waits for a decision', () => {
  expect(health([step('token', 'ok'), step('roles', 'todo')])).toEqual({ state: 'OK' });
});

it('does not know what nobody looked at, or not for two days', () => {
  expect(health(null).state).toBe('UNKNOWN');
  expect(health([step('token', 'failed')], '2026-02-27T09:00:00Z').state).toBe('UNKNOWN');
});

it('says what is broken and where it is mended, within what Intercom takes', () => {
  const link = 'https://app.intercom.com/a/apps/x/settings/data/tags';
  expect(health([step('tags', 'failed', link), step('bot', 'failed')])).toEqual({
    state: 'UNHEALTHY',
    message: 'Title of tags: Detail of tags. Title of bot: Detail of bot.',
    cta_type: 'URL_CTA',
    cta_label: 'Open settings',
    cta_url: link,
  });
  const many = Array.from({ length: 100 }, (_, n) => step(`line-${n}-${'x'.repeat(50)}`, 'failed'));
  expect(health(many).message).toHaveLength(2_084);
});
