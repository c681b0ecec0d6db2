import { createHash, timingSafeEqual } from 'node:crypto';
import type { RawHook, ReadHook } from '@baton/handoff-service';
import { z } from 'zod';

/** Header of an automation rule's webhook that holds our secret: Freshdesk signs none. */
export const HOOK_HEADER = 'x-baton-secret';

/** Characters of a secret at least: an empty one is known to everybody. */
const SHORTEST = 16;
/** One that does not say when it was triggered is the same as another one that says the same for so long. */
const SAME_MS = 1_000;

const TicketId = z
  .union([z.int().positive().transform(String), z.string().trim()])
  .pipe(z.string().regex(/^[1-9]\d{0,18}$/));

const Account = z
  .string()
  .max(300)
  .transform((text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, ''),
  )
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
  );

/** Of an automation rule, as the admin pasted it; or a product event that the app's server part told of (`ticket`, `at`). */
const Payload = z
  .object({
    ticket_id: TicketId.optional().catch(undefined),
    ticket: TicketId.optional().catch(undefined),
    triggered_at: z.string().max(100).optional().catch(undefined),
    at: z.number().optional().catch(undefined),
  })
  .transform(({ ticket_id: id, ticket = id, triggered_at: told, at }) => ({
    ticket,
    // One that names the minute alone is the same for all that happens in it.
    isTimed: /\d{1,2}:\d{2}:\d{2}/.test(told ?? '') || at !== undefined,
  }));

/** As the rule's text has it, by either name. */
const Named = z.object({
  domain: Account.optional().catch(undefined),
  account: Account.optional().catch(undefined),
});

const FLAT = /"(ticket_id|domain|account|triggered_at)"\s*:\s*"([^"\\]{0,300})"/g;

/**
 * What a body holds. Placeholders are pasted into it as they are, and a quote in one of them makes it no JSON: then the first of each name counts, as far
 * as it is a plain text.
 */
const readBody = (body: Buffer): unknown => {
  const text = body.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    const pairs = [...text.matchAll(FLAT)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    return pairs.length === 0 ? null : Object.fromEntries(pairs.toReversed());
  }
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Which account an automation's webhook says it is of, as a host name; null where it says none. It proves nothing. */
export const hookAccount = (body: Buffer): string | null => {
  const { domain, account } = Named.safeParse(readBody(body)).data ?? {};
  return domain ?? account ?? null;
};

/**
 * Who sent a webhook, by the secret in its header, compared in constant time, and which ticket it is about. The secret covers neither body nor time, so
 * that nothing is taken from it but that a ticket should be looked at. Sent again, it says the same under the same id.
 */
export const readFreshdeskHook = ({ headers, body, secrets, now }: RawHook): ReadHook => {
  const given = digest(headers[HOOK_HEADER] ?? '');
  // Every secret is tried: how long it takes says nothing about which one fits.
  const fits = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .map((secret) => timingSafeEqual(given, digest(secret)));
  if (!fits.includes(true)) return { ok: false, why: 'signature' };
  const read = Payload.safeParse(readBody(body));
  if (!read.success || read.data.ticket === undefined) return { ok: false, why: 'malformed' };
  const { ticket, isTimed } = read.data;
  const when = isTimed ? '' : String(Math.floor(now.getTime() / SAME_MS));
  const id = createHash('sha256').update(body).update(when).digest('hex').slice(0, 32);
  return { ok: true, hints: [{ id, ticket }] };
};
