/** What customers of a support desk mostly want. `other` has no examples: it is never detected, an agent may name it. */
export const DEFAULT_INTENTS = [
  'order_status',
  'return',
  'refund',
  'exchange',
  'cancel',
  'new_order',
  'address_change',
  'billing',
  'payment_failure',
  'account_access',
  'delivery_problem',
  'damaged_item',
  'technical_problem',
  'plan_change',
  'booking_change',
  'baggage',
  'warranty',
  'complaint',
  'privacy_request',
  'product_question',
  'other',
] as const;
/** Id of an intent that Baton ships. */
export type DefaultIntent = (typeof DEFAULT_INTENTS)[number];

/** Example phrases of one language by intent, separated by `|`. Short ones match more: every word of them counts. */
export type IntentPhrases = Readonly<Record<Exclude<DefaultIntent, 'other'>, string>>;
