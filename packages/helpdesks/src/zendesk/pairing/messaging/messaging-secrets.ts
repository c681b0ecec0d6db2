import type { BesideSecrets } from '@baton/handoff-service';
import type { ZendeskMessaging } from '../../api/account.ts';
import type { Secrets } from '../secrets.ts';
import type { ZendeskSettings } from '../settings.ts';

/** A key of Sunshine Conversations. */
export interface MessagingKey {
  keyId: string;
  secret: string;
}

const NAMES = ['messagingKeyId', 'messagingSecret', 'messagingHookSecret'] as const;

/** A key as it is stored. */
export const keySecrets = ({ keyId, secret }: MessagingKey): Secrets => ({
  messagingKeyId: keyId,
  messagingSecret: secret,
});

/** The secret of the webhook as it is stored. */
export const hookSecrets = (secret: string): Secrets => ({ messagingHookSecret: secret });

/** Nothing of messaging is kept any more. */
export const NO_MESSAGING: BesideSecrets = Object.fromEntries(NAMES.map((name) => [name, null]));

/** What of secrets is for messaging: whoever makes new ones for the account carries it over. */
export const messagingSecrets = (secrets: Secrets): Secrets =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = secrets[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** The key that is stored; null where there is none. */
export const keyOf = ({ messagingKeyId: keyId, messagingSecret: secret }: Secrets) =>
  keyId === undefined || secret === undefined ? null : { keyId, secret };

/** Messaging of an account; null where it is not used, or has no key yet. */
export const messagingOf = (
  { messaging }: Pick<ZendeskSettings, 'messaging'>,
  secrets: Secrets,
): ZendeskMessaging | null => {
  const credentials = keyOf(secrets);
  if (!messaging || !credentials) return null;
  return { ...messaging, credentials, hookSecret: secrets['messagingHookSecret'] ?? null };
};
