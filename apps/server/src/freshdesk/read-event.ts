import type { TicketEvent } from '@baton/freshdesk';
import { readJson } from './read-act.ts';

const ID = /^[1-9]\d{0,18}$/;
const EVENT = /^on[A-Za-z]{1,60}$/;

/** What the app's server part tells of a ticket; null of anything else. */
export const readEvent = (bytes: Buffer): TicketEvent | null => {
  const body = readJson(bytes);
  if (typeof body !== 'object' || body === null) return null;
  const { event, ticket, agent, at } = body as Record<string, unknown>;
  if (typeof event !== 'string' || !EVENT.test(event)) return null;
  if (typeof ticket !== 'string' || !ID.test(ticket)) return null;
  if (agent !== null && (typeof agent !== 'string' || !ID.test(agent))) return null;
  if (typeof at !== 'number' || !Number.isFinite(at)) return null;
  return { event, ticket, agent, at };
};
