import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

/** Somebody as their company knows them. */
interface CompanyPerson {
  sub: string;
  email: string;
  email_verified: boolean;
}

/** What a test may want otherwise of an issuer. */
export interface IssuerOptions {
  /** Where people are sent back to. */
  callback: string;
  clientId?: string;
  clientSecret?: string;
  /** Puts the address into the ID token, too, and not only where it is asked for with the access token. */
  tellsAtOnce?: boolean;
  /** How clients prove themselves. */
  auth?: 'client_secret_basic' | 'client_secret_post';
}

/** A real issuer of OpenID Connect on this machine. Whoever comes is signed in as `state.person` at once; null says no. */
export const companyIssuer = async ({
  callback,
  clientId = 'baton',
  clientSecret = 'the secret of baton at its company',
  tellsAtOnce = false,
  auth = 'client_secret_basic',
}: IssuerOptions) => {
  const state: { person: CompanyPerson | null; userinfo: number } = {
    person: { sub: 'u1', email: 'ines@acme.test', email_verified: true },
    userinfo: 0,
  };
  let handle: (request: unknown, response: unknown) => unknown = () => undefined;
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: auth,
      },
    ],
    clientAuthMethods: [auth],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !tellsAtOnce,
    pkce: { required: () => true },
    cookies: { keys: ['for tests alone'] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async (use) => {
        if (use === 'userinfo') state.userinfo += 1;
        return { ...(state.person ?? { email: '' }), sub: id };
      },
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const accountId = session?.accountId;
      if (!client || accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
  const provider: Provider = new Provider(issuer, configuration);
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { person } = state;
    const result = person
      ? { login: { accountId: person.sub } }
      : { error: 'access_denied', error_description: 'not today' };
    return provider.interactionFinished(context.req, context.res, result);
  });
  handle = provider.callback() as typeof handle;
  return {
    issuer,
    access: { issuer, clientId, clientSecret },
    state,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
