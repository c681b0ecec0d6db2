import type { CustomerMessage } from '@baton/handoff-core';

/** What a customer is to be told about. */
export interface Occasion extends Pick<CustomerMessage, 'moment' | 'reason' | 'arrangement'> {
  language: string;
}

const lower = (tag: string): string => tag.toLowerCase();

/** `pt` speaks to a customer of `pt-BR`, `pt-BR` only to its own. */
const speaks = (tag: string, language: string): boolean =>
  lower(language) === lower(tag) || lower(language).startsWith(`${lower(tag)}-`);

/** A reason says more about the case than what is offered, and both more than the kind of Portuguese. */
const weight = (message: CustomerMessage, { language }: Occasion): number =>
  (message.reason === undefined ? 0 : 4) +
  (message.arrangement === undefined ? 0 : 2) +
  (lower(message.language) === lower(language) ? 1 : 0);

/** Texts of the admin that fit, the most special first; of equal ones the one that stands first in the policy. */
export const fittingMessages = (
  messages: readonly CustomerMessage[],
  occasion: Occasion,
): CustomerMessage[] =>
  messages
    .filter(
      ({ moment, language, reason, arrangement }) =>
        moment === occasion.moment &&
        speaks(language, occasion.language) &&
        (reason === undefined || reason === occasion.reason) &&
        (arrangement === undefined || arrangement === occasion.arrangement),
    )
    .toSorted((a, b) => weight(b, occasion) - weight(a, occasion));
