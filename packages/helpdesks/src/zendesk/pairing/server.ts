import type { HttpCaller } from '../../shared/http-call.ts';

/** A client that Zendesk knows. */
export interface OAuthClient {
  clientId: string;
  clientSecret: string;
}

/** What a server brings for all accounts alike. */
export interface ZendeskServer {
  /** Where accounts are in tests and development; null in earnest. */
  originOf: (subdomain: string) => string | null;
  /** The global client of a listed app; null where every account brings its own. */
  client: OAuthClient | null;
  /** Headers Zendesk asks of a listed app. */
  marketplace: { name: string; organizationId: string; appId: string } | null;
  now: () => Date;
  call: HttpCaller;
}

/** Where an account is, without a slash at the end. */
export const baseOf = ({ originOf }: Pick<ZendeskServer, 'originOf'>, subdomain: string): string =>
  (originOf(subdomain) ?? `https://${subdomain}.zendesk.com`).replace(/\/+$/, '');

/** What a listed app says of itself with a call that the API's own caller does not make. */
export const listedAs = ({
  marketplace,
}: Pick<ZendeskServer, 'marketplace'>): Record<string, string> =>
  marketplace
    ? {
        'x-zendesk-marketplace-name': marketplace.name,
        'x-zendesk-marketplace-organization-id': marketplace.organizationId,
        'x-zendesk-marketplace-app-id': marketplace.appId,
      }
    : {};
