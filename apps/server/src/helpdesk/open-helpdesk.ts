import { genericConnector } from '@baton/helpdesks';
import type { Connector } from '@baton/handoff-service';
import { readToken } from './read-helpdesk.ts';
import type { HelpdeskConfig } from './read-helpdesk.ts';

/**
 * The connector to the helpdesk of the settings, which is this tenant's alone. A token that is refused is read again, so that another one can be put into its
 * file while the server runs.
 */
export const openHelpdesk = (
  { name, label, url, tokenFile, without, fields }: HelpdeskConfig,
  development: boolean,
  tenant: string,
): Connector => {
  const token = async (): Promise<string> => readToken(tokenFile);
  return genericConnector({
    name,
    tenants: [tenant],
    ...(label !== null && { label }),
    url,
    local: development,
    without,
    fields,
    token,
    refresh: token,
  });
};
