import { ConnectorError } from '@baton/handoff-service';
import type { BesideSecrets, ReadWish, WishFault } from '@baton/handoff-service';
import { z } from 'zod';
import { visible } from '../credentials.ts';
import type { Secrets } from '../secrets.ts';
import type { ZendeskServer } from '../server.ts';
import type { ZendeskSettings } from '../settings.ts';
import { NO_MESSAGING, keyOf, keySecrets } from './messaging-secrets.ts';
import type { MessagingKey } from './messaging-secrets.ts';
import { sunshineApp } from './sunshine-app.ts';
import { readSwitchboards } from './switchboard.ts';

const Key = z.object({ messagingKeyId: visible, messagingSecret: visible });
const KEY_NAMES = Object.keys(Key.shape);

/** What of given credentials is for messaging, and what for the account; null where there is none. */
export const splitCredentials = (
  credentials: unknown,
): { account: unknown; messaging: Record<string, unknown> | null } => {
  if (typeof credentials !== 'object' || credentials === null)
    return { account: credentials, messaging: null };
  const all = Object.entries(credentials);
  const [own, rest] = [true, false].map((is) =>
    Object.fromEntries(all.filter(([name]) => KEY_NAMES.includes(name) === is)),
  );
  const some = (part: object | undefined) => part && Object.keys(part).length > 0;
  return { account: some(rest) ? rest : null, messaging: some(own) ? (own ?? null) : null };
};

/** What is to be stored for messaging: beside what there is, or null where it stays. */
export type ReadMessaging = { beside: BesideSecrets | null } | { refused: ReadWish };

const invalid = (faults: readonly WishFault[]): ReadMessaging => ({
  refused: { ok: false, why: 'invalid', faults },
});

const KEY = '/credentials/messagingKeyId';

/** Why a key is not taken; null when it is. */
const doubtOf = async (
  server: ZendeskServer,
  { subdomain }: ZendeskSettings,
  appId: string,
  key: MessagingKey,
  signal: AbortSignal,
): Promise<ReadWish | null> => {
  try {
    await readSwitchboards(sunshineApp(server, { subdomain, appId, key }), signal);
    return null;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const { code } = error;
    if (code === 'unauthorized')
      return { ok: false, why: 'refused', faults: [{ pointer: KEY, detail: 'is not taken' }] };
    if (code === 'not-found' || code === 'refused') {
      const faults = [{ pointer: '/settings/messaging/appId', detail: 'is no app of this key' }];
      return { ok: false, why: 'invalid', faults };
    }
    return { ok: false, why: 'unreachable', faults: [] };
  }
};

/** Reads what is said of messaging, and tries a key that is new, or for another app, before anything is kept. */
export const readMessaging = async (
  server: ZendeskServer,
  settings: ZendeskSettings,
  given: Record<string, unknown> | null,
  before: { settings: ZendeskSettings; secrets: Secrets } | null,
  signal: AbortSignal,
): Promise<ReadMessaging> => {
  const { messaging } = settings;
  const was = before?.settings.subdomain === settings.subdomain ? before : null;
  if (messaging === null) {
    if (given)
      return invalid([{ pointer: KEY, detail: 'is for /settings/messaging, which is not there' }]);
    return { beside: before && keyOf(before.secrets) ? NO_MESSAGING : null };
  }
  if (!given) {
    if (was && keyOf(was.secrets) && was.settings.messaging?.appId === messaging.appId)
      return { beside: null };
    return invalid([{ pointer: KEY, detail: `is needed for app ${messaging.appId}` }]);
  }
  const read = Key.safeParse(given);
  if (!read.success)
    return invalid(
      read.error.issues.map(({ path, message, code }) => ({
        pointer: ['/credentials', ...path.map(String)].join('/'),
        detail: code === 'invalid_type' ? 'is needed: id and secret of the key' : message,
      })),
    );
  const key = { keyId: read.data.messagingKeyId, secret: read.data.messagingSecret };
  const refused = await doubtOf(server, settings, messaging.appId, key, signal);
  if (refused) return { refused };
  // What webhooks of another app prove themselves with proves nothing here.
  const sameApp = was?.settings.messaging?.appId === messaging.appId;
  return { beside: { ...(!sameApp && NO_MESSAGING), ...keySecrets(key) } };
};
