import { foldSaying } from './fold-saying.ts';
import type { AnswerReading } from './read-turn.ts';
import { sketchSize } from './sketch.ts';
import { pushed } from './state.ts';
import type { ConversationState } from './state.ts';

const CONFIDENCES = 3;
const FADING = 0.7;
/** Shorter answers ("Anything else?") repeat without meaning anything. */
const WORDS_OF_AN_ANSWER = 6;

/** Answers share set phrases, so they must be more alike than requests to count as the same. */
const stricter = (similarity: number): number => similarity + (1 - similarity) / 2;

/** State after an answer of the AI. `similarity`: 0 to 1, as for requests. */
export const foldAnswer = (
  state: ConversationState,
  reading: AnswerReading,
  similarity: number,
): ConversationState => {
  const { memory } = state;
  const { id } = reading;
  const missing =
    Math.round((Math.min(1, reading.missing) + FADING * memory.missing.level) * 1_000) / 1_000;
  return {
    ...state,
    language: state.language ?? reading.language,
    memory: {
      ...memory,
      confidence:
        reading.confidence === null
          ? memory.confidence
          : pushed(memory.confidence, { id, value: reading.confidence }, CONFIDENCES),
      answers:
        sketchSize(reading.sketch) >= WORDS_OF_AN_ANSWER
          ? foldSaying(memory.answers, reading, stricter(similarity))
          : memory.answers,
      missing: {
        level: missing,
        evidence:
          reading.missing > 0 ? pushed(memory.missing.evidence, id, 2) : memory.missing.evidence,
      },
      failures: memory.failures.map((failure) => ({
        ...failure,
        talk: reading.goesOn || failure.talk === 'in_dialogue' ? 'in_dialogue' : 'told',
      })),
      promise: reading.promises ? id : memory.promise,
      dissatisfaction: { ...reading.dissatisfaction, id: memory.dissatisfaction.id },
      offering: reading.offers,
    },
  };
};
