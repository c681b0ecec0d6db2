/** Values that go along with control: flat, in four thousand bytes. */
export type Flat = Readonly<Record<string, string | number | boolean>>;

export interface SunshineWebhook {
  id: string;
  target: string;
  triggers: readonly string[];
  secret: string;
}

/** What is connected to the app: a channel, a bot, Agent Workspace, or a listener of one's own. */
export interface IntegrationRow {
  id: string;
  type: string;
  displayName: string;
  webhooks: SunshineWebhook[];
}

/** A place on the switchboard, which events go to by way of an integration. */
export interface SwitchboardIntegrationRow {
  id: string;
  /** Letters, digits, `-` and `_`. */
  name: string;
  integrationId: string;
  integrationType: string;
  deliverStandbyEvents: boolean;
  /** To whom `next` leads. */
  nextId: string | null;
}

export interface MessageRow {
  id: string;
  by: 'customer' | 'business';
  name: string;
  text: string;
  at: Date;
}

export interface ConversationRow {
  id: string;
  participantId: string;
  userId: string;
  name: string;
  email: string | null;
  createdAt: Date;
  /** Ids of switchboard integrations. */
  activeId: string | null;
  pendingId: string | null;
  /** What went along when control was last passed. */
  metadata: Flat;
  messages: MessageRow[];
  /** The one its words go to; null when there is none, or its session is over. */
  ticket: number | null;
  /** Agent Workspace has it, and makes a ticket as soon as it is told. */
  due: boolean;
  /** An agent ended the session, and nobody noticed yet. */
  ended: boolean;
  passes: number;
}
