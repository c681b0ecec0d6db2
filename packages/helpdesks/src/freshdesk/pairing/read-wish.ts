import { isDeepStrictEqual } from 'node:util';
import { ConnectorError } from '@baton/handoff-service';
import type { PairingWish, ReadWish, WishFault } from '@baton/handoff-service';
import { freshdeskApi } from '../api/freshdesk-api.ts';
import { isKeyRefused } from './ask.ts';
import { readCredentials } from './credentials.ts';
import { issuerFault } from './issuer-fault.ts';
import type { FreshdeskServer } from './server.ts';
import { SAID, SaidSettings, readSettings } from './settings.ts';
import type { FreshdeskSettings } from './settings.ts';
import { whoAmI } from './who-am-i.ts';

type No = Extract<ReadWish, { ok: false }>;

const invalid = (faults: readonly WishFault[]): No => ({ ok: false, why: 'invalid', faults });

const refused = (detail: string): No => ({
  ok: false,
  why: 'refused',
  faults: [{ pointer: '/credentials/apiKey', detail }],
});

/** What is said, over what there is. */
const readSaid = (
  { settings }: PairingWish,
  known: FreshdeskSettings | null,
): { said: SaidSettings } | { faults: WishFault[] } => {
  const given = (settings ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !SAID.includes(name));
  if (unknown.length > 0)
    return { faults: [{ pointer: '/settings', detail: `takes ${SAID.join(', ')}` }] };
  const before = Object.fromEntries(
    Object.entries(known ?? {}).filter(([name]) => SAID.includes(name)),
  );
  const read = SaidSettings.safeParse({ ...before, ...given });
  if (read.success) return { said: read.data };
  return {
    faults: read.error.issues.map(({ path, message, code }) => ({
      pointer: ['/settings', ...path.map(String)].join('/'),
      detail: code === 'unrecognized_keys' ? 'holds a name that is not known' : message,
    })),
  };
};

/** Whose key it is, or why nothing is paired with it. */
const proveKey = async (
  server: FreshdeskServer,
  { domain }: Pick<SaidSettings, 'domain'>,
  apiKey: string,
  signal: AbortSignal,
): Promise<{ agent: string } | No> => {
  const account = { domain, origin: server.originOf(domain), key: async () => apiKey };
  const api = freshdeskApi(account, server);
  try {
    const { agent, admin } = await whoAmI({ api, signal });
    if (!admin)
      return refused(
        'is that of an agent who is no administrator: give them that role, or take the key of somebody who has it',
      );
    if (agent.scope !== 'all')
      return refused('is that of somebody who does not see all tickets: give them global access');
    return { agent: agent.id };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (isKeyRefused(error) || error.code === 'unauthorized')
      return refused(
        'is not taken: copy it anew, in Freshdesk under your picture, Profile settings, View API key',
      );
    if (error.code === 'not-found')
      return invalid([
        {
          pointer: '/settings/domain',
          detail:
            'is not known to Freshdesk: it is what stands before .freshdesk.com in the address of your tickets',
        },
      ]);
    return { ok: false, why: 'unreachable', faults: [] };
  }
};

/** Settings of an account, with what was found and made there before where it is the same one. */
const settingsFor = (
  said: SaidSettings,
  agent: string,
  known: FreshdeskSettings | null,
): FreshdeskSettings => {
  const { fields, clientId, made, seen } =
    known?.domain === said.domain
      ? known
      : {
          fields: {},
          clientId: null,
          made: { installationKey: null, clientSecret: null, webhookSecret: null },
          seen: { app: null, signIn: null, webhook: null, event: null },
        };
  return { ...said, agent, fields, clientId, made, seen };
};

/** Reads what an admin wants paired, and proves a new key before anything is kept. */
export const readWish = async (server: FreshdeskServer, wish: PairingWish): Promise<ReadWish> => {
  const { before, signal } = wish;
  const known = before && readSettings(before.settings);
  const read = readSaid(wish, known);
  if ('faults' in read) return invalid(read.faults);
  const { said } = read;
  const unreachable = issuerFault(server, said);
  if (unreachable !== null)
    return invalid([{ pointer: '/settings/signIn/oidc/issuer', detail: unreachable }]);
  const there =
    before && known
      ? {
          domain: known.domain,
          issuer: known.signIn.oidc?.issuer ?? null,
          secrets: before.secrets,
        }
      : null;
  const given = readCredentials(said, wish.credentials, there);
  if ('faults' in given) return invalid(given.faults);
  const { apiKey, secrets } = given;
  const { domain } = said;
  if (there && known && there.domain === domain && there.secrets['apiKey'] === apiKey) {
    const settings = settingsFor(said, known.agent, known);
    const same = isDeepStrictEqual(secrets, there.secrets);
    return { ok: true, account: domain, settings, secrets: same ? null : secrets };
  }
  const owner = await proveKey(server, said, apiKey, signal);
  if ('ok' in owner) return owner;
  return { ok: true, account: domain, settings: settingsFor(said, owner.agent, known), secrets };
};
