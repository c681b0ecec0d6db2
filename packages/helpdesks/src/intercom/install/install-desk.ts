import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { ConnectorError } from '@baton/handoff-service';
import type { PageLoads, Pairing, PairingInvite, Pairings } from '@baton/handoff-service';
import { z } from 'zod';
import type { IntercomRegion } from '../api/account.ts';
import { CALLBACK_PATH, INSTALL_PATH } from '../apps/addresses.ts';
import { HELPDESK } from '../pairing/paired-account.ts';
import { proveToken, settingsFor } from '../pairing/read-wish.ts';
import { appAt } from '../pairing/server.ts';
import type { IntercomClient, IntercomServer } from '../pairing/server.ts';
import { SAID, SaidSettings, readSettings } from '../pairing/settings.ts';
import { askToken } from './ask-token.ts';
import { makePass, readPass } from './passes.ts';
import type { State } from './passes.ts';

const PATIENCE_MS = 15_000;

/** What comes back with somebody from Intercom, as it stands in the address, and what their browser kept. */
export interface InstallReturn {
  state: string;
  code: string | null;
  cookie: string | null;
}

/**
 * Why nothing was paired. `invite`: it is none, it is over, or the tenant's pairing changed since. `browser`: another one than
 * set out. `used`: this way back was gone already. `denied`: they did not agree. `refused`: Intercom does not take the code.
 * `taken`: the workspace belongs to another tenant. `region`: it is somewhere else than was said.
 */
export type InstallFault =
  | 'invite'
  | 'browser'
  | 'used'
  | 'denied'
  | 'refused'
  | 'taken'
  | 'region'
  | 'unreachable';

/** What became of it. `tenant` and `region` are null where nothing that came is proven. */
export type InstallOutcome =
  | { ok: true; tenant: string; region: IntercomRegion }
  | { ok: false; why: InstallFault; tenant: string | null; region: IntercomRegion | null };

/** Where workspaces install the listed app. */
export interface InstallDesk {
  /** Makes an invite. Null where there is no listed app. */
  invite: (who: {
    tenant: string;
    version: number;
    settings: unknown;
  }) => Promise<PairingInvite | null>;
  /** Where to send whoever holds an invite, and what their browser keeps; null where it is none (any more). */
  begin: (invite: string) => Promise<{ url: string; cookie: string; maxAgeSeconds: number } | null>;
  /** Takes somebody back. Never rejects. */
  finish: (back: InstallReturn) => Promise<InstallOutcome>;
}

/** What the desk is told. */
export interface InstallDeskOptions {
  server: IntercomServer;
  /** Asked late: the service that has them needs a connector first. */
  pairings: () => Pick<Pairings, 'of' | 'save'>;
  pageLoads: () => Pick<PageLoads, 'take'>;
  /** Without a slash at the end. */
  baseUrl: () => string;
}

const Wanted = z.strictObject({ region: z.enum(['us', 'eu', 'au']).default('us') });

