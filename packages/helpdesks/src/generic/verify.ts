import type { RawHook, ReadHook } from '@baton/handoff-service';
import { verifyStandardWebhook } from '../shared/verify-standard-webhook.ts';
import { ProtocolHook } from './parse.ts';

const readBody = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/** Who sent a webhook, and which tickets it is about; nothing in it is read before it is known who sent it. */
export const readGenericHook = (hook: RawHook): ReadHook => {
  const verified = verifyStandardWebhook(hook);
  if (!verified.ok) return verified;
  const read = ProtocolHook.safeParse(readBody(hook.body));
  if (!read.success) return { ok: false, why: 'malformed' };
  const tickets = [...new Set(read.data.tickets)];
  return {
    ok: true,
    // One delivery about several tickets: each hint is told apart, and stays the same when it is sent again.
    hints: tickets.map((ticket, index) => ({
      id: index === 0 ? verified.id : `${verified.id}:${index}`,
      ticket,
    })),
  };
};
