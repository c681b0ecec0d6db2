import { hash } from 'node:crypto';
import type { Followed, Standing } from './read-topics.ts';
import type { Sink } from './sink.ts';

/** One open stream. */
export interface Follower {
  /** Session or key it was opened with. */
  holder: string;
  /** Names what `holds` asks: the same is asked once for many streams. */
  asks: string;
  sink: Sink;
  /** Whether its session or key is still good, and shows as much as before. Rejecting counts as good: a store that is away ends nothing. */
  holds: () => boolean | Promise<boolean>;
}

/** What one or more followers follow, and where it stood when it was last read. */
export interface Topic extends Followed {
  key: string;
  standing: Standing;
  tag: string;
  followers: Set<Follower>;
}

/** Names a conversation; the id's own characters occur in no separator. */
export const conversationKey = (tenant: string, conversationId: string): string =>
  `${tenant}\n${conversationId}`;

/** Names a ticket. */
export const ticketKey = (tenant: string, helpdesk: string, ticketId: string): string =>
  `${tenant}\n${helpdesk}\n${ticketId}`;

/** Names what is followed. */
export const topicKey = ({ tenant, target }: Followed): string =>
  'conversationId' in target
    ? conversationKey(tenant, target.conversationId)
    : ticketKey(tenant, target.helpdesk, target.ticketId);

/** Differs for whatever may make a panel differ: which conversation it is, and what of it is shown. Tells nothing else. */
export const tagOf = ({ conversationId, shown }: Standing): string =>
  `${hash('sha256', conversationId, 'hex').slice(0, 10)}.${shown}`;

/** A message of the stream that says where a panel stands now. */
export const newsFrame = (tag: string): string =>
  `event: panel\nid: ${tag}\ndata: ${JSON.stringify({ etag: tag })}\n\n`;
