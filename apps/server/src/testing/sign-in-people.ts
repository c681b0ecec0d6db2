import type { SignInClient, SignInPort } from '@baton/handoff-service';

/** Where clients of these tests have people sent back to; nobody listens. */
export const CALLBACK = 'https://callback.test/auth';

/** Accounts of two tenants whose people sign in, kept in memory; tests change them. */
export const signInPeople = () => {
  const client = (tenant: string, more: Partial<SignInClient> = {}): SignInClient => ({
    clientId: `client-${tenant}`,
    tenant,
    helpdesk: 'desk',
    account: `acme-${tenant}`,
    name: `acme-${tenant}.desk.test`,
    redirectUris: [CALLBACK, 'http://localhost:10001/auth/callback'],
    ways: { mail: true, oidc: null },
    ...more,
  });
  const clients = new Map(['a', 'b'].map((tenant) => [`client-${tenant}`, client(tenant)]));
  const people = new Map([
    ['ines@acme.test', { user: '7', name: 'Ines Beck' }],
    ['jon@acme.test', { user: '8', name: 'Jon <script>alert(1)</script> Rey' }],
  ]);
  const state = { isUp: true };
  const ask = (): void => {
    if (!state.isUp) throw new Error('the helpdesk is away');
  };
  const port: SignInPort = {
    clientOf: async (clientId) => clients.get(clientId) ?? null,
    secretFits: async ({ tenant }, secret) => secret === `secret of ${tenant}`,
    personByEmail: async (_client, email) => {
      ask();
      return people.get(email.toLowerCase()) ?? null;
    },
    isStill: async ({ user }) => {
      ask();
      return [...people.values()].some((person) => person.user === user);
    },
  };
  /** Gives a tenant's account other ways or addresses. */
  const change = (tenant: string, more: Partial<SignInClient>): void => {
    clients.set(`client-${tenant}`, client(tenant, more));
  };
  return { port, people, state, change };
};
