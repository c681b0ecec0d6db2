import { RenewalError } from '@baton/handoff-service';
import type { Pairing } from '@baton/handoff-service';
import type { IntercomAccount } from '../api/account.ts';
import type { IntercomServer } from './server.ts';
import { readSettings } from './settings.ts';
import type { IntercomSettings } from './settings.ts';

/** As tickets name it, and as pairings are stored. */
export const HELPDESK = 'intercom';

/** Key of the app that is listed, in its addresses. Workspaces have no such id. */
export const LISTED = 'listed';

/** What signs for a workspace's app; null where the server has no listed app (any more). */
export const clientSecretOf = (
  { client }: Pick<IntercomServer, 'client'>,
  { app }: Pick<IntercomSettings, 'app'>,
  secrets: Pairing['secrets'],
): string | null =>
  app === 'listed' ? (client?.clientSecret ?? null) : (secrets['clientSecret'] ?? null);

/** The workspace of a pairing; null where its settings are of no version known here, or nothing signs for its app. */
export const pairedAccount = (
  server: Pick<IntercomServer, 'origin' | 'client'>,
  { tenant, settings, secrets }: Pairing,
): IntercomAccount | null => {
  const read = readSettings(settings);
  const clientSecret = read && clientSecretOf(server, read, secrets);
  // Whatever is signed with an empty secret, anybody could have signed.
  if (!read || !clientSecret) return null;
  const { token } = secrets;
  return {
    tenant,
    workspace: read.workspace,
    region: read.region,
    origin: server.origin,
    token: async () => token ?? Promise.reject(new RenewalError('refused', { lost: false })),
    version: read.version,
    admin: read.admin ?? read.tokenAdmin,
    attributes: read.attributes,
    clientSecret,
    sentimentAttribute: read.sentimentAttribute,
    fin: read.fin,
  };
};
