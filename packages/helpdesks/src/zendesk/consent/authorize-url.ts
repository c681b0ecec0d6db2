import { createHash } from 'node:crypto';
import { baseOf } from '../pairing/server.ts';
import type { ZendeskServer } from '../pairing/server.ts';

/** The least that answers who somebody is and whether a ticket opens for them. */
export const AGENT_SCOPES = 'users:read tickets:read';

/** Where agents come back to, below the address of the server. */
export const CONSENT_PATH = '/zendesk/consent';

/** What an agent is sent to their account with. */
export interface LeaveAsked {
  clientId: string;
  /** Where they come back to. */
  redirectUri: string;
  /** What comes back with them. */
  state: string;
  /** Stays with us: only its hash goes along. */
  verifier: string;
}

/** Where an agent gives leave. */
export const authorizeUrl = (
  server: Pick<ZendeskServer, 'originOf'>,
  subdomain: string,
  { clientId, redirectUri, state, verifier }: LeaveAsked,
): string => {
  const url = new URL(`${baseOf(server, subdomain)}/oauth/authorizations/new`);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  for (const [name, value] of [
    ['response_type', 'code'],
    ['client_id', clientId],
    ['redirect_uri', redirectUri],
    ['scope', AGENT_SCOPES],
    ['state', state],
    ['code_challenge', challenge],
    ['code_challenge_method', 'S256'],
  ] as const)
    url.searchParams.set(name, value);
  return url.href;
};
