import type { Pairing } from '../pairings/pairing.ts';
import type { PairingKind } from '../pairings/pairing-kind.ts';
import type { PairingStep } from '../pairings/step.ts';

const step = (id: string, ok: boolean): PairingStep => ({
  id,
  title: id,
  state: ok ? 'ok' : 'todo',
  detail: '',
  link: null,
  repairs: true,
});

/**
 * A helpdesk whose accounts take one password, hold one thing Baton makes, and give its own secret for the webhook. While it is not `up` a checklist
 * has no more than one line, which is not green.
 */
export const deskKind = (helpdesk = 'desk') => {
  const made: string[] = [];
  const looks: Pairing[] = [];
  const state = { up: true, webhookSecret: 'secret-of-the-desk-1' };
  const kind: PairingKind = {
    helpdesk,
    readWish: async ({ settings, credentials, before }) => {
      if (!state.up) return { ok: false, why: 'unreachable', faults: [] };
      const { account } = settings as { account?: string };
      if (account === undefined)
        return {
          ok: false,
          why: 'invalid',
          faults: [{ pointer: '/settings/account', detail: 'is missing' }],
        };
      const secrets = credentials as Record<string, string> | null;
      if ((secrets ?? before?.secrets)?.['password'] !== `of ${account}`)
        return {
          ok: false,
          why: 'refused',
          faults: [{ pointer: '/credentials/password', detail: 'is not that of the account' }],
        };
      return { ok: true, account, settings, secrets };
    },
    makeSecrets: ({ settings, secrets }, names, now) => {
      if (names?.some((name) => name !== 'key'))
        return { faults: [{ pointer: '/names/0', detail: 'is none' }] };
      const made = `key of ${now.toISOString()}`;
      return {
        settings: { ...(settings as object), keyAt: now.toISOString() },
        secrets: { ...secrets, key: made },
        told: { key: made },
      };
    },
    look: async ({ pairing, hook }, repair) => {
      looks.push(pairing);
      if (!state.up) return { settings: pairing.settings, steps: [step('password', false)] };
      if (repair && !made.includes(pairing.account)) made.push(pairing.account);
      if (repair) await hook.open();
      if (repair && !(await hook.takes(state.webhookSecret))) await hook.take(state.webhookSecret);
      const settings = { ...(pairing.settings as object), ...(repair && { thing: made.length }) };
      return {
        settings,
        steps: [
          step('thing', made.includes(pairing.account)),
          step(
            'webhook',
            (await hook.address()) !== null && (await hook.takes(state.webhookSecret)),
          ),
        ],
      };
    },
  };
  return { kind, made, looks, state };
};
