import { randomBytes } from 'node:crypto';
import { ConnectorError, RenewalError } from '@baton/handoff-service';
import type { ViewerGrants } from '@baton/handoff-service';
import { z } from 'zod';
import { zendeskApi } from '../api/zendesk-api.ts';
import { askToken } from '../pairing/oauth-tokens.ts';
import type { Tokens } from '../pairing/oauth-tokens.ts';
import { HELPDESK } from '../pairing/paired-account.ts';
import type { PairedAccounts, StrictAccount } from '../pairing/paired-accounts.ts';
import { kept } from '../pairing/secrets.ts';
import type { ZendeskServer } from '../pairing/server.ts';
import { AGENT_SCOPES, authorizeUrl } from './authorize-url.ts';

const PATIENCE_MS = 8_000;

/** What comes back with somebody from Zendesk, as it stands in the address. */
export interface CameBack {
  state: string;
  code: string | null;
  /** Zendesk's word for why there is no code, such as `access_denied`. */
  error: string | null;
}

/**
 * What became of it. `expired`: nobody was sent there with this, it took too long, or it came before. `other-person`: leave
 * was given, of somebody else than who asked; nothing was kept of it. `off`: nobody is asked for leave there any more.
 */
export type ConsentOutcome =
  | { ok: true; tenant: string; user: string }
  | {
      ok: false;
      why: 'expired' | 'denied' | 'refused' | 'other-person' | 'off' | 'unreachable';
      /** For the log; null where nobody knows. */
      tenant: string | null;
    };

/** Where agents give leave, and what becomes of it. */
export interface ConsentDesk {
  /** Address to open for somebody; null where nobody is asked for leave. Rejects when that can't be told. */
  begin: (who: { tenant: string; user: string }) => Promise<string | null>;
  /** Takes somebody back. Never rejects. */
  finish: (back: CameBack) => Promise<ConsentOutcome>;
}

/** Whoever asks without a good token is told of somebody without an id. */
const Me = z.object({ user: z.object({ id: z.int().positive() }) });

/** What the desk is told. */
export interface ConsentDeskOptions {
  server: ZendeskServer;
  accounts: Pick<PairedAccounts, 'strictOf'>;
  /** Asked late: a service needs its gate before it has any. */
  grants: () => Pick<ViewerGrants, 'begin' | 'take' | 'save'>;
  /** Where people come back to. */
  redirectUri: () => string;
}

/**
 * Sends agents to their account to give leave, and takes them back. What is kept belongs to whom the session named that it was
 * asked with, and only when Zendesk says that the very same person gave it: whoever follows somebody else's link gives nothing.
 */
export const consentDesk = ({
  server,
  accounts,
  grants,
  redirectUri,
}: ConsentDeskOptions): ConsentDesk => {
  const whoGave = async ({ account }: StrictAccount, { accessToken }: Tokens): Promise<string> => {
    const credentials = { scheme: 'bearer', token: async () => accessToken } as const;
    const { now, call } = server;
    const api = zendeskApi({ ...account, credentials }, { now, call });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await api({ method: 'GET', path: ['users', 'me.json'], write: false, signal });
    const me = Me.safeParse(answer);
    if (!me.success) throw new ConnectorError('refused', { sent: false });
    return String(me.data.user.id);
  };

  const whyNot = (error: unknown): 'refused' | 'unreachable' => {
    if (error instanceof RenewalError) return error.code;
    return error instanceof ConnectorError &&
      (error.code === 'refused' || error.code === 'unauthorized')
      ? 'refused'
      : 'unreachable';
  };

  const taken = async ({ state, code, error }: CameBack): Promise<ConsentOutcome> => {
    const sent = await grants().take(state);
    if (sent?.helpdesk !== HELPDESK) return { ok: false, why: 'expired', tenant: null };
    const { tenant, user, verifier } = sent;
    const no = (why: Extract<ConsentOutcome, { ok: false }>['why']): ConsentOutcome => ({
      ok: false,
      why,
      tenant,
    });
    if (code === null) return no(error === 'access_denied' ? 'denied' : 'refused');
    try {
      const strict = await accounts.strictOf(tenant);
      if (!strict) return no('off');
      const { subdomain } = strict.account;
      const shown = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri(),
        code_verifier: verifier,
      } as const;
      const tokens = await askToken(server, subdomain, strict.client, shown, AGENT_SCOPES);
      if ((await whoGave(strict, tokens)) !== user) return no('other-person');
      const owner = { tenant, helpdesk: HELPDESK, user };
      const saved = await grants().save(owner, subdomain, kept(tokens));
      return saved ? { ok: true, tenant, user } : no('off');
    } catch (cause) {
      return no(whyNot(cause));
    }
  };

  return {
    begin: async ({ tenant, user }) => {
      const strict = await accounts.strictOf(tenant);
      if (!strict) return null;
      const verifier = randomBytes(32).toString('base64url');
      const state = await grants().begin({ tenant, helpdesk: HELPDESK, user, verifier });
      if (state === null) return null;
      const { clientId } = strict.client;
      const asked = { clientId, redirectUri: redirectUri(), state, verifier };
      return authorizeUrl(server, strict.account.subdomain, asked);
    },
    finish: async (back) => {
      try {
        return await taken(back);
      } catch {
        return { ok: false, why: 'unreachable', tenant: null };
      }
    },
  };
};
