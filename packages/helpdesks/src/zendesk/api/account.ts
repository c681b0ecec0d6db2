import type { TokenSource } from '../../shared/token-source.ts';

/** A Zendesk account, and how it is called. */
export interface ZendeskAccount {
  tenant: string;
  /** Of `{subdomain}.zendesk.com`. */
  subdomain: string;
  /** Where it is in tests and development instead, for example `http://127.0.0.1:4801`; null in earnest. */
  origin: string | null;
  /** `bearer`: an OAuth access token. `basic`: `email/token:apitoken`. */
  credentials: TokenSource & { scheme: 'bearer' | 'basic' };
  /** Headers Zendesk asks of what is listed in its Marketplace; null for a private app. */
  marketplace: { name: string; organizationId: string; appId: string } | null;
  /** Ids of the account's custom fields by Baton's names, for example `handoff_state`. What is missing is told as degraded. */
  fields: Readonly<Record<string, number>>;
}

/** The account of a tenant; null when it has none. Asked at every call: what changed in a pairing holds at once. */
export type AccountOf = (tenant: string) => Promise<ZendeskAccount | null>;
