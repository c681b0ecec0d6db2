/** Kinds of change a customer can be told of in their own language. */
export type Change =
  | 'refund'
  | 'cancellation'
  | 'return_label'
  | 'replacement'
  | 'credit'
  | 'address'
  | 'booking'
  | 'reset_link';

/** First that fits wins. Read off the kind of effect, never off what an agent wrote about it. */
const KINDS: readonly (readonly [RegExp, Change])[] = [
  [/\b(?:refund|reimburse\w*|erstatt\w*|reembols\w*|rembours\w*)\b/, 'refund'],
  [/\breturn label\b/, 'return_label'],
  [/\b(?:reset link|password reset|reset password)\b/, 'reset_link'],
  [/\b(?:cancel\w*|storn\w*)\b/, 'cancellation'],
  [/\b(?:replace\w*|resend|reship\w*)\b/, 'replacement'],
  [/\b(?:credit|voucher|goodwill|allowance|store credit)\b/, 'credit'],
  [/\b(?:delivery address|shipping address|billing address|address change|address)\b/, 'address'],
  [/\b(?:rebook\w*|change booking|booking change|reservation change|reschedul\w*)\b/, 'booking'],
];
/** A card is charged or a credit check is made: nothing a customer is glad to be told. */
const NOT = /\b(?:request|check|quote|eligib\w*|preview|draft|note|ticket|charge|card|score)\b/;

/** What an effect of this type is to the customer; null where it can't be said for sure. */
export const changeOf = (type: string): Change | null => {
  const words = type
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .toLowerCase();
  if (NOT.test(words)) return null;
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};
