import { ConnectorError } from '@baton/handoff-service';
import type { z } from 'zod';
import type { FreshdeskApi } from '../api/freshdesk-api.ts';
import { askFreshdesk } from '../pairing/ask.ts';
import { AgentFacts, TicketFacts } from './facts.ts';

const PATIENCE_MS = 8_000;

/** Asks on behalf of everybody who waits for it, so nobody's own patience ends it. Null for what is not there. */
const readIfThere = async <T extends { id: string }>(
  api: FreshdeskApi,
  shape: z.ZodType<T>,
  path: readonly [string, string],
): Promise<T | null> => {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const found = await askFreshdesk({ api, signal }, shape, path);
    if (found.id !== path[1]) throw new ConnectorError('unavailable', { sent: false });
    return found;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};

/** Somebody; null when there is nobody of this id. @throws ConnectorError */
export const readAgent = (api: FreshdeskApi, agent: string): Promise<AgentFacts | null> =>
  readIfThere(api, AgentFacts, ['agents', agent]);

/** A ticket; null when there is none of this id. @throws ConnectorError */
export const readTicket = (api: FreshdeskApi, ticket: string): Promise<TicketFacts | null> =>
  readIfThere(api, TicketFacts, ['tickets', ticket]);
