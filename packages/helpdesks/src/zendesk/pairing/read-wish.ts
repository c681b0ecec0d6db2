import { ConnectorError } from '@baton/handoff-service';
import type { BesideSecrets, PairingWish, ReadWish, WishFault } from '@baton/handoff-service';
import { zendeskApi } from '../api/zendesk-api.ts';
import type { ZendeskAccount } from '../api/account.ts';
import { readCredentials } from './credentials.ts';
import type { Given } from './credentials.ts';
import { whoAmI } from './checklist/identity.ts';
import { messagingSecrets } from './messaging/messaging-secrets.ts';
import { readMessaging, splitCredentials } from './messaging/read-messaging.ts';
import { askToken } from './oauth-tokens.ts';
import { clientOf, firstSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import type { ZendeskServer } from './server.ts';
import { SAID, ZendeskSettings, readSettings } from './settings.ts';

const invalid = (faults: readonly WishFault[]): ReadWish => ({ ok: false, why: 'invalid', faults });

/** What is said, over what there is; what was found goes when it is another account. */
const readSaid = ({
  settings,
  before,
}: PairingWish): { read: ZendeskSettings } | { faults: WishFault[] } => {
  const given = settings as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !SAID.includes(name));
  if (unknown.length > 0)
    return { faults: [{ pointer: '/settings', detail: `takes ${SAID.join(', ')}` }] };
  const known = before && readSettings(before.settings);
  const said = Object.fromEntries(
    Object.entries(known ?? {}).filter(([name]) => SAID.includes(name)),
  );
  // Messaging is of one account: another one begins without.
  if (known && (given['subdomain'] ?? known.subdomain) !== known.subdomain)
    said['messaging'] = null;
  const read = ZendeskSettings.safeParse({ ...said, ...given });
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message, code }) => ({
        pointer: ['/settings', ...path.map(String)].join('/'),
        detail: code === 'unrecognized_keys' ? 'holds a name that is not known' : message,
      })),
    };
  if (!known || known.subdomain !== read.data.subdomain) return { read: read.data };
  const sameApp = known.appId === read.data.appId;
  return {
    read: {
      ...known,
      ...read.data,
      fields: known.fields,
      webhookId: known.webhookId,
      triggerId: known.triggerId,
      installationId: sameApp ? known.installationId : null,
      keyFingerprint: sameApp ? known.keyFingerprint : null,
      messagingHook:
        known.messaging?.appId === read.data.messaging?.appId ? known.messagingHook : null,
    },
  };
};

/** A token for the trial, of credentials that are not stored yet. @throws RenewalError */
const trialOf = async (
  server: ZendeskServer,
  { subdomain, mode }: ZendeskSettings,
  secrets: Secrets,
): Promise<ZendeskAccount['credentials']> => {
  if (mode === 'api-token') {
    const token = `${secrets['email'] ?? ''}/token:${secrets['apiToken'] ?? ''}`;
    return { scheme: 'basic', token: async () => token };
  }
  const client = clientOf({ client: null }, secrets);
  const token =
    mode === 'client-credentials' && client
      ? (await askToken(server, subdomain, client, { grant_type: 'client_credentials' }))
          .accessToken
      : (secrets['accessToken'] ?? '');
  return { scheme: 'bearer', token: async () => token };
};

const refused = (detail: string): ReadWish => ({
  ok: false,
  why: 'refused',
  faults: [{ pointer: '/credentials', detail }],
});

/** Whether an admin of the account stands behind the secrets; null when one does. @throws RenewalError */
const doubtOf = async (
  server: ZendeskServer,
  wish: PairingWish,
  settings: ZendeskSettings,
  secrets: Secrets,
): Promise<ReadWish | null> => {
  const account: ZendeskAccount = {
    tenant: wish.tenant,
    subdomain: settings.subdomain,
    origin: server.originOf(settings.subdomain),
    credentials: await trialOf(server, settings, secrets),
    marketplace: server.marketplace,
    fields: {},
    messaging: null,
  };
  const api = zendeskApi(account, { now: server.now, call: server.call });
  try {
    const me = await whoAmI({ api, look: wish });
    if (me?.role === 'admin') return null;
    return refused(me ? 'are those of an agent, an admin’s are needed' : 'are nobody’s');
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.code === 'unauthorized') return refused('are not taken');
    if (error.code === 'not-found')
      return invalid([{ pointer: '/settings/subdomain', detail: 'is no account' }]);
    return { ok: false, why: 'unreachable', faults: [] };
  }
};

const present = (secrets: BesideSecrets): Secrets =>
  Object.fromEntries(
    Object.entries(secrets).filter((entry): entry is [string, string] => entry[1] !== null),
  );

const proven = async (
  server: ZendeskServer,
  wish: PairingWish,
  settings: ZendeskSettings,
  given: Given,
  beside: BesideSecrets | null,
): Promise<ReadWish> => {
  const own = given.mode === 'api-token' ? {} : given;
  const client = clientOf(server, own);
  if (given.mode === 'oauth' && !client)
    return invalid([
      {
        pointer: '/credentials/clientId',
        detail: 'is needed: this server has no client of its own',
      },
    ]);
  const first = await firstSecrets(server, settings.subdomain, client, given);
  const messaging = { ...messagingSecrets(wish.before?.secrets ?? {}), ...beside };
  const secrets = { ...first, ...(settings.messaging && present(messaging)) };
  const doubt = await doubtOf(server, wish, settings, secrets);
  return doubt ?? { ok: true, account: settings.subdomain, settings, secrets };
};

/** Reads what an admin wants paired, and proves new credentials before anything is kept. @throws RenewalError */
export const readWish = async (server: ZendeskServer, wish: PairingWish): Promise<ReadWish> => {
  const said = readSaid(wish);
  if ('faults' in said) return invalid(said.faults);
  const { read } = said;
  if (read.strict && read.mode === 'api-token')
    return invalid([
      {
        pointer: '/settings/strict',
        detail: 'needs an OAuth client: take the mode oauth or client-credentials',
      },
    ]);
  const { before } = wish;
  const { account: credentials, messaging } = splitCredentials(wish.credentials);
  const known = before && readSettings(before.settings);
  const was = known && { settings: known, secrets: before.secrets };
  const told = await readMessaging(server, read, messaging, was, wish.signal);
  if ('refused' in told) return told.refused;
  const { beside } = told;
  if (credentials === null) {
    if (known?.subdomain === read.subdomain && known.mode === read.mode)
      return {
        ok: true,
        account: read.subdomain,
        settings: read,
        secrets: null,
        ...(beside && { beside }),
      };
    return invalid([{ pointer: '/credentials', detail: `are needed for ${read.mode}` }]);
  }
  const creds = readCredentials(read.mode, credentials);
  if ('faults' in creds) return invalid(creds.faults);
  return proven(server, wish, read, creds.given, beside);
};
