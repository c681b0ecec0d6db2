import type { HandoffState } from '@baton/handoff-core';
import { writeMark } from '../marks/mark-store.ts';
import type { MarkContext } from '../marks/mark-store.ts';

/** A customer's answer to the question how satisfied they were. */
export interface SurveyAnswer {
  /** 1 to 5. */
  score: number;
  comment: string | null;
  /** Name of the key that told it. */
  by: string;
  now: Date;
}

const OVER: ReadonlySet<HandoffState> = new Set<HandoffState>(['resolved', 'handed_back']);

/**
 * Writes it down for the conversation's latest handoff, as far as a person is done with it; said again it takes the place of
 * what was said before. Gives the handoff, null when it belongs to none. @throws Problem `not-found`, `busy`
 */
export const takeSurvey = async (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  { score, comment, by, now }: SurveyAnswer,
): Promise<{ handoffId: string | null }> => {
  let handoffId = '';
  await writeMark(context, tenant, conversationId, {
    kind: 'survey',
    at: now.toISOString(),
    make: ({ handoff }) => {
      handoffId = handoff && OVER.has(handoff.state) ? handoff.id : '';
      return {
        body: { by, handoffId, score, comment },
        check: { op: 'survey', handoffId, score },
      };
    },
  });
  return { handoffId: handoffId === '' ? null : handoffId };
};
