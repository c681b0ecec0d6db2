import type { BatonEvent } from './baton-event.ts';

/** Why a call is not taken for one of Baton. */
export type WebhookFault =
  /** No webhook-id, -timestamp or -signature: not from a sender of Standard Webhooks. */
  | 'header-missing'
  /** Signed too long ago: an old call sent again by somebody else, or a clock that is wrong. */
  | 'too-old'
  | 'too-new'
  /** No signature fits: another secret, or a body that was changed on the way, by a parser perhaps. */
  | 'signature'
  /** A secret that does not begin with whsec_. */
  | 'secret'
  /** Signed, and no CloudEvent. */
  | 'malformed';

const DETAILS: Readonly<Record<WebhookFault, string>> = {
  'header-missing': 'webhook-id, webhook-timestamp or webhook-signature is missing',
  'too-old': 'it was signed more than five minutes ago: check the clock',
  'too-new': 'it was signed more than five minutes ahead: check the clock',
  signature: 'no signature fits: check the secret, and that the body is exactly what came in',
  secret: 'a secret begins with whsec_ and goes on in base64',
  malformed: 'the body is no CloudEvent of Baton',
};

/** A call that is not to be believed: answer it with 401, or 400 for `malformed`. Holds nothing of the call. */
export class WebhookError extends Error {
  readonly code: WebhookFault;

  constructor(code: WebhookFault) {
    super(`webhook: ${DETAILS[code]}`);
    this.name = 'WebhookError';
    this.code = code;
  }
}

/** Headers as `fetch` gives them, or as Node does. */
type WebhookHeaders =
  | { get: (name: string) => string | null }
  | Readonly<Record<string, string | string[] | undefined>>;

const headerOf = (headers: WebhookHeaders, name: string): string => {
  const value =
    'get' in headers && typeof headers.get === 'function'
      ? headers.get(name)
      : (headers as Readonly<Record<string, string | string[] | undefined>>)[name];
  if (typeof value !== 'string' || value === '') throw new WebhookError('header-missing');
  return value;
};

const decode = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
};

const keyOf = (secret: string): Promise<CryptoKey> => {
  const bytes = secret.startsWith('whsec_') ? decode(secret.slice('whsec_'.length)) : null;
  if (!bytes || bytes.length === 0) throw new WebhookError('secret');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, hmac, false, ['verify']);
};

/** In constant time, which the platform sees to. */
const fits = async (
  secrets: readonly string[],
  signatures: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const given = signatures
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .slice(0, 10)
    .flatMap((each) => decode(each.slice(3)) ?? []);
  for (const secret of secrets) {
    const key = await keyOf(secret);
    for (const signature of given)
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true;
  }
  return false;
};

const parse = (text: string): BatonEvent => {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    throw new WebhookError('malformed');
  }
  const { specversion, id, type, data } = (event ?? {}) as Partial<BatonEvent>;
  if (specversion !== '1.0' || typeof id !== 'string' || typeof type !== 'string' || !data)
    throw new WebhookError('malformed');
  return event as BatonEvent;
};

/**
 * Checks that a call comes from Baton and is not an old one sent again, and gives its event. Deal with each `id` once: an
 * event may come twice.
 * @param body exactly as it came in: text or bytes, not parsed and written again
 * @param secrets of the subscriber; during a rotation the new and the old one
 * @param options `toleranceSeconds`: how far clocks may be apart, 300 unless told; `now`: in milliseconds since 1970
 * @throws WebhookError with a code that says what to look at
 */
export const readWebhook = async (
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  options: { toleranceSeconds?: number; now?: () => number } = {},
): Promise<BatonEvent> => {
  const { toleranceSeconds = 300, now = Date.now } = options;
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  const age = now() / 1_000 - Number(/^\d{1,12}$/.exec(timestamp)?.[0] ?? Number.NaN);
  if (Number.isNaN(age)) throw new WebhookError('header-missing');
  if (age > toleranceSeconds) throw new WebhookError('too-old');
  if (age < -toleranceSeconds) throw new WebhookError('too-new');
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(head.length + bytes.length);
  signed.set(head);
  signed.set(bytes, head.length);
  const list = typeof secrets === 'string' ? [secrets] : secrets;
  if (!(await fits(list, signatures, signed))) throw new WebhookError('signature');
  return parse(new TextDecoder().decode(bytes));
};
