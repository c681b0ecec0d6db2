/** What a connector that knows one account of one tenant is made with. */
export const oneAccount = <Account extends { tenant: string }>(
  account: Account,
  now: () => Date,
) => ({
  accountOf: async (tenant: string): Promise<Account | null> =>
    tenant === account.tenant ? account : null,
  tenants: () => [account.tenant],
  now,
});
