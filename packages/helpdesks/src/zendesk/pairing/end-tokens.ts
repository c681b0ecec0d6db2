import { ConnectorError, RenewalError } from '@baton/handoff-service';
import type { Pairing } from '@baton/handoff-service';
import { z } from 'zod';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import { whoAmI } from './checklist/identity.ts';
import { clientOf, renewedSecrets } from './secrets.ts';
import type { ZendeskServer } from './server.ts';
import { readSettings } from './settings.ts';

const Shown = z.object({ token: z.object({ id: z.int().positive() }) });

/** Ends the token that is shown. By its number: of `current` people say that it is answered as ended and goes on. @throws ConnectorError */
const end = async (
  server: ZendeskServer,
  account: ZendeskAccount,
  signal: AbortSignal,
): Promise<boolean> => {
  const { now, call } = server;
  const api = zendeskApi(account, { now, call });
  const path = ['oauth', 'tokens'];
  const read = { method: 'GET', path: [...path, 'current.json'], write: false, signal } as const;
  const { token } = Shown.parse(await api(read));
  await api({ method: 'DELETE', path: [...path, `${token.id}.json`], write: true, signal });
  try {
    // What Zendesk answers is one thing, and what the token still opens another.
    return (await whoAmI({ api, look: { signal } })) === null;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'unauthorized') return true;
    throw error;
  }
};

/**
 * Ends the tokens of a pairing that is forgotten: those an admin gave leave for. API tokens and clients of the account are
 * the admin's own, and stay (null). True only where the token is seen to open nothing any more. Never rejects.
 */
export const endTokens = async (
  server: ZendeskServer,
  { tenant, settings, secrets }: Pairing,
  signal: AbortSignal,
): Promise<boolean | null> => {
  const read = readSettings(settings);
  if (read?.mode !== 'oauth') return null;
  const { subdomain } = read;
  const client = clientOf(server, secrets);
  const account: ZendeskAccount = {
    tenant,
    subdomain,
    origin: server.originOf(subdomain),
    credentials: { scheme: 'bearer', token: async () => secrets['accessToken'] ?? '' },
    marketplace: server.marketplace,
    fields: {},
    messaging: null,
  };
  const known = (error: unknown): boolean =>
    error instanceof ConnectorError || error instanceof RenewalError || error instanceof z.ZodError;
  try {
    return await end(server, account, signal);
  } catch (error) {
    if (!known(error)) throw error;
    const isOver = error instanceof ConnectorError && error.code === 'unauthorized';
    if (!isOver || !client) return false;
  }
  try {
    // It ran out by itself; what renews it has not.
    const { accessToken = '' } = await renewedSecrets(server, subdomain, client, secrets);
    const credentials = { scheme: 'bearer', token: async () => accessToken } as const;
    return await end(server, { ...account, credentials }, signal);
  } catch (error) {
    if (!known(error)) throw error;
    return error instanceof RenewalError && error.code === 'refused';
  }
};
