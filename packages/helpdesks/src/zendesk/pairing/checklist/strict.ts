import type { PairingStep } from '@baton/handoff-service';
import { CONSENT_PATH } from '../../consent/authorize-url.ts';
import { clientFor } from '../secrets.ts';
import { step } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

/** Whether agents are asked for leave, and how many gave it. No line where they aren't. */
export const strictSteps = ({ settings, server, look }: ChecklistDesk): PairingStep[] => {
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
