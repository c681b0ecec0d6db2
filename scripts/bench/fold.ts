import type { ConversationState } from '@baton/handoff-core';
import { turnCost } from '../lib/turn-cost.ts';
import type { Measurement } from './measurement.ts';

const GROWTH = 1.5;

const sizeOf = (state: ConversationState): number => JSON.stringify(state).length;

/** What ingest does with one turn, language and all, must cost the same however long the conversation is. */
export const benchFold = (): Measurement[] => {
  const { early, late } = turnCost({ early: 10, late: 1_000 });
  const ratio = late.micros / early.micros;
  return [
    {
      name: 'detect, fold and decide one turn, at turn 1,000 against turn 10',
      ratio,
      target: `at most ${GROWTH}`,
      ok: ratio <= GROWTH,
      detail: `${late.micros.toFixed(0)} against ${early.micros.toFixed(0)} µs; state ${sizeOf(late.state)} against ${sizeOf(early.state)} characters`,
    },
  ];
};
