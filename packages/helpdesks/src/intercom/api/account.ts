/** Where a workspace is hosted. */
export type IntercomRegion = 'us' | 'eu' | 'au';

/** Conversation attributes that a handoff fills in, by Baton's names. */
export type AttributeName =
  | 'handoff_state'
  | 'handoff_id'
  | 'handoff_reason'
  | 'handoff_confidence'
  | 'handoff_intent'
  | 'handoff_queue';

/** A workspace as the connector calls it. */
export interface IntercomAccount {
  tenant: string;
  /** `id_code` of the workspace: ids of conversations are unique only within it. */
  workspace: string;
  region: IntercomRegion;
  /** Where it is in tests and development; null in earnest. */
  origin: string | null;
  /** Bearer token; the same function as long as the credentials are the same. */
  token: () => Promise<string>;
  /** Sent as `Intercom-Version`. */
  version: string;
  /** Teammate that Baton writes as, by id. */
  admin: string;
  /** Names of the attributes in the workspace; what is missing is told as degraded. */
  attributes: Readonly<Partial<Record<AttributeName, string>>>;
  /** Proves webhooks and canvas requests: the client secret of the app. */
  clientSecret: string;
  /** The attribute that holds Fin's own word on the customer's mood; null where there is none. */
  sentimentAttribute: string | null;
  /** Whether Fin answers here and Baton listens to it as to any agent. */
  fin: boolean;
}

/** The workspace of a tenant; null when it has none. */
export type AccountOf = (tenant: string) => Promise<IntercomAccount | null>;
