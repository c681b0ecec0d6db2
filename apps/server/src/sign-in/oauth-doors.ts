import type { OAuthAnswer, SignInPages } from '@baton/handoff-service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AddressRate } from '../pages/address-rate.ts';
import { takeForms } from './forms.ts';
import { SIGN_IN_LOCALES } from './words.ts';

/** What clients are answered with. */
export interface OAuthDoorsOptions {
  pages: SignInPages;
  baseUrl: () => string;
  log: Logger;
}

/** RFC 8414: where everything is, and what it can do. */
const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/oauth/authorize`,
  token_endpoint: `${issuer}/oauth/token`,
  revocation_endpoint: `${issuer}/oauth/revoke`,
  scopes_supported: ['panel'],
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  ui_locales_supported: SIGN_IN_LOCALES,
});

const answer = (reply: FastifyReply, { status, body, headers }: OAuthAnswer): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .header('cache-control', 'no-store')
    .header('pragma', 'no-cache')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));

const fault = (status: number, error: string, description: string): OAuthAnswer => ({
  status,
  body: { error, error_description: description },
  headers: status === 429 || status === 503 ? { 'retry-after': '5' } : {},
});

/** Where clients come for tokens: what is answered is JSON, whatever goes wrong. */
export const oauthDoors = (
  app: FastifyInstance,
  { pages, baseUrl, log }: OAuthDoorsOptions,
): void => {
  const rate = new AddressRate();
  const callOf = ({ headers, body }: FastifyRequest) => ({
    authorization: headers.authorization ?? null,
    body: typeof body === 'string' ? body : '',
  });

  void app.register(async (scope) => {
    takeForms(scope);
    scope.addHook('onRequest', async (request, reply) => {
      if (rate.take(request.ip)) return;
      await answer(
        reply,
        fault(429, 'temporarily_unavailable', 'Too many requests came from there.'),
      );
    });
    scope.setErrorHandler<Error & { code?: string; statusCode?: number }>(
      (error, request, reply) => {
        log.warn({ requestId: request.id, cause: error.code ?? error.name }, 'no tokens');
        const status = error.statusCode ?? 500;
        return answer(
          reply,
          status >= 400 && status < 500
            ? fault(400, 'invalid_request', 'Send a form of at most 16 KiB.')
            : fault(503, 'temporarily_unavailable', 'Nothing was used up. Try again in a moment.'),
        );
      },
    );
    scope.post('/oauth/token', async (request, reply) =>
      answer(reply, await pages.token(callOf(request))),
    );
    scope.post('/oauth/revoke', async (request, reply) =>
      answer(reply, await pages.revoke(callOf(request))),
    );
  });

  app.get('/.well-known/oauth-authorization-server', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(metadata(baseUrl())),
  );
};
