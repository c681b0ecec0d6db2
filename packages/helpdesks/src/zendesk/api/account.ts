import type { TokenSource } from '../../shared/token-source.ts';

/** Sunshine Conversations, through which the customer's own bot speaks in Zendesk messaging. */
export interface ZendeskMessaging {
  /** Of Sunshine, for example `5f8a…`: not the id of an app in the Marketplace. */
  appId: string;
  /** Switchboard integration of the AI, by name or id: control goes back there. */
  ai: string;
  /** Switchboard integration of the people, for example `zd:agentWorkspace`. */
  workspace: string;
  /** Sent as Basic; of the Sunshine app, not of the account. */
  credentials: { keyId: string; secret: string };
  /** What Sunshine proves its webhooks with; null while none was made, and then none is believed. */
  hookSecret: string | null;
}

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
  /** Null where no bot speaks through messaging. */
  messaging: ZendeskMessaging | null;
}

/** The account of a tenant; null when it has none. Asked at every call: what changed in a pairing holds at once. */
export type AccountOf = (tenant: string) => Promise<ZendeskAccount | null>;
