import type { ZendeskRequest } from './fake-zendesk.ts';

/** What a listed app says of itself with every call; null where it leaves something out. */
export const marketplaceOf = (
  headers: Readonly<Record<string, string>>,
): ZendeskRequest['marketplace'] => {
  const name = headers['x-zendesk-marketplace-name'];
  const organizationId = headers['x-zendesk-marketplace-organization-id'];
  const appId = headers['x-zendesk-marketplace-app-id'];
  return name && organizationId && appId ? { name, organizationId, appId } : null;
};
