import { Webhook } from 'standardwebhooks';

const TOLERANCE_MS = 5 * 60_000;

/** Whether a call carries a signature by one of the secrets, not older or newer than five minutes. */
export const isSigned = (
  secrets: readonly string[],
  headers: Readonly<Record<string, string>>,
  body: string,
  now: Date,
): boolean => {
  const id = headers['webhook-id'] ?? '';
  const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
  if (!(Math.abs(sentAt.getTime() - now.getTime()) <= TOLERANCE_MS)) return false;
  const given = (headers['webhook-signature'] ?? '').split(' ');
  return secrets.some((secret) => given.includes(new Webhook(secret).sign(id, sentAt, body)));
};
