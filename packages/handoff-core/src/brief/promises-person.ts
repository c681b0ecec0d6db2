import type { Turn } from '../schema/record.ts';
import { findPromises } from './promises.ts';

/**
 * Whether a text sounds as if a person were coming or calling. For what may be said before anybody has accepted; where it says
 * no, that is no proof.
 * @param language BCP 47; null where it is not known
 */
export const promisesPerson = (text: string, language: string | null): boolean => {
  const turn: Turn = {
    id: 't',
    n: 1,
    by: 'ai',
    text,
    at: '1970-01-01T00:00:00.000Z',
    language,
    confidence: null,
    intent: null,
    sentiment: null,
    attachments: [],
  };
  return findPromises([turn]).some(({ kind }) => kind === 'contact');
};
