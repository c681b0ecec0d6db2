import type { Pairings } from '@baton/handoff-service';
import type { AccountOf, ZendeskAccount } from '../api/account.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import type { ZendeskServer } from './server.ts';

/** How long an account that another process changed is still taken here. */
const TRUST_MS = 5_000;

interface Kept {
  account: ZendeskAccount | null;
  /** Of the pairing: another one may begin at version 1 again. */
  stamp: string;
  at: number;
}

/** Accounts by tenant: the same object for as long as a pairing stays the same, so that tokens are kept with it. */
export const accountOf = (
  server: ZendeskServer,
  pairings: () => Pick<Pairings, 'of' | 'renew'>,
): AccountOf => {
  const kept = new Map<string, Kept>();
  return async (tenant) => {
    const at = server.now().getTime();
    const known = kept.get(tenant);
    const age = known ? at - known.at : TRUST_MS;
    if (known && age >= 0 && age < TRUST_MS) return known.account;
    const pairing = await pairings().of(tenant, HELPDESK);
    if (!pairing) {
      kept.delete(tenant);
      return null;
    }
    const stamp = `${pairing.createdAt} ${pairing.version}`;
    if (known?.stamp === stamp) {
      known.at = at;
      return known.account;
    }
    const account = pairedAccount(server, pairings(), pairing);
    kept.set(tenant, { account, stamp, at });
    return account;
  };
};
