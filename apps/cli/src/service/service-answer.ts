import type { ActionKind, ActionStatus, Actor, Outcome, ReasonCode } from '@baton/handoff-core';

/** The parts of an ingest answer the commands use. */
export interface IngestAnswer {
  panelUrl: string;
  results: { id: string; status: 'stored' | 'duplicate' }[];
}

/** The parts of a stored conversation the commands use. */
export interface StoredConversation {
  turns: unknown[];
  actions: { id: string; name: string; by: Actor; kind: ActionKind; status: ActionStatus }[];
  decisions: { outcome: Outcome; eventId: string; reasons: { code: ReasonCode }[] }[];
  handoffs: { id: string; decision: { eventId: string } }[];
}
