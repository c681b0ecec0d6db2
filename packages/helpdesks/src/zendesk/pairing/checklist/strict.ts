import type { PairingStep } from '@baton/handoff-service';
import { step } from '../../../shared/checklist/step.ts';
import { CONSENT_PATH } from '../../consent/authorize-url.ts';
import { clientFor } from '../secrets.ts';
import type { ChecklistDesk } from './desk.ts';
import { isPublic } from './public-address.ts';

/** What is looked at for it. */
interface StrictDesk {
  settings: Pick<ChecklistDesk['settings'], 'strict' | 'mode' | 'subdomain'>;
  server: Pick<ChecklistDesk['server'], 'client' | 'originOf'>;
  look: Pick<ChecklistDesk['look'], 'gaveLeave' | 'baseUrl'> & {
    pairing: Pick<ChecklistDesk['look']['pairing'], 'secrets'>;
  };
}

/** Whether agents are asked for leave, and how many gave it. No line where they aren't. */
export const strictSteps = (desk: StrictDesk): PairingStep[] => {
  const { settings, server, look } = desk;
  if (!settings.strict) return [];
  const id = 'strict';
  const title = 'Leave of each agent';
  if (!clientFor(server, settings, look.pairing.secrets))
    return [
      step(
        id,
        title,
        'failed',
        'There is no OAuth client they could give it to, and nobody sees a brief. Pair with one, or switch it off.',
      ),
    ];
  const { gaveLeave, baseUrl } = look;
  if (!isPublic(desk))
    return [
      step(
        id,
        title,
        'todo',
        `Zendesk sends people back to https only, and Baton says it is at ${baseUrl}: set BATON_PUBLIC_URL. Until then nobody can give it.`,
      ),
    ];
  const given = gaveLeave === 1 ? 'One agent gave' : `${gaveLeave} agents gave`;
  return [
    step(
      id,
      title,
      'ok',
      `${given} it so far; others are asked when they open a ticket. The OAuth client needs ${baseUrl}${CONSENT_PATH} as one of its redirect URLs.`,
    ),
  ];
};
