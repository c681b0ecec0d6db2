import type { GoldenConversation } from '@baton/testkit';

const RUN = /\d{4,}/g;
/** Prime, so that plays shortly after each other lie far apart. */
const STRIDE = 7_919;

const moved = (digits: string, by: number): string => {
  const low = 10 ** (digits.length - 1);
  return String(low + ((Number(digits) + by * STRIDE) % (9 * low)));
};

/**
 * The same conversation about another order: the numbers in what its actions change become others, wherever they stand.
 * An effect takes place once however many conversations ask for it, so a scenario played again about the same order
 * would find everything done. The customer stays who it is; the same `by` gives the same numbers.
 */
export const renumber = (golden: GoldenConversation, by: number): GoldenConversation => {
  const effects = golden.steps.flatMap(({ events, check }) => [
    ...events.flatMap((event) => (event.type === 'action' && event.effect ? [event.effect] : [])),
    ...(check ? [check.effect] : []),
  ]);
  const customer = JSON.stringify(golden.facts.customer ?? {});
  const numbers = new Set(effects.flatMap(({ target }) => target?.match(RUN) ?? []));
  let text = JSON.stringify(golden);
  for (const digits of numbers) {
    if (customer.includes(digits)) continue;
    text = text.replaceAll(new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'g'), moved(digits, by));
  }
  return JSON.parse(text) as GoldenConversation;
};
