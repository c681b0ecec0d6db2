import type { ConnectorLike } from './connector-like.ts';
import { customers } from './customers.ts';
import { findTexts } from './find-texts.ts';
import { hostileContext, hostileTexts } from './hostile.ts';

/** How the simulated helpdesk behaves. Asked at every request, so that a test can change it in between. */
export type ConnectorMood =
  | 'well'
  /** Never answers, also when told to stop. */
  | 'silent'
  /** Rejects with an error that holds customer text. */
  | 'broken'
  /** Answers something that is no answer. */
  | 'garbled'
  /** Answers with markup, links of every kind and 5,000 results. */
  | 'hostile';

/** Options of the simulated helpdesk. */
export interface SimulatedConnectorOptions {
  name?: string;
  mood?: () => ConnectorMood;
  /** Milliseconds an answer takes; none by default. */
  delay?: () => number;
  /** Told every question, for example to look at what leaves. */
  onAsk?: (what: 'fetchContext' | 'searchHelp', request: Readonly<Record<string, unknown>>) => void;
}

const EPOCH = Date.parse('2026-03-09T08:00:00.000Z');
const DAY_MS = 86_400_000;

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  milliseconds <= 0
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new Error('told to stop'));
        });
      });

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * A helpdesk that is simulated: 12 macros and 20 articles of a shop in English, fewer in German and Spanish, and what it
 * knows of the customers of the golden conversations. Same question, same answer; it can be slow, broken or hostile.
 */
export const simulatedConnector = ({
  name = 'simulated',
  mood = () => 'well',
  delay = () => 0,
  onAsk = () => undefined,
}: SimulatedConnectorOptions = {}): Required<ConnectorLike> => {
  const answer = async <T>(signal: AbortSignal, well: () => T, hostile: () => T): Promise<T> => {
    const now = mood();
    if (now === 'silent') return never();
    await wait(delay(), signal);
    if (now === 'broken')
      throw new Error('no answer for mara@example.org, card 4111 1111 1111 1111');
    if (now === 'garbled') return 'Bad gateway' as T;
    return now === 'hostile' ? hostile() : well();
  };
  return {
    name,
    fetchContext: async ({ signal, ...request }) => {
      onAsk('fetchContext', request);
      const known = customers[request.customer?.id ?? ''];
      return answer(
        signal,
        () => ({
          facts: Object.entries(known?.facts ?? {}).map(([key, value]) => ({ key, value })),
          tickets: (known?.tickets ?? []).map(([subject, state, daysAgo], index) => ({
            id: `${request.customer?.id ?? 'x'}-${index + 1}`,
            subject,
            state,
            url: `https://helpdesk.example.com/tickets/${request.customer?.id ?? 'x'}-${index + 1}`,
            updatedAt: new Date(EPOCH - daysAgo * DAY_MS).toISOString(),
          })),
        }),
        hostileContext,
      );
    },
    searchHelp: async ({ signal, ...request }) => {
      onAsk('searchHelp', request);
      return answer(
        signal,
        () => findTexts(request.query, request.language, request.limit),
        () => hostileTexts(request.query),
      );
    },
  };
};
