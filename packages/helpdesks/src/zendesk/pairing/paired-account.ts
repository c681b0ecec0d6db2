import { RenewalError } from '@baton/handoff-service';
import type { Pairing, Pairings } from '@baton/handoff-service';
import type { ZendeskAccount } from '../api/account.ts';
import { messagingOf } from './messaging/messaging-secrets.ts';
import { askToken } from './oauth-tokens.ts';
import { clientOf, renewedSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import type { ZendeskServer } from './server.ts';
import { readSettings } from './settings.ts';
import type { ZendeskSettings } from './settings.ts';

/** As tickets name it, and as pairings are stored. */
export const HELPDESK = 'zendesk';

/** A token that ends within this time is renewed before it is used. */
const SOON_MS = 60_000;

type Credentials = ZendeskAccount['credentials'];

const NONE: Credentials = {
  scheme: 'bearer',
  token: async () => Promise.reject(new RenewalError('refused', { lost: false })),
};

/** One client of the account's own: tokens of which there may be several, each process its own. */
const byClient = (server: ZendeskServer, subdomain: string, secrets: Secrets): Credentials => {
  const client = clientOf({ client: null }, secrets);
  if (!client) return NONE;
  const token = async (): Promise<string> =>
    (await askToken(server, subdomain, client, { grant_type: 'client_credentials' })).accessToken;
  return { scheme: 'bearer', token, refresh: token };
};

/** Tokens that rotate: whoever renews them uses the old ones up for everybody, so one process does for all. */
const byRotation = (
  server: ZendeskServer,
  pairings: Pick<Pairings, 'of' | 'renew'>,
  tenant: string,
  subdomain: string,
): Credentials => {
  const renewed = async (refused: string): Promise<string | null> => {
    const pairing = await pairings.renew(
      tenant,
      HELPDESK,
      ({ accessToken }) => accessToken !== refused,
      async ({ secrets }) => {
        const client = clientOf(server, secrets);
        if (!client || secrets['refreshToken'] === undefined)
          throw new RenewalError('refused', { lost: false });
        return renewedSecrets(server, subdomain, client, secrets);
      },
    );
    return pairing?.secrets['accessToken'] ?? null;
  };
  return {
    scheme: 'bearer',
    token: async () => {
      const { accessToken, expiresAt, refreshToken } =
        (await pairings.of(tenant, HELPDESK))?.secrets ?? {};
      if (accessToken === undefined) throw new RenewalError('refused', { lost: false });
      const left =
        expiresAt === undefined ? Infinity : Date.parse(expiresAt) - server.now().getTime();
      if (left > SOON_MS || refreshToken === undefined) return accessToken;
      return (await renewed(accessToken)) ?? accessToken;
    },
    refresh: renewed,
  };
};

/** How an account proves itself with these secrets. */
const credentialsOf = (
  server: ZendeskServer,
  pairings: Pick<Pairings, 'of' | 'renew'>,
  tenant: string,
  { subdomain, mode }: Pick<ZendeskSettings, 'subdomain' | 'mode'>,
  secrets: Secrets,
): Credentials => {
  if (mode === 'oauth') return byRotation(server, pairings, tenant, subdomain);
  if (mode === 'client-credentials') return byClient(server, subdomain, secrets);
  const token = `${secrets['email'] ?? ''}/token:${secrets['apiToken'] ?? ''}`;
  return { scheme: 'basic', token: async () => token };
};

/** The account of a pairing; null where its settings are of no version known here. */
export const pairedAccount = (
  server: ZendeskServer,
  pairings: Pick<Pairings, 'of' | 'renew'>,
  { tenant, settings, secrets }: Pairing,
): ZendeskAccount | null => {
  const read = readSettings(settings);
  if (!read) return null;
  return {
    tenant,
    subdomain: read.subdomain,
    origin: server.originOf(read.subdomain),
    credentials: credentialsOf(server, pairings, tenant, read, secrets),
    marketplace: server.marketplace,
    fields: read.fields,
    messaging: messagingOf(read, secrets),
  };
};
