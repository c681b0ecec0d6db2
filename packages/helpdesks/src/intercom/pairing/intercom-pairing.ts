import type { PairingKind, PairingLook, PairingStep } from '@baton/handoff-service';
import { step } from '../../shared/checklist/step.ts';
import { canvasStep, finSteps, webhookStep } from './checklist/arrivals.ts';
import { attributeSteps } from './checklist/attributes.ts';
import type { ChecklistDesk } from './checklist/desk.ts';
import { botStep, timeZoneStep, tokenSteps, versionStep } from './checklist/identity.ts';
import { rolesStep, teamsStep } from './checklist/people.ts';
import { tagsStep } from './checklist/tags.ts';
import { endTokens } from './end-tokens.ts';
import { HELPDESK, LISTED, pairedAccount } from './paired-account.ts';
import { readWish } from './read-wish.ts';
import { appAt } from './server.ts';
import type { IntercomServer } from './server.ts';
import { readSettings } from './settings.ts';

const UNREADABLE = 'The settings are of another version of Baton. Pair the workspace anew.';
const NO_CLIENT =
  'The workspace was paired by the listed app, and this server has none (any more): set BATON_INTERCOM_CLIENT_ID.';

/** All lines, one after the other: what comes later rests on what came before. */
const allSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const token = await tokenSteps(desk);
  // Without a token every other line would only say so once more.
  if (token.some(({ state }) => state === 'failed')) return token;
  return [
    ...token,
    versionStep(desk),
    timeZoneStep(desk),
    await botStep(desk),
    ...(await attributeSteps(desk)),
    await tagsStep(desk),
    await teamsStep(desk),
    await rolesStep(desk),
    canvasStep(desk),
    webhookStep(desk),
    ...(await finSteps(desk)),
  ];
};

/** How tenants are paired with Intercom: what an admin says, what is looked for, and what a repair makes. */
export const intercomPairing = (server: IntercomServer): PairingKind => ({
  helpdesk: HELPDESK,
  readWish: (wish) => readWish(server, wish),
  end: (pairing, signal) => endTokens(server, pairing, signal),
  look: async (look: PairingLook, repair: boolean) => {
    const { pairing } = look;
    const account = pairedAccount(server, pairing);
    const settings = readSettings(pairing.settings);
    if (!account || !settings) {
      const steps = [step('token', 'Access token', 'failed', settings ? NO_CLIENT : UNREADABLE)];
      return { steps, settings: pairing.settings };
    }
    const { workspace, region, app } = settings;
    const desk: ChecklistDesk = {
      server,
      account,
      look,
      repair,
      settings: structuredClone(settings),
      appKey: app === 'listed' ? LISTED : workspace,
      page: (path) => `${appAt({ origin: null }, region)}/a/apps/${workspace}${path}`,
    };
    return { steps: await allSteps(desk), settings: desk.settings };
  },
});
