/** A conversation played through the engine in memory, event by event, as ingest does. */
export { playConversation } from './play-conversation.ts';
export type { Played } from './play-conversation.ts';
