import type { HandBack } from '@baton/handoff-core';
import { json, send, text } from '../http.ts';
import type { ServiceOptions } from '../http.ts';

interface Aborting {
  signal?: AbortSignal | undefined;
}

/** What the AI reads and asks when it takes over again. */
export interface BackCalls {
  /**
   * What people did and promised, what is settled and what must not be asked again, as of the moment the handoff ended; also
   * where nobody came. @throws ProblemError `not-found`, `still-with-people`
   */
  handBack(handoffId: string, request?: Aborting): Promise<HandBack>;
  /**
   * The same as English text for the context of a model: 4,000 characters at most, words of people in quotes that nothing in
   * them can close. @throws ProblemError as `handBack`
   */
  handBackText(handoffId: string, request?: Aborting): Promise<string>;
  /**
   * Tells how satisfied the customer was, 1 to 5; said again it takes the place of what was said before. Gives the handoff it
   * came after, null when no person had been there. @throws ProblemError `not-found`
   */
  survey(
    conversationId: string,
    answer: { score: 1 | 2 | 3 | 4 | 5; comment?: string | undefined },
    request?: Aborting,
  ): Promise<{ handoffId: string | null }>;
}

/** Calls around a hand-back, with an agent key. */
export const backCalls = (options: ServiceOptions): BackCalls => {
  const path = (handoffId: string): string =>
    `/v1/handoffs/${encodeURIComponent(handoffId)}/hand-back`;
  return {
    handBack: async (id, { signal } = {}) =>
      json<HandBack>(await send(options, { path: path(id), signal }), signal),
    handBackText: async (id, { signal } = {}) =>
      text(
        await send(options, {
          path: path(id),
          query: { format: 'text' },
          accept: 'text/plain, application/problem+json',
          signal,
        }),
      ),
    survey: async (id, answer, { signal } = {}) =>
      json(
        await send(options, {
          method: 'POST',
          path: `/v1/conversations/${encodeURIComponent(id)}/survey`,
          body: answer,
          signal,
        }),
        signal,
      ),
  };
};
