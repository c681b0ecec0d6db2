import { foldSaying } from './fold-saying.ts';
import type { CustomerReading } from './read-turn.ts';
import { sketchSize } from './sketch.ts';
import { pushed } from './state.ts';
import type { ConversationState, Episode } from './state.ts';

/** How much of the level the newest turn makes up: two clearly negative turns or one furious one reach -0.5. */
const SMOOTHING = 0.6;
/** Turns that the slope is drawn through. */
const RECENT = 4;
const FADING = 0.5;
/** At or under this a turn counts as negative. */
const NEGATIVE = -0.4;
/** "Yes, thanks" twice is no repetition. */
const WORDS_OF_A_REQUEST = 4;

/** Never -0, which JSON would turn into 0. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;

const foldSentiment = (
  old: Episode['sentiment'],
  reading: CustomerReading,
): Episode['sentiment'] => {
  const negative = reading.sentiment <= NEGATIVE;
  return {
    level: round(old.level + SMOOTHING * (reading.sentiment - old.level)),
    seen: old.seen + 1,
    negative: old.negative + (negative ? 1 : 0),
    evidence: negative ? pushed(old.evidence, reading.id, 2) : old.evidence,
    recent: pushed(old.recent, reading.sentiment, RECENT),
  };
};

const foldFrustration = (
  old: Episode['frustration'],
  reading: CustomerReading,
): Episode['frustration'] => {
  const { points, mark } = reading.frustration;
  const level = round(points + FADING * old.level);
  return points > 0 ? { level, id: reading.id, mark } : { ...old, level };
};

/** Memory after a customer turn. */
const foldMemory = (memory: Episode, reading: CustomerReading, similarity: number): Episode => {
  const { label } = reading.ask;
  const asked = label === 'ask' || label === 'accept_offer';
  return {
    ...memory,
    customerTurns: memory.customerTurns + 1,
    sentiment: foldSentiment(memory.sentiment, reading),
    frustration: foldFrustration(memory.frustration, reading),
    dissatisfaction: { ...reading.dissatisfaction, id: reading.id },
    requests:
      sketchSize(reading.sketch) >= WORDS_OF_A_REQUEST
        ? foldSaying(memory.requests, reading, similarity)
        : memory.requests,
    asks: asked ? { count: memory.asks.count + 1, id: reading.id } : memory.asks,
    softAsk: label === 'soft_escalate' ? reading.id : memory.softAsk,
    refused: label === 'refuse_transfer' ? reading.id : asked ? null : memory.refused,
    failures: memory.failures.map((failure) => ({
      ...failure,
      talk: failure.talk === 'none' ? ('told' as const) : failure.talk,
    })),
    offering: false,
    offTopic: reading.offTopic
      ? { times: memory.offTopic.times + 1, id: reading.id }
      : { times: 0, id: null },
  };
};

/** State after a customer turn. `similarity`: 0 to 1, how alike two requests must be to count as the same. */
export const foldCustomer = (
  state: ConversationState,
  reading: CustomerReading,
  similarity: number,
): ConversationState => ({
  ...state,
  customerTurns: state.customerTurns + 1,
  language: reading.language,
  memory: foldMemory(state.memory, reading, similarity),
});
