import { putBeside } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { hookSecrets } from '../messaging/messaging-secrets.ts';
import type { SunshineApp } from '../messaging/sunshine-app.ts';
import { ZendeskRefusal } from '../../api/zendesk-refusal.ts';
import { ifThere } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';
import { noAddress, isPublic } from './public-address.ts';

const ID = 'messaging.webhook';
const TITLE = 'Messaging webhook';
/** Of the integration that the webhook is part of: on the switchboard it takes no place. */
const NAME = 'Baton: who answers';

/** Who has a conversation. What is said in it is none of Baton's business here. */
const TRIGGERS = [
  'switchboard:passControl',
  'switchboard:acceptControl',
  'switchboard:offerControl',
  'switchboard:releaseControl',
];

const Webhook = z.object({
  id: z.string(),
  target: z.string(),
  triggers: z.array(z.string()),
  secret: z.string().min(1).optional(),
});
type Webhook = z.infer<typeof Webhook>;
const OneWebhook = z.object({ webhook: Webhook });
const Webhooks = z.object({ webhooks: z.array(Webhook) });
const Integration = z.object({ id: z.string(), displayName: z.string().nullish() });
const OneIntegration = z.object({ integration: Integration });
const Integrations = z.object({
  integrations: z.array(Integration),
  meta: z.object({ hasMore: z.boolean(), afterCursor: z.string().nullish() }).nullish(),
});

/** A webhook, and the integration it is part of. */
interface Found {
  integrationId: string;
  webhook: Webhook | null;
}

const MOST_PAGES = 20;

const FULL =
  'Sunshine Conversations refused it. An app has room for ten webhooks: take one away in the Admin Center, under Conversations integrations.';

const isRight = ({ target, triggers }: Webhook, endpoint: string): boolean =>
  target === endpoint && TRIGGERS.every((trigger) => triggers.includes(trigger));

const bodyOf = (target: string) => ({
  target,
  triggers: TRIGGERS,
  includeFullUser: false,
  includeFullSource: false,
});

/** Integrations that a repair made before, whatever became of the settings since. */
const ownIntegrations = async (app: SunshineApp, signal: AbortSignal): Promise<string[]> => {
  const own: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [
      ['filter[types]', 'custom'],
      ['page[size]', '100'],
    ];
    if (after !== null) query.push(['page[after]', after]);
    const read: z.infer<typeof Integrations> = await app(Integrations, {
      path: ['integrations'],
      query,
      signal,
    });
    for (const { id, displayName } of read.integrations) if (displayName === NAME) own.push(id);
    after = read.meta?.hasMore === true ? (read.meta.afterCursor ?? null) : null;
    if (after === null) break;
  }
  return own;
};

/** The one that is known, or was made before; a Baton elsewhere has its own. */
const find = async (
  app: SunshineApp,
  { settings: { messagingHook: known }, look: { signal, baseUrl } }: ChecklistDesk,
): Promise<Found | null> => {
  const listed = async (id: string): Promise<Webhook[] | null> =>
    (await ifThere(app(Webhooks, { path: ['integrations', id, 'webhooks'], signal })))?.webhooks ??
    null;
  if (known) {
    const all = await listed(known.integrationId);
    const webhook = all?.find(({ id }) => id === known.webhookId) ?? all?.[0] ?? null;
    if (all) return { integrationId: known.integrationId, webhook };
  }
  for (const integrationId of await ownIntegrations(app, signal)) {
    const webhook = (await listed(integrationId))?.find(({ target }) =>
      target.startsWith(`${baseUrl}/`),
    );
    if (webhook) return { integrationId, webhook };
  }
  return null;
};

/** Makes it, or has it lead here. */
const mend = async (
  app: SunshineApp,
  found: Found | null,
  endpoint: string,
  signal: AbortSignal,
): Promise<Found> => {
  const body = bodyOf(endpoint);
  if (!found) {
    const made = await app(OneIntegration, {
      method: 'POST',
      path: ['integrations'],
      body: { type: 'custom', displayName: NAME, webhooks: [body] },
      signal,
    });
    const { id } = made.integration;
    const { webhooks } = await app(Webhooks, { path: ['integrations', id, 'webhooks'], signal });
    return { integrationId: id, webhook: webhooks[0] ?? null };
  }
  const { integrationId, webhook } = found;
  if (webhook && isRight(webhook, endpoint)) return found;
  const path = ['integrations', integrationId, 'webhooks', ...(webhook ? [webhook.id] : [])];
  const method = webhook ? 'PATCH' : 'POST';
  return {
    integrationId,
    webhook: (await app(OneWebhook, { method, path, body, signal })).webhook,
  };
};

/** What it proves itself with: told beside it, or when it is asked for alone. */
const secretOf = async (
  app: SunshineApp,
  { integrationId, webhook }: Found,
  signal: AbortSignal,
): Promise<string | null> => {
  if (!webhook || webhook.secret !== undefined) return webhook?.secret ?? null;
  const path = ['integrations', integrationId, 'webhooks', webhook.id];
  return (await ifThere(app(OneWebhook, { path, signal })))?.webhook.secret ?? null;
};

/** The one that tells who has a conversation, with its secret known here. */
export const messagingWebhookStep = async (
  desk: ChecklistDesk,
  app: SunshineApp,
): Promise<PairingStep> => {
  const { settings, look, repair } = desk;
  const { signal, hook, pairing, pairings } = look;
  const todo = (says: string): PairingStep => step(ID, TITLE, 'todo', says, { repairs: true });
  if (!isPublic(desk)) return step(ID, TITLE, 'todo', noAddress(look.baseUrl));
  const endpoint = repair ? await hook.open() : await hook.address();
  let found = await find(app, desk);
  try {
    if (repair && endpoint !== null) found = await mend(app, found, endpoint, signal);
  } catch (error) {
    if (!(error instanceof ZendeskRefusal) || error.code !== 'refused') throw error;
    return step(ID, TITLE, 'failed', FULL);
  }
  const { integrationId, webhook } = found ?? {};
  if (!found || integrationId === undefined || !webhook) return todo('It is not there.');
  if (endpoint === null || webhook.target !== endpoint) return todo('It leads to another address.');
  if (!isRight(webhook, endpoint)) return todo('It does not tell of everything any more.');
  const secret = await secretOf(app, found, signal);
  if (secret === null)
    return step(ID, TITLE, 'failed', 'Sunshine Conversations does not show its secret.');
  const known = settings.messagingHook;
  const isKnown =
    known?.webhookId === webhook.id && pairing.secrets['messagingHookSecret'] === secret;
  if (!isKnown && !repair)
    return todo('It is not known here yet, or its secret is not the one Baton knows.');
  if (!isKnown) {
    await putBeside(pairings, pairing, hookSecrets(secret));
    const takenAt = look.now.toISOString();
    settings.messagingHook = { integrationId, webhookId: webhook.id, takenAt };
  }
  return step(ID, TITLE, 'ok', 'It leads here, and its secret is known.');
};
