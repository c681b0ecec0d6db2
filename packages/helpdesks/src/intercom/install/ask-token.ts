import { z } from 'zod';
import type { IntercomRegion } from '../api/account.ts';
import { askIntercom } from '../pairing/ask.ts';
import type { IntercomClient, IntercomServer } from '../pairing/server.ts';

const Answer = z
  .object({ token: z.string().min(1).nullish(), access_token: z.string().min(1).nullish() })
  .transform(({ token, access_token: other }) => other ?? token ?? '')
  .pipe(z.string().regex(/^[\u0021-\u007E]{1,2000}$/));

/** The token that a code stands for, which does not run out. @throws ConnectorError */
export const askToken = (
  server: IntercomServer,
  client: IntercomClient,
  { region, code, signal }: { region: IntercomRegion; code: string; signal: AbortSignal },
): Promise<string> =>
  askIntercom(
    { server, region, version: '2.16', token: null, signal },
    Answer,
    ['auth', 'eagle', 'token'],
    { body: { code, client_id: client.clientId, client_secret: client.clientSecret } },
  );
