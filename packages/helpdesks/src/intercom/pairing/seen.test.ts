import type { Pairing, Pairings } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { seenNotes } from './seen.ts';
import { IntercomSettings } from './settings.ts';

const AT = '2026-03-02T09:00:00.000Z';

/** A store in which whoever saves over an old version is refused, and everything takes a turn of its own. */
const store = (): Pick<Pairings, 'of' | 'save'> & { settings: () => IntercomSettings } => {
  let pairing: Pairing = {
    tenant: 't',
    helpdesk: 'intercom',
    account: 'w1',
    settings: IntercomSettings.parse({ workspace: 'w1', tokenAdmin: '1' }),
    secrets: {},
    version: 1,
    lostAt: null,
    steps: null,
    checkedAt: null,
    createdAt: AT,
    updatedAt: AT,
  };
  return {
    of: async () => {
      await Promise.resolve();
      return pairing;
    },
    save: async ({ settings }, seen) => {
      await Promise.resolve();
      if (seen !== pairing.version) throw new Error('pairing-changed');
      pairing = { ...pairing, settings, version: pairing.version + 1 };
      return pairing;
    },
    settings: () => IntercomSettings.parse(pairing.settings),
  };
};

it('notes both where a canvas and a webhook come first at the same moment', async () => {
  const pairings = store();
  const seen = seenNotes(
    () => pairings,
    () => new Date(AT),
  );
  seen('t', 'canvas');
  seen('t', 'webhook');
  await seen.settled();
  expect(pairings.settings()).toMatchObject({ canvasSeenAt: AT, webhookSeenAt: AT });
});
