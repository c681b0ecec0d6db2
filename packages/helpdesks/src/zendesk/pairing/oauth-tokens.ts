import { RenewalError } from '@baton/handoff-service';
import { z } from 'zod';
import { urlUnder } from '../../shared/base-url.ts';
import { baseOf, listedAs } from './server.ts';
import type { OAuthClient, ZendeskServer } from './server.ts';

/** Milliseconds a token may take: renewals hold others up. */
const TOKEN_MS = 15_000;

/** What a client gives for a token. */
export type Grant =
  | {
      grant_type: 'authorization_code';
      code: string;
      redirect_uri: string;
      /** What the challenge was made of that the code was asked for with. */
      code_verifier?: string;
    }
  | { grant_type: 'refresh_token'; refresh_token: string }
  | { grant_type: 'client_credentials' };

/** What of the account Baton asks for. */
export const SCOPES = 'read write';

/** Zendesk refused the client itself, and has said nothing of what it was shown with it. */
export class ClientRefused extends RenewalError {
  constructor() {
    super('refused', { lost: false });
  }
}

const Refusal = z.object({ error: z.literal(['invalid_client', 'unauthorized_client']) });

const Answer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.number().positive().nullish(),
  refresh_token_expires_in: z.number().positive().nullish(),
  scope: z.string().nullish(),
});

/** A token, and what renews it. Times are ISO 8601, null where Zendesk names none. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: string | null;
  refreshExpiresAt: string | null;
  scope: string | null;
}

const parsed = <T>(schema: z.ZodType<T>, body: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
};

/** Asks an account for a token. A refresh uses the pair up that it is asked with. @throws RenewalError */
export const askToken = async (
  server: ZendeskServer,
  subdomain: string,
  { clientId, clientSecret }: OAuthClient,
  grant: Grant,
  scope = SCOPES,
): Promise<Tokens> => {
  const url = urlUnder(baseOf(server, subdomain), ['oauth', 'tokens']);
  if (!url) throw new RenewalError('refused', { lost: false });
  const asked = server.now().getTime();
  const outcome = await server.call({
    method: 'POST',
    url,
    headers: listedAs(server),
    body: JSON.stringify({
      ...grant,
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    }),
    signal: AbortSignal.timeout(TOKEN_MS),
  });
  if (!outcome.answered) throw new RenewalError('unreachable', { lost: outcome.sent });
  const { status, body } = outcome;
  if (status === 429) throw new RenewalError('unreachable', { lost: false });
  if (status >= 400 && status < 500)
    throw parsed(Refusal, body)
      ? new ClientRefused()
      : new RenewalError('refused', { lost: false });
  const answer = status >= 200 && status < 300 ? parsed(Answer, body) : null;
  // Whether the pair was used up is not said by what can't be read.
  if (!answer) throw new RenewalError('unreachable', { lost: true });
  const at = (seconds: number | null | undefined): string | null =>
    typeof seconds === 'number' ? new Date(asked + seconds * 1_000).toISOString() : null;
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt: at(answer.expires_in),
    refreshExpiresAt: at(answer.refresh_token_expires_in),
    scope: answer.scope ?? null,
  };
};
