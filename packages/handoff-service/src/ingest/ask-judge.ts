import { assembleRecord, buildBrief } from '@baton/handoff-core';
import type { Actor, Event, Policy, StoredEvent } from '@baton/handoff-core';
import { redactForMachine } from '@baton/handoff-engine';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';

/** What a model thought of a customer's turn, 0 to 1 each; or that it did not say. */
export type Verdict = { human: number; dissatisfied: number } | { unavailable: string };

/**
 * Asks a model about the latest customer turn: the last turns, oldest first and redacted, go in. It must answer within a
 * deadline of its own and never throw; `createJudge` of the engine makes one.
 */
export type Judge = (context: {
  turns: readonly { by: Actor; text: string }[];
}) => Promise<Verdict>;

/** What was thought of turns, by event id. */
export type Judged = ReadonlyMap<string, NonNullable<StoredEvent['judged']>>;

/** Turns that a judge is shown at most. */
const SHOWN = 6;

const NOTHING: Judged = new Map();

const ask = async (
  judge: Judge,
  db: Database,
  conversation: { tenant: string; id: string; policy: Policy },
  events: readonly Event[],
  receivedAt: string,
): Promise<Judged> => {
  const latest = events.findLast((event) => event.type === 'turn' && event.by === 'customer');
  if (!latest) return NOTHING;
  const stored = await readConversation(db, conversation.tenant, conversation.id);
  const known = new Set(stored.events.map(({ id }) => id));
  if (known.has(latest.id)) return NOTHING;
  const first = (stored.events.at(-1)?.seq ?? 0) + 1;
  const coming = events
    .slice(0, events.indexOf(latest) + 1)
    .filter(({ id }) => !known.has(id))
    .map((event, index) => ({ ...event, seq: first + index, at: event.at ?? receivedAt }));
  const record = assembleRecord({
    id: conversation.id,
    version: 0,
    policy: conversation.policy,
    ...stored,
    events: [...stored.events, ...coming],
  });
  const { policy } = conversation;
  const { turns } = redactForMachine(buildBrief(record, policy), policy.privacy);
  const verdict = await judge({
    turns: turns.slice(-SHOWN).map(({ by, text }) => ({ by, text })),
  });
  if ('unavailable' in verdict) return NOTHING;
  return new Map([[latest.id, { human: verdict.human, dissatisfied: verdict.dissatisfied }]]);
};

/** Asks about the latest customer turn of a batch, if it is new. Never throws: without a verdict nothing changes. */
export const askJudge = (...question: Parameters<typeof ask>): Promise<Judged> =>
  ask(...question).catch(() => NOTHING);
