import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type * as Oidc from 'openid-client';
import type { Configuration } from 'openid-client';

/** How a company's own sign-in is reached. */
interface CompanyAccess {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What a browser takes along, and what stays here until it is back. */
interface CompanyWay {
  nonce: string;
  verifier: string;
  /** Where the browser goes with that state. */
  url: (state: string) => string;
}

/** What a browser brought back. */
interface CompanyBack {
  /** The address it came to, with everything in it. */
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}

/** What the company said is not what was asked for; never its own text. */
export class CompanyFault extends Error {
  readonly code: 'denied' | 'no-address' | 'issuer';

  constructor(code: CompanyFault['code']) {
    super(`company sign-in: ${code}`);
    this.name = 'CompanyFault';
    this.code = code;
  }
}

/** A company's sign-in, as OpenID Connect has it. */
export interface Company {
  begin: (access: CompanyAccess, callback: string) => Promise<CompanyWay>;
  /** The address the company vouches for. @throws CompanyFault, and what the library throws */
  finish: (access: CompanyAccess, back: CompanyBack) => Promise<string>;
}

type Library = typeof Oidc;

const SECONDS = 10;
/** Keys and addresses of an issuer are looked up again after this. */
const KNOWN_MS = 10 * 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Read when somebody takes this way, not at the start. */
const library = (): Promise<Library> => import('openid-client');

const discover = async (
  { issuer, clientId, clientSecret }: CompanyAccess,
  allowsHttp: boolean,
): Promise<Configuration> => {
  const oidc = await library();
  const url = URL.parse(issuer);
  const isLocal = url?.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (!url || !(url.protocol === 'https:' || (allowsHttp && isLocal)))
    throw new CompanyFault('issuer');
  const execute = isLocal ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(url, clientId, undefined, undefined, {
    timeout: SECONDS,
    execute,
  });
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported;
  // Basic is what the standard says where an issuer says nothing.
  const auth =
    !methods || methods.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret);
  const config = new oidc.Configuration(found.serverMetadata(), clientId, {}, auth);
  config.timeout = SECONDS;
  for (const allow of execute) allow(config);
  return config;
};

/** @param allowsHttp whether issuers on this machine may be http: for development */
export const openCompany = (allowsHttp: boolean): Company => {
  const known = new LRUCache<string, Promise<Configuration>>({ max: 100, ttl: KNOWN_MS });
  const configOf = (access: CompanyAccess): Promise<Configuration> => {
    const name = hash('sha256', JSON.stringify(access));
    const before = known.get(name);
    if (before) return before;
    const config = discover(access, allowsHttp);
    known.set(name, config);
    // What failed is tried again by the next one.
    config.catch(() => known.delete(name));
    return config;
  };

  return {
    begin: async (access, callback) => {
      const oidc = await library();
      const config = await configOf(access);
      const nonce = oidc.randomNonce();
      const verifier = oidc.randomPKCECodeVerifier();
      const challenge = await oidc.calculatePKCECodeChallenge(verifier);
      return {
        nonce,
        verifier,
        url: (state) =>
          oidc.buildAuthorizationUrl(config, {
            redirect_uri: callback,
            scope: 'openid email',
            response_type: 'code',
            state,
            nonce,
            code_challenge: challenge,
            code_challenge_method: 'S256',
          }).href,
      };
    },

    finish: async (access, { url, state, nonce, verifier }) => {
      if (url.searchParams.get('error') === 'access_denied') throw new CompanyFault('denied');
      const oidc = await library();
      const config = await configOf(access);
      const tokens = await oidc.authorizationCodeGrant(config, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new CompanyFault('no-address');
      // Many put the address into what is asked for with the token alone.
      const told =
        claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims;
      const { email, email_verified: isVerified } = told;
      // An address that somebody typed into their profile is nobody's proof.
      if (typeof email !== 'string' || isVerified !== true) throw new CompanyFault('no-address');
      return email;
    },
  };
};
