import { hkdfSync } from 'node:crypto';

/** An account of a helpdesk that a tenant is paired with: links to briefs are good within one. */
export interface LinkAccount {
  helpdesk: string;
  tenant: string;
  /** As its pairing names it, for example the id of a workspace. */
  account: string;
}

/** Keys of one account: for links, for the codes beside them, and for browsers that showed one. */
export interface LinkKeys {
  link: Uint8Array;
  code: Uint8Array;
  browser: Uint8Array;
}

/** Characters of a secret at least: what is signed with an empty one, anybody can sign. */
const SHORTEST_SECRET = 16;
const BYTES = 32;
const SALT = 'baton:brief-links:1';

/**
 * The keys of an account, from a secret that its helpdesk's app and Baton share. Each tenant, account and purpose has its own,
 * also where one app serves several of them; what the secret itself proves, such as webhooks, can't be made with these. Null
 * where it is too short to prove anything.
 */
export const linkKeys = (
  secret: string,
  { helpdesk, tenant, account }: LinkAccount,
): LinkKeys | null => {
  if (secret.length < SHORTEST_SECRET) return null;
  const keyFor = (purpose: keyof LinkKeys): Uint8Array => {
    const info = JSON.stringify([purpose, helpdesk, tenant, account]);
    return new Uint8Array(hkdfSync('sha256', secret, SALT, info, BYTES));
  };
  return { link: keyFor('link'), code: keyFor('code'), browser: keyFor('browser') };
};
