import type { AnswerReading } from './read-turn.ts';
import { sketchSize } from './sketch.ts';
import { pushed } from './state.ts';
import type { ConversationState } from './state.ts';

const CONFIDENCES = 4;
const ANSWERS = 4;
const FADING = 0.7;
/** Shorter answers ("Anything else?") repeat without meaning anything. */
const WORDS_OF_AN_ANSWER = 6;

/** State after an answer of the AI. */
export const foldAnswer = (state: ConversationState, reading: AnswerReading): ConversationState => {
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
          ? pushed(memory.answers, { id, sketch: reading.sketch }, ANSWERS)
          : memory.answers,
      missing: {
        level: missing,
        evidence:
          reading.missing > 0 ? pushed(memory.missing.evidence, id, 3) : memory.missing.evidence,
      },
      failures: memory.failures.map((failure) => ({
        ...failure,
        talk: reading.goesOn || failure.talk === 'in_dialogue' ? 'in_dialogue' : 'told',
      })),
      promise: reading.promises ? id : memory.promise,
      offering: reading.offers,
    },
  };
};
