/** Ticket fields that a handoff fills in, by Baton's names. */
export type FieldName =
  | 'handoff_state'
  | 'handoff_id'
  | 'handoff_reason'
  | 'handoff_confidence'
  | 'handoff_intent'
  | 'handoff_queue';

/** An account of Freshdesk as the connector calls it. */
export interface FreshdeskAccount {
  tenant: string;
  /** Host name, for example `acme.freshdesk.com`: ids of tickets are unique only within it. */
  domain: string;
  /** Where it is in tests and development; null in earnest. */
  origin: string | null;
  /** API key of the agent that Baton writes as; the same function as long as the credentials are the same. */
  key: () => Promise<string>;
  /** Id of that agent. */
  agent: string;
  /** API names of the ticket fields in the account, for example `cf_handoff_state`; what is missing is told as degraded. */
  fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Secrets that prove its webhooks: the header's value; the newest first. */
  hookSecrets: readonly string[];
  /** Whether its own AI agent answers here and Baton listens to it as to any agent. */
  freddy: boolean;
  /** Ids of agents that an AI answers customers as; none when left out. */
  aiAgents?: readonly string[];
}

/** The account of a tenant; null when it has none. */
export type AccountOf = (tenant: string) => Promise<FreshdeskAccount | null>;
