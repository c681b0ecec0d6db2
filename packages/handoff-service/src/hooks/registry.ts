import { urlFault } from '../endpoints/check-url.ts';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import { rotateSecret } from '../signing/rotate-secret.ts';
import { newSecret } from '../signing/sign.ts';
import type { Database } from '../storage/database.ts';
import { EVENT_TYPES } from './event-types.ts';
import type { SecretWebhook, Webhook } from './webhook.ts';
import { deleteWebhook, listWebhooks, rotateWebhook, saveWebhook } from './webhook-store.ts';
import type { WebhookWish } from './webhook-store.ts';

/** What subscribers are kept with. */
export interface WebhookContext {
  db: Database;
  now: () => Date;
  /** Whether they may be http on this machine: a server in development. */
  localEndpoints: boolean;
}

/** What is told of it: everything but its secrets. */
const shown = (webhook: SecretWebhook): Webhook => {
  const { name, url, events, createdAt, updatedAt } = webhook;
  const { oldUntil, failingSince, disabledAt, disabledBecause } = webhook;
  return {
    name,
    url,
    events,
    createdAt,
    updatedAt,
    oldUntil,
    failingSince,
    disabledAt,
    disabledBecause,
  };
};

/** One with its secrets. @throws Problem `not-found` */
export const loadWebhook = async (
  { db, now }: Pick<WebhookContext, 'db' | 'now'>,
  tenant: string,
  name: string,
): Promise<SecretWebhook> => {
  const found = (await listWebhooks(db, tenant, now())).find((each) => each.name === name);
  if (!found) throw new Problem('not-found');
  return found;
};

export const readWebhooks = async (
  { db, now }: WebhookContext,
  tenant: string,
): Promise<Webhook[]> => (await listWebhooks(db, tenant, now())).map(shown);

export const readWebhook = async (
  context: WebhookContext,
  tenant: string,
  name: string,
): Promise<Webhook> => shown(await loadWebhook(context, tenant, name));

const faultsOfWish = ({ url, events }: WebhookWish, local: boolean): Fault[] => {
  const trouble = urlFault(url, local);
  const unknown = events.flatMap((type, index) =>
    type === '*' || EVENT_TYPES.includes(type)
      ? []
      : [
          {
            code: 'invalid-field' as const,
            pointer: `/events/${index}`,
            detail: `must be * or one of ${EVENT_TYPES.join(', ')}`,
          },
        ],
  );
  return [
    ...(trouble === null
      ? []
      : [{ code: 'invalid-field' as const, pointer: '/url', detail: trouble }]),
    ...unknown,
  ];
};

/**
 * Registers a subscriber, or changes one; its secret is told when it is new, and never again. One that was disabled is
 * told again from now on. @throws Problem `invalid-field`, `too-many-webhooks`
 */
export const putWebhook = async (
  { db, now, localEndpoints }: WebhookContext,
  tenant: string,
  wish: WebhookWish,
): Promise<Webhook & { secret?: string }> => {
  const faults = faultsOfWish(wish, localEndpoints);
  if (faults.length > 0) throw new Problem('invalid-field', { faults });
  const secret = newSecret();
  const events = [...new Set(wish.events)];
  const saved = await saveWebhook(db, tenant, { ...wish, events, secret }, now());
  if (!saved) throw new Problem('too-many-webhooks');
  return { ...shown(saved.webhook), ...(saved.created && { secret }) };
};

/** Gives a subscriber a new secret; the old one signs beside it for a day. @throws Problem `not-found`, `busy` */
export const rotateWebhookSecret = async (
  context: WebhookContext,
  tenant: string,
  name: string,
): Promise<Webhook & { secret: string }> => {
  const { db } = context;
  const now = context.now();
  const { row, secret } = await rotateSecret(
    await loadWebhook(context, tenant, name),
    now,
    (rotation) => rotateWebhook(db, tenant, name, rotation, now),
  );
  return { ...shown(row), secret };
};

/** @throws Problem `not-found` */
export const removeWebhook = async (
  { db }: WebhookContext,
  tenant: string,
  name: string,
): Promise<void> => {
  if (!(await deleteWebhook(db, tenant, name))) throw new Problem('not-found');
};
