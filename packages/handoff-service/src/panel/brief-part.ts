import type { Brief, ConversationRecord, Policy } from '@baton/handoff-core';

/** What a part of a brief is made from. */
export interface PartRequest {
  tenant: string;
  record: ConversationRecord;
  /** As far as the conversation alone makes it; unmasked. */
  brief: Brief;
  policy: Policy;
}

/** Something a brief holds that the conversation's own entries don't tell, for example what the customer got elsewhere. */
export interface BriefPart {
  name: string;
  /** Milliseconds after which it is read anew, also when the conversation is unchanged; null while that stands. */
  maxAgeMs: number | null;
  /** Rejecting leaves the part out for a moment; the panel is shown without it. */
  read: (request: PartRequest) => Promise<Partial<Brief>>;
  /** Keeps nothing of a conversation: its content was erased. Left out where nothing is kept. */
  forget?: (tenant: string, conversationId: string) => void;
}
