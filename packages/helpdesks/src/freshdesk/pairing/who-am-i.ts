import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';
import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import { AgentFacts } from '../viewers/facts.ts';
import { askFreshdesk } from './ask.ts';
import type { Asking } from './ask.ts';

/** Whose key it is. */
export interface KeyOwner {
  agent: AgentFacts;
  /** Whether roles may be looked at, which only admins may. */
  admin: boolean;
}

/** Fields and roles are what the pairing needs an admin for; there is no other word of the API that says who is one. */
const mayLookAtRoles = async (asking: Asking): Promise<boolean> => {
  try {
    await askFreshdesk(asking, z.array(z.unknown()), ['roles']);
    return true;
  } catch (error) {
    if (error instanceof FreshdeskRefusal && error.status === 403) return false;
    throw error;
  }
};

/** @throws ConnectorError; FreshdeskRefusal 401 where the key is nobody's */
export const whoAmI = async (asking: Asking): Promise<KeyOwner> => {
  const agent = await askFreshdesk(asking, AgentFacts, ['agents', 'me']);
  if (!agent.active) throw new ConnectorError('unauthorized', { sent: false });
  return { agent, admin: await mayLookAtRoles(asking) };
};
