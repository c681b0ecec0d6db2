import { RenewalError } from '@baton/handoff-service';
import type { Pairing } from '@baton/handoff-service';
import type { FreshdeskAccount } from '../api/account.ts';
import { validOf } from './kept-secrets.ts';
import type { FreshdeskServer } from './server.ts';
import { readSettings } from './settings.ts';

/** As tickets name it, and as pairings are stored. */
export const HELPDESK = 'freshdesk';

/** The account of a pairing; null where its settings are of no version known here. */
export const pairedAccount = (
  server: Pick<FreshdeskServer, 'originOf' | 'now'>,
  { tenant, settings, secrets }: Pick<Pairing, 'tenant' | 'settings' | 'secrets'>,
): FreshdeskAccount | null => {
  const read = readSettings(settings);
  if (!read) return null;
  const { apiKey } = secrets;
  return {
    tenant,
    domain: read.domain,
    origin: server.originOf(read.domain),
    key: async () => apiKey ?? Promise.reject(new RenewalError('refused', { lost: false })),
    agent: read.agent,
    fields: read.fields,
    // Asked each time: the one before counts for a day only.
    get hookSecrets() {
      return validOf(secrets, 'webhookSecret', server.now());
    },
    freddy: read.freddy,
    aiAgents: read.aiAgents,
  };
};
