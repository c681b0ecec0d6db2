import { ConnectorError } from '@baton/handoff-service';
import type { ViewerGrants } from '@baton/handoff-service';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { zendeskApi } from '../api/zendesk-api.ts';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { HELPDESK } from '../pairing/paired-account.ts';
import type { PairedAccounts } from '../pairing/paired-accounts.ts';
import type { ZendeskServer } from '../pairing/server.ts';
import type { StrictReads } from '../viewers/strict-reads.ts';
import { NoLeave, agentToken } from './agent-token.ts';

const PATIENCE_MS = 8_000;
/** How long leave that another process dropped is still taken here. */
const TRUST_MS = 5_000;
const KEPT = 20_000;

const Ticket = z.object({ ticket: z.object({ id: z.int().positive() }) });

/**
 * Reads tickets in the name of agents: what Zendesk lets them see is what it answers them. That there is no leave is asked
 * anew each time; that there is some, every five seconds.
 */
export const agentReads = (
  server: ZendeskServer,
  accounts: Pick<PairedAccounts, 'strictOf'>,
  grants: () => Pick<ViewerGrants, 'of' | 'renew' | 'drop'>,
): StrictReads => {
  const known = new LRUCache<string, number>({ max: KEPT });
  const nameOf = (tenant: string, user: string): string => JSON.stringify([tenant, user]);

  return {
    isStrict: async (tenant) => (await accounts.strictOf(tenant)) !== null,

    hasLeave: async (tenant, user, fresh) => {
      const name = nameOf(tenant, user);
      const now = server.now().getTime();
      const age = now - (known.get(name) ?? -Infinity);
      if (!fresh && age >= 0 && age < TRUST_MS) return true;
      known.delete(name);
      if (!(await grants().of({ tenant, helpdesk: HELPDESK, user }))) return false;
      known.set(name, now);
      return true;
    },

    opens: async (tenant, user, ticket) => {
      const strict = await accounts.strictOf(tenant);
      const owner = { tenant, helpdesk: HELPDESK, user };
      const grant = strict && (await grants().of(owner));
      if (!strict || !grant) {
        known.delete(nameOf(tenant, user));
        return 'no-leave';
      }
      const { credentials, trouble } = agentToken(server, grants(), strict, grant);
      const { now, call } = server;
      const api = zendeskApi({ ...strict.account, credentials }, { now, call });
      try {
        const signal = AbortSignal.timeout(PATIENCE_MS);
        const path = ['tickets', ticket];
        const read = Ticket.safeParse(await api({ method: 'GET', path, write: false, signal }));
        if (!read.success || String(read.data.ticket.id) !== ticket)
          throw new ConnectorError('unavailable', { sent: false });
        return true;
      } catch (error) {
        const why = trouble() ?? error;
        const status = why instanceof ZendeskRefusal ? why.status : null;
        if (status === 403 || status === 404 || status === 410) return false;
        // Neither the token nor the one that took its place is taken: the leave was taken back in Zendesk.
        if (status === 401) await grants().drop(owner, grant.stamp);
        else if (!(why instanceof NoLeave)) throw why;
        known.delete(nameOf(tenant, user));
        return 'no-leave';
      }
    },

    forget: async (tenant, user) => {
      known.delete(nameOf(tenant, user));
      await grants().drop({ tenant, helpdesk: HELPDESK, user }, null);
    },
  };
};