/** No invite is good for longer. */
const INVITE_MS = 30 * 60_000;

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const isTheirs = ({ browser }: State, cookie: string | null): boolean => {
  const given = hashOf(cookie ?? '');
  const wanted = Buffer.from(browser, 'base64url');
  return cookie !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Why the store took nothing, by the codes of its Problems. */
const OF_STORE: Readonly<Record<string, InstallFault>> = {
  'account-taken': 'taken',
  'pairing-changed': 'invite',
};

class Refused extends Error {
  readonly why: InstallFault;

  constructor(why: InstallFault) {
    super(why);
    this.why = why;
  }
}

const whyNot = (error: unknown): InstallFault => {
  if (error instanceof Refused) return error.why;
  if (error instanceof ConnectorError)
    return error.code === 'refused' || error.code === 'unauthorized' ? 'refused' : 'unreachable';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return OF_STORE[code] ?? 'unreachable';
};

/** What an admin said before stays; which app and where is new. */
const saidOf = (before: Pairing | null, region: IntercomRegion): SaidSettings => {
  const known = Object.entries((before && readSettings(before.settings)) ?? {});
  const said = Object.fromEntries(known.filter(([name]) => SAID.includes(name)));
  return SaidSettings.parse({ ...said, app: 'listed', region });
};

/**
 * Pairs workspaces through the app that is listed: an admin of Baton makes an invite, an admin of the workspace installs the
 * app with it, and comes back in the same browser with a code. The invite is good once, and for the version of the pairing
 * that it names.
 */
export const installDesk = ({
  server,
  pairings,
  pageLoads,
  baseUrl,
}: InstallDeskOptions): InstallDesk => {
  const { client, now } = server;

  const paired = async (client_: IntercomClient, state: State, code: string): Promise<void> => {
    const { tenant, version, region } = state;
    const before = await pairings().of(tenant, HELPDESK);
    if ((before?.version ?? 0) !== version) throw new Refused('invite');
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const token = await askToken(server, client_, { region, code, signal });
    const said = saidOf(before, region);
    const owner = await proveToken(server, said, token, signal);
    if ('ok' in owner) throw new Refused(owner.why === 'invalid' ? 'region' : owner.why);
    const known = before && readSettings(before.settings);
    const settings = settingsFor(said, owner, known, known?.app === 'listed');
    const account = owner.workspace;
    // Where the pairing is forgotten and made anew its versions begin anew; the invite does not.
    const first = await pageLoads().take({
      tenant,
      token: `intercom-invite:${state.id}`,
      frame: randomUUID(),
      expires: new Date(now().getTime() + INVITE_MS),
    });
    if (!first) throw new Refused('invite');
    await pairings().save(
      { tenant, helpdesk: HELPDESK, account, settings, secrets: { token } },
      before?.version ?? null,
    );
  };

  return {
    invite: async ({ tenant, version, settings }) => {
      if (!client) return null;
      const wanted = Wanted.safeParse(settings);
      if (!wanted.success)
        return {
          faults: [{ pointer: '/settings', detail: 'takes region: us, eu or au' }],
        };
      const holds = { id: randomUUID(), tenant, version, ...wanted.data };
      const { pass, until } = await makePass(client, 'invite', holds, now());
      return { url: `${baseUrl()}${INSTALL_PATH}?invite=${pass}`, until: until.toISOString() };
    },
    begin: async (invite) => {
      const read = client && (await readPass(client, 'invite', invite, now()));
      if (!client || !read) return null;
      const cookie = randomBytes(32).toString('base64url');
      const browser = hashOf(cookie).toString('base64url');
      const at = now();
      const { pass, until } = await makePass(client, 'state', { ...read.holds, browser }, at);
      const query = new URLSearchParams({
        client_id: client.clientId,
        state: pass,
        redirect_uri: `${baseUrl()}${CALLBACK_PATH}`,
      });
      return {
        url: `${appAt(server, read.holds.region)}/oauth?${query.toString()}`,
        cookie,
        maxAgeSeconds: Math.ceil((until.getTime() - at.getTime()) / 1_000),
      };
    },
    finish: async ({ state: pass, code, cookie }) => {
      const read = client && (await readPass(client, 'state', pass, now()));
      if (!client || !read) return { ok: false, why: 'invite', tenant: null, region: null };
      const { holds: state, until } = read;
      const { tenant, region } = state;
      const no = (why: InstallFault): InstallOutcome => ({ ok: false, why, tenant, region });
      // Whoever was handed somebody else's way back ends here, before anything is used up.
      if (!isTheirs(state, cookie)) return no('browser');
      if (code === null || code === '') return no('denied');
      try {
        // By what is sealed in it: the same seal can be spelled in several ways.
        const token = `intercom-install:${state.browser}`;
        const first = await pageLoads().take({
          tenant,
          token,
          frame: randomUUID(),
          expires: until,
        });
        if (!first) return no('used');
        await paired(client, state, code);
        return { ok: true, tenant, region };
      } catch (error) {
        return no(whyNot(error));
      }
    },
  };
};
