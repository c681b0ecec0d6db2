import { sign } from 'node:crypto';
import { notFound } from './wire/refusal.ts';
import type { Account } from './state/account.ts';

/** A page load that is signed. */
export interface PageAsk {
  /** Who opens it. */
  user: number;
  /** Of which app; the first when left out. */
  installation?: number;
  location?: string;
  /** Claims that are another, `undefined` leaves one out. */
  over?: Readonly<Record<string, unknown>>;
  /** Parts of the header that are another; the signature stays RS256. */
  header?: Readonly<Record<string, unknown>>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token with which a page in a ticket is loaded, signed by the app's key. */
export const signPageOf =
  (account: Account) =>
  ({
    user,
    installation,
    location = 'ticket_sidebar',
    over = {},
    header = {},
  }: PageAsk): string => {
    const installed =
      installation === undefined
        ? account.installations.values().next().value
        : account.installations.get(installation);
    const app = installed && account.apps.get(installed.appId);
    if (!installed || !app) throw notFound();
    const { sub, issWithScheme, pageTokenSeconds } = account.assumptions;
    const host = `${account.subdomain}.zendesk.com`;
    const at = Math.floor(account.now().getTime() / 1_000);
    const claims = {
      iat: at,
      nbf: at,
      exp: at + pageTokenSeconds,
      iss: issWithScheme ? `https://${host}` : host,
      aud: `https://${host}/api/v2/apps/installations/${installed.id}.json`,
      sub: sub === 'id' ? String(user) : `https://${host}/api/v2/users/${user}.json`,
      qsh: 'b6a1d4f5c0e94f6b8d5a6a3d4f1c2e7098b1a2c3d4e5f60718293a4b5c6d7e8f',
      cnf: { jku: `https://${host}/api/v2/apps/${app.id}/public_key.pem` },
      context: { product: 'support', location },
      ...over,
    };
    const head = part({ typ: 'JWT', alg: 'RS256', ...header });
    const signed = `${head}.${part(claims)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), app.privateKey).toString('base64url')}`;
  };
