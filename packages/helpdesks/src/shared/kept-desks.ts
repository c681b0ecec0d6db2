import { ConnectorError } from '@baton/handoff-service';

/** How the accounts of a helpdesk are told apart and opened. */
export interface DeskKinds<Account, Desk> {
  /** The account of a tenant; null when it has none. */
  accountOf: (tenant: string) => Promise<Account | null>;
  /** What makes it this account, in one text. */
  keyOf: (account: Account) => string;
  /** What it is called with; the same object as long as that stays the same. */
  credentialsOf: (account: Account) => unknown;
  /** `before`: what the tenant had until now, the same account or (`isSame` false) another one. */
  open: (account: Account, before: Desk | null, isSame: boolean) => Desk;
}

/**
 * Accounts by tenant while they are worked with. One is kept, with all that was learnt of it, as long as it stays the same. Rejects with a ConnectorError
 * and nothing else.
 */
export const keptDesks = <Account extends { tenant: string }, Desk extends { account: Account }>({
  accountOf,
  keyOf,
  credentialsOf,
  open,
}: DeskKinds<Account, Desk>): ((tenant: string) => Promise<Desk>) => {
  const desks = new Map<string, { key: string; credentials: unknown; desk: Desk }>();
  return async (tenant) => {
    let account: Account | null;
    try {
      account = await accountOf(tenant);
    } catch (error) {
      if (error instanceof ConnectorError) throw error;
      throw new ConnectorError('unavailable', { sent: false });
    }
    if (account === null || account.tenant !== tenant) {
      desks.delete(tenant);
      throw new ConnectorError('unauthorized', { sent: false });
    }
    const key = keyOf(account);
    const credentials = credentialsOf(account);
    const before = desks.get(tenant) ?? null;
    const isSame = before?.key === key;
    if (before && isSame && before.credentials === credentials) return { ...before.desk, account };
    const desk = open(account, before?.desk ?? null, isSame);
    desks.set(tenant, { key, credentials, desk });
    return desk;
  };
};
