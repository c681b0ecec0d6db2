import type { HandoffRead, LeaseNow, TicketDelivery, WebhookDelivery } from '@baton/handoff-client';
import type { ConversationRecord, HandBack } from '@baton/handoff-core';
import type { Mood, Person, Ticket } from '../service/helpdesk.ts';

/** Everything that is known of where the conversation stands on its way from the AI to people and back. */
export interface Circle {
  record: ConversationRecord;
  lease: LeaseNow['lease'];
  /** The latest; null before the first. */
  handoff: HandoffRead | null;
  /** What the AI was given when the latest ended; null while people are at it. */
  back: HandBack | null;
  /** What Baton wrote into the ticket, latest first. */
  deliveries: TicketDelivery[];
  /** What the agent was told, latest first. */
  events: WebhookDelivery[];
  ticket: Ticket;
  staff: { people: Person[]; groups: { id: string; name: string }[] };
  mood: Mood;
  /** Whether the queues are open at all hours. */
  hoursOpen: boolean;
}
