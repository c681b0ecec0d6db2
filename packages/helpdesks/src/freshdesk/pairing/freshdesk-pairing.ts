import type { PairingKind, PairingLook, PairingStep } from '@baton/handoff-service';
import { step } from '../../shared/checklist/step.ts';
import { freshdeskApi } from '../api/freshdesk-api.ts';
import { appStep, freddySteps, secretsStep, signedInStep, webhookStep } from './checklist/app.ts';
import type { ChecklistDesk } from './checklist/desk.ts';
import { fieldSteps } from './checklist/fields.ts';
import { addressStep, keyStep } from './checklist/identity.ts';
import { groupsStep, rolesStep } from './checklist/people.ts';
import { waysStep } from './checklist/sign-in.ts';
import { makeSecrets } from './make-secrets.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import { readWish } from './read-wish.ts';
import type { FreshdeskServer } from './server.ts';
import { readSettings } from './settings.ts';

const UNREADABLE = 'The settings are of another version of Baton. Pair the account anew.';

/** All lines, one after the other: what comes later rests on what came before. */
const allSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const key = await keyStep(desk);
  // Without a key every other line would only say so once more.
  if (key.state === 'failed') return [key];
  return [
    key,
    addressStep(desk),
    ...(await fieldSteps(desk)),
    await groupsStep(desk),
    await rolesStep(desk),
    await waysStep(desk),
    secretsStep(desk),
    appStep(desk),
    signedInStep(desk),
    webhookStep(desk),
    ...freddySteps(desk),
  ];
};

/** How tenants are paired with Freshdesk: what an admin says, what is looked for, what a repair makes, and what the app is given. */
export const freshdeskPairing = (server: FreshdeskServer): PairingKind => ({
  helpdesk: HELPDESK,
  readWish: (wish) => readWish(server, wish),
  makeSecrets,
  look: async (look: PairingLook, repair: boolean) => {
    const account = pairedAccount(server, look.pairing);
    const settings = readSettings(look.pairing.settings);
    if (!account || !settings) {
      const steps = [step('key', 'API key', 'failed', UNREADABLE)];
      return { steps, settings: look.pairing.settings };
    }
    const desk: ChecklistDesk = {
      api: freshdeskApi(account, server),
      server,
      look,
      repair,
      settings: structuredClone(settings),
      admin: `https://${settings.domain}/a/admin`,
    };
    return { steps: await allSteps(desk), settings: desk.settings };
  },
});
