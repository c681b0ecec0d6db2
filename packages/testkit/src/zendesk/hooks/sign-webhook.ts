import { createHmac } from 'node:crypto';
import type { SentHook } from '../../helpdesk/hooks-out.ts';
import type { WebhookRow } from '../state/webhooks.ts';

const MS = /\.\d{3}Z$/;

/** A webhook as it leaves: signed are the time and the bytes of the body, one after the other. */
export const signWebhook = (
  { id: webhook, secret, customHeaders }: Pick<WebhookRow, 'id' | 'secret' | 'customHeaders'>,
  { id, at, body }: { id: string; at: Date; body: string },
): SentHook => {
  const timestamp = at.toISOString().replace(MS, 'Z');
  return {
    id,
    headers: {
      ...customHeaders,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Zendesk Webhook',
      'x-zendesk-account-id': '22129848',
      'x-zendesk-webhook-id': webhook,
      'x-zendesk-webhook-invocation-id': id,
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-signature': createHmac('sha256', secret)
        .update(timestamp + body)
        .digest('base64'),
    },
    body,
  };
};
