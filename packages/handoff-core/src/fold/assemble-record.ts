import type { ConversationFacts } from '../schema/conversation.ts';
import type { Decision, DraftAnswer } from '../schema/decision.ts';
import type { StoredEvent } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import type {
  ActionApproval,
  ConversationRecord,
  Draft,
  Handoff,
  Step,
  Turn,
} from '../schema/record.ts';
import { assembleActions } from './assemble-actions.ts';
import { mergeFacts } from './facts.ts';
import { languageOf, readSentiment } from './read-turn.ts';

/** Everything stored about a conversation. */
export interface StoredConversation {
  id: string;
  version: number;
  /** In any order; they are read by `seq`. */
  events: StoredEvent[];
  decisions: Decision[];
  /** Answers to drafts by event id. */
  answers: Record<string, DraftAnswer>;
  handoffs: Handoff[];
  /** What was asked and said about actions, oldest first. */
  approvals?: readonly { action: string; approval: ActionApproval }[];
  policy: Policy;
}

type DraftStored = Extract<StoredEvent, { type: 'draft' }>;
type TurnStored = Extract<StoredEvent, { type: 'turn' }>;

/** Which draft each of the AI's turns ships: the one it names, else the latest if it has the same words. */
const shippedDrafts = (events: readonly StoredEvent[]): Map<string, DraftStored> => {
  const drafts = new Map<string, DraftStored>();
  const shipped = new Map<string, DraftStored>();
  let latest: DraftStored | null = null;
  for (const event of events) {
    if (event.type === 'draft') {
      drafts.set(event.id, event);
      latest = event;
    } else if (event.type === 'turn' && event.by === 'ai') {
      const named = event.draft === undefined ? undefined : drafts.get(event.draft);
      const draft = named ?? (latest?.text === event.text ? latest : undefined);
      if (draft) shipped.set(event.id, draft);
      latest = null;
    }
  }
  return shipped;
};

const assembleTurns = (
  events: readonly StoredEvent[],
  shipped: ReadonlyMap<string, DraftStored>,
  languages: ReadonlyMap<string, string | null>,
): Turn[] => {
  let spoken: string | null = null;
  let told: string | null = null;
  const turns: Turn[] = [];
  for (const event of events) {
    if (event.type === 'conversation') told = event.language ?? told;
    if (event.type !== 'turn') continue;
    const language: string | null = languages.get(event.id) ?? languageOf(event, spoken ?? told);
    if (event.by === 'customer') spoken = language;
    else if (event.by === 'ai') spoken ??= language;
    const draft = shipped.get(event.id);
    turns.push(assembleTurn(event, turns.length + 1, language, draft));
  }
  return turns;
};

/** Languages the turns were read in when they were decided on, by event. */
const languagesOf = (decisions: readonly Decision[]): Map<string, string | null> =>
  new Map(
    decisions.flatMap(({ eventId, language }) =>
      language === undefined ? [] : [[eventId, language]],
    ),
  );

const assembleTurn = (
  event: TurnStored,
  n: number,
  language: string | null,
  draft: DraftStored | undefined,
): Turn => ({
  id: event.id,
  n,
  by: event.by,
  text: event.text,
  at: event.at,
  language,
  confidence: event.confidence ?? draft?.confidence ?? null,
  intent: event.intent ?? draft?.intent ?? null,
  sentiment:
    event.by === 'customer' ? (event.sentiment ?? readSentiment(event.text, language)) : null,
  attachments: event.attachments ?? [],
});

const assembleDrafts = (
  events: readonly StoredEvent[],
  answers: Readonly<Record<string, DraftAnswer>>,
  shipped: ReadonlyMap<string, DraftStored>,
): Draft[] => {
  const sent = new Set([...shipped.values()].map((draft) => draft.id));
  return events
    .filter((event) => event.type === 'draft')
    .map((event) => ({
      id: event.id,
      text: event.text,
      at: event.at,
      confidence: event.confidence ?? null,
      answer: answers[event.id] ?? 'send',
      sent: sent.has(event.id),
    }));
};

const assembleSteps = (events: readonly StoredEvent[]): Step[] => {
  let turns = 0;
  const steps: Step[] = [];
  for (const event of events) {
    if (event.type === 'turn') turns += 1;
    else if (event.type === 'reasoning') steps.push({ ...event, afterTurn: turns });
  }
  return steps;
};

/**
 * The whole conversation as it is read, from everything stored about it. The result depends on the events and their
 * `seq` only, not on the batches they came in. Sentiment is measured where the agent gave none, and each turn
 * keeps the language it was decided in; a turn that ships a draft takes over its confidence and intent.
 */
export const assembleRecord = (stored: StoredConversation): ConversationRecord => {
  const events = stored.events.toSorted((a, b) => a.seq - b.seq);
  const shipped = shippedDrafts(events);
  return {
    id: stored.id,
    version: stored.version,
    facts: events.reduce<ConversationFacts>(
      // a draft that was never sent tells nothing about the conversation
      (facts, event) => (event.type === 'draft' ? facts : mergeFacts(facts, event)),
      {},
    ),
    turns: assembleTurns(events, shipped, languagesOf(stored.decisions)),
    actions: assembleActions(
      events,
      stored.policy,
      new Map(stored.approvals?.map(({ action, approval }) => [action, approval])),
    ),
    steps: assembleSteps(events),
    drafts: assembleDrafts(events, stored.answers, shipped),
    decisions: [...stored.decisions],
    handoffs: stored.handoffs.toSorted((a, b) => a.episode - b.episode),
  };
};
