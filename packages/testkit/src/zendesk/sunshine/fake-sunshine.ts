import type { SentHook } from '../../helpdesk/hooks-out.ts';
import type { SunshineWebhook } from './rows.ts';

/**
 * What becomes of a webhook of messaging on its way. `forged`: it carries another's secret. `together`: it leaves in one
 * body with the next one.
 */
export type SunshineHookFault = 'duplicate' | 'hold' | 'drop' | 'forged' | 'together';

/** With whom a conversation is; null: nobody was given control. */
export type Holder = 'bot' | 'workspace' | null;

/** With whom a conversation of messaging begins. */
export interface SunshineCustomer {
  name?: string;
  email?: string | null;
  /** What they write first; `A question` when left out. */
  text?: string;
}

/** Messaging of a Zendesk account: conversations that no ticket stands for until control goes to Agent Workspace. */
export interface FakeSunshine {
  /** Of the app; its API is below `/sc/v2/apps/{appId}` of the same server. */
  appId: string;
  /** For Basic. The same object all the time: `newKey` changes it. */
  key: { keyId: string; secret: string };
  /** Makes another key, which is then the only one that is taken. */
  newKey: () => { keyId: string; secret: string };
  /** Names of the two switchboard integrations; the second is of type `zd:agentWorkspace`. */
  integrations: { bot: string; workspace: string };
  /** Secret that webhooks to the latest address carry as `X-API-Key`. */
  readonly hookSecret: string;
  /** Connects a listener that is not on the switchboard and hears who has control; gives the secret its webhooks carry. */
  hookTo: (url: string) => string;
  rotateHookSecret: () => string;
  /** All that are there, whoever made them. */
  webhooks: () => readonly SunshineWebhook[];
  /** Takes all of them away, with what they were part of. */
  forgetWebhooks: () => void;
  /** Takes somebody off the switchboard, by name. */
  removeIntegration: (name: string) => void;
  /** Begins a conversation, which the bot holds. Gives its id. */
  open: (customer?: SunshineCustomer) => string;
  /** Who answers the customer now. */
  holder: (conversation: string) => Holder;
  /** Who was offered control and did not take it yet. */
  offered: (conversation: string) => Holder;
  /** What went along when control was last passed. */
  metadata: (conversation: string) => Readonly<Record<string, string | number | boolean>>;
  /** How often control really went to somebody else. */
  passes: (conversation: string) => number;
  /** The customer writes; a solved ticket opens again, and the words stand in it. */
  say: (conversation: string, text: string) => void;
  /** What was said, oldest first. */
  messages: (conversation: string) => readonly { by: 'customer' | 'business'; text: string }[];
  /** When Agent Workspace makes a ticket of what was passed to it. `at-once` at the start. */
  makeTickets: 'at-once' | 'when-told';
  /** Makes the ticket that is due, or gives the one that is there. */
  makeTicket: (conversation: string) => number;
  /** Ticket of a conversation; null: none yet, or the last one is closed, or its session over. */
  ticketOf: (conversation: string) => number | null;
  /** Control goes back to the bot. `ticketClosed` when left out; null: no reason is told. */
  passBack: (conversation: string, reason?: 'ticketClosed' | 'transferToEmail' | null) => void;
  /** An agent ends the session: the ticket stays as it is, and what the customer writes next goes to the bot. */
  endSession: (conversation: string) => void;
  /** Asked at every webhook; null: all go well. */
  planHooks: (faults: (() => SunshineHookFault | null) | null) => void;
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => SentHook[];
  /** Sends webhooks that were held back. */
  flushHooks: () => void;
  hooksSettled: () => Promise<void>;
  /** Sends again what was answered with no success and with no word that it is no use to try. Gives how many. */
  retryHooks: () => number;
  /** How each that was posted was answered; null: not at all. */
  hookAnswers: readonly (number | null)[];
}
