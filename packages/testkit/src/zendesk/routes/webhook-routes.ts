import { randomBytes } from 'node:crypto';
import { Refusal } from '../wire/refusal.ts';
import { created, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { envelope, readRecord, readText, readTextOrNull, readTexts } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { WebhookRow } from '../state/webhooks.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const FORMATS = ['json', 'xml', 'form_encoded'];
const KNOWN = /^(conditional_ticket_events|zen:event-type:[a-z_]+[.:][a-z_.]+)$/;

/** Webhooks have their own shape of refusals. */
const refused = (source: string, detail: string): Refusal =>
  new Refusal(400, {
    errors: [
      { code: 'InvalidRequest', title: 'Invalid request', detail, source: { pointer: source } },
    ],
  });

export const newWebhookSecret = (): string => randomBytes(36).toString('base64url');

const webhookJson = (row: WebhookRow) => ({
  id: row.id,
  name: row.name,
  description: row.description,
  endpoint: row.endpoint,
  status: row.status,
  http_method: row.httpMethod,
  request_format: row.requestFormat,
  subscriptions: row.subscriptions,
  custom_headers: row.customHeaders,
  created_at: timeOf(row.createdAt),
  created_by: String(row.createdBy),
});

const webhookIn = (call: Call): WebhookRow => {
  const row = call.account.webhooks.get(call.params['id'] ?? '');
  if (row) return row;
  throw new Refusal(404, {
    errors: [{ code: 'WebhookNotFound', title: 'Webhook not found', detail: 'Not found' }],
  });
};

const pick = (ask: Json, name: string, allowed: readonly string[], otherwise?: string): string => {
  const value = readText(ask, name) ?? otherwise;
  if (value !== undefined && allowed.includes(value)) return value;
  throw refused(`/webhook/${name}`, `${name} must be one of ${allowed.join(', ')}`);
};

const endpointIn = (ask: Json): string => {
  const endpoint = readText(ask, 'endpoint') ?? '';
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return endpoint;
  throw refused('/webhook/endpoint', 'endpoint must be a URL');
};

const read = (ask: Json): Omit<WebhookRow, 'id' | 'secret' | 'createdAt' | 'createdBy'> => {
  const name = readText(ask, 'name') ?? '';
  if (name.trim() === '') throw refused('/webhook/name', 'name is required');
  const subscriptions = readTexts(ask, 'subscriptions') ?? [];
  for (const each of subscriptions)
    if (!KNOWN.test(each)) throw refused('/webhook/subscriptions', `${each} is not known`);
  const headers = readRecord({ h: ask['custom_headers'] ?? undefined }, 'h', 'custom_headers');
  return {
    name,
    subscriptions,
    endpoint: endpointIn(ask),
    status: pick(ask, 'status', ['active', 'inactive']) as WebhookRow['status'],
    httpMethod: pick(ask, 'http_method', METHODS),
    requestFormat: pick(ask, 'request_format', FORMATS),
    description: readTextOrNull(ask, 'description') ?? null,
    customHeaders: headers
      ? Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)]))
      : null,
  };
};

const make = (call: Call): Answer => {
  const { account, user } = call;
  const row: WebhookRow = {
    ...read(envelope(call.body, 'webhook')),
    id: `01${randomBytes(12).toString('hex').toUpperCase()}`,
    secret: newWebhookSecret(),
    createdAt: account.now(),
    createdBy: user?.id ?? 0,
  };
  account.webhooks.set(row.id, row);
  return created({ webhook: webhookJson(row) });
};

const replace = (call: Call): Answer => {
  const row = webhookIn(call);
  const ask = envelope(call.body, 'webhook');
  // A patch says only what is to be another.
  const whole = call.method === 'PATCH' ? { ...webhookJson(row), ...ask } : ask;
  call.account.webhooks.set(row.id, { ...row, ...read(whole) });
  return { status: 204 };
};

const remove = (call: Call): Answer => {
  const row = webhookIn(call);
  const isUsed = [...call.account.triggers.values()].some(({ actions }) =>
    actions.some(({ field, value }) =>
      field === 'notification_webhook' && Array.isArray(value) ? value[0] === row.id : false,
    ),
  );
  if (isUsed) throw refused('/webhook/id', 'The webhook is used by a trigger');
  call.account.webhooks.delete(row.id);
  return { status: 204 };
};

const secretJson = ({ secret }: WebhookRow) => ({
  signing_secret: { algorithm: 'SHA256', secret },
});

const reset = (call: Call): Answer => {
  const row = { ...webhookIn(call), secret: newWebhookSecret() };
  call.account.webhooks.set(row.id, row);
  return created(secretJson(row));
};

const all = (call: Call): Answer => {
  const name = call.query.get('filter[name_contains]')?.toLowerCase() ?? '';
  const rows = [...call.account.webhooks.values()].filter((row) =>
    row.name.toLowerCase().includes(name),
  );
  // Told by cursor only.
  if (![...call.query.keys()].some((key) => key.startsWith('page[')))
    call.query.set('page[size]', '100');
  return list(call, 'webhooks', rows.map(webhookJson));
};

const path = '/webhooks';
const scope = 'webhooks';

/** Where Zendesk posts what happens. */
export const webhookRoutes: readonly Route[] = [
  { method: 'GET', path, may: 'admin', scope, handle: all },
  { method: 'POST', path, may: 'admin', scope, handle: make },
  {
    method: 'GET',
    path: `${path}/:id`,
    may: 'admin',
    scope,
    handle: (call) => ok({ webhook: webhookJson(webhookIn(call)) }),
  },
  { method: 'PUT', path: `${path}/:id`, may: 'admin', scope, handle: replace },
  { method: 'PATCH', path: `${path}/:id`, may: 'admin', scope, handle: replace },
  { method: 'DELETE', path: `${path}/:id`, may: 'admin', scope, handle: remove },
  {
    method: 'GET',
    path: `${path}/:id/signing_secret`,
    may: 'admin',
    scope,
    handle: (call) => ok(secretJson(webhookIn(call))),
  },
  { method: 'POST', path: `${path}/:id/signing_secret`, may: 'admin', scope, handle: reset },
];
