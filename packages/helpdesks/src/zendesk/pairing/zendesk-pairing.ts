import { RenewalError } from '@baton/handoff-service';
import type { PairingKind, PairingLook, PairingStep, ReadWish } from '@baton/handoff-service';
import { step } from '../../shared/checklist/step.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import { appStep, keyStep } from './checklist/app.ts';
import { tried, troubleOf } from './checklist/desk.ts';
import type { ChecklistDesk } from './checklist/desk.ts';
import { fieldSteps } from './checklist/fields.ts';
import { messagingSteps } from './checklist/messaging.ts';
import { identityStep, scopesStep } from './checklist/identity.ts';
import { groupsStep, rolesStep } from './checklist/people.ts';
import { strictSteps } from './checklist/strict.ts';
import { triggerStep } from './checklist/trigger.ts';
import { webhookStep } from './checklist/webhook.ts';
import { endTokens } from './end-tokens.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import { readWish } from './read-wish.ts';
import type { ZendeskServer } from './server.ts';
import { readSettings } from './settings.ts';

const fieldsOrWhy = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  try {
    return await fieldSteps(desk);
  } catch (error) {
    return [step('fields', 'Ticket fields', 'failed', troubleOf(error))];
  }
};

const UNREADABLE = 'The settings are of another version of Baton. Pair the account anew.';

/** All lines, one after the other: what comes later rests on what came before. */
const allSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const identity = await identityStep(desk);
  // Without credentials every other line would only say so once more.
  if (identity.state === 'failed') return [identity];
  return [
    identity,
    scopesStep(desk),
    await tried('app', 'App in the account', () => appStep(desk)),
    await tried('key', 'Public key of the app', () => keyStep(desk)),
    ...(await fieldsOrWhy(desk)),
    await tried('webhook', 'Webhook', () => webhookStep(desk)),
    await tried('trigger', 'Trigger', () => triggerStep(desk)),
    await tried('groups', 'Groups of the policy’s queues', () => groupsStep(desk)),
    await tried('roles', 'Who sees how much', () => rolesStep(desk)),
    ...strictSteps(desk),
    ...(await messagingSteps(desk)),
  ];
};

/** How tenants are paired with Zendesk: what an admin says, what is looked for, and what a repair makes. */
export const zendeskPairing = (server: ZendeskServer): PairingKind => ({
  helpdesk: HELPDESK,
  end: (pairing, signal) => endTokens(server, pairing, signal),
  readWish: async (wish): Promise<ReadWish> => {
    try {
      return await readWish(server, wish);
    } catch (error) {
      const why =
        error instanceof RenewalError && error.code === 'refused' ? 'refused' : 'unreachable';
      return {
        ok: false,
        why,
        faults: [{ pointer: '/credentials', detail: 'were not turned into a token' }],
      };
    }
  },
  look: async (look: PairingLook, repair: boolean) => {
    const account = pairedAccount(server, look.pairings, look.pairing);
    const settings = readSettings(look.pairing.settings);
    if (!account || !settings) {
      const steps = [step('credentials', 'Credentials', 'failed', UNREADABLE)];
      return { steps, settings: look.pairing.settings };
    }
    const desk: ChecklistDesk = {
      api: zendeskApi(account, { now: server.now, call: server.call }),
      server,
      look,
      repair,
      settings: structuredClone(settings),
      page: (path) => `https://${settings.subdomain}.zendesk.com${path}`,
    };
    return { steps: await allSteps(desk), settings: desk.settings };
  },
});
