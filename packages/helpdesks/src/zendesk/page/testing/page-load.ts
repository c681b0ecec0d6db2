import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { PageLoad } from '../verify-page-token.ts';

export const NOW = new Date('2026-03-02T09:00:00Z');
/** Seconds since 1970. */
export const AT = NOW.getTime() / 1_000;

export const PAIRED = { subdomain: 'acme', appId: '900001', installationId: '40000001' };

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The app's key, and another one. */
export const KEYS = { own: pair(), other: pair() };

/** The claims of a good page load. */
const claims = (over: Readonly<Record<string, unknown>> = {}) => ({
  iss: 'acme.zendesk.com',
  aud: 'https://acme.zendesk.com/api/v2/apps/installations/40000001.json',
  sub: '360001234567',
  iat: AT,
  nbf: AT,
  exp: AT + 300,
  qsh: 'b6a1d4f5',
  cnf: { jku: 'https://keys.example/public_key.pem' },
  context: { product: 'support', location: 'ticket_sidebar' },
  ...over,
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** How a token is made: by the app's key unless told otherwise. */
export interface TokenWish {
  over?: Readonly<Record<string, unknown>>;
  header?: Readonly<Record<string, unknown>>;
  key?: KeyObject;
  /** Takes the place of the signature that fits. */
  signature?: (signed: string) => string;
}

export const tokenOf = ({ over, header, key = KEYS.own.privateKey, signature }: TokenWish = {}) => {
  const signed = `${part({ typ: 'JWT', alg: 'RS256', ...header })}.${part(claims(over))}`;
  const made =
    signature?.(signed) ?? sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url');
  return `${signed}.${made}`;
};

/** A signature anybody can make who has this text, for example a public key. */
export const hmacBy =
  (secret: string | Buffer) =>
  (signed: string): string =>
    createHmac('sha256', secret).update(signed).digest('base64url');

export const loadOf = (token: string, query: Partial<PageLoad['query']> = {}): PageLoad => ({
  token,
  query: { origin: 'https://acme.zendesk.com', appGuid: 'guid-1', ...query },
});
