import { DEFAULT_INTENTS } from '../../brief/intents/default-intent.ts';
import type { DefaultIntent } from '../../brief/intents/default-intent.ts';

/** Words in a tenant's own names that leave no doubt. First that fits wins. */
const WORDS: readonly (readonly [RegExp, DefaultIntent])[] = [
  [/\brefund/, 'refund'],
  [/\b(?:warrant|repair)/, 'warranty'],
  [/\b(?:baggage|luggage|suitcase)/, 'baggage'],
  [/\bexchange\b/, 'exchange'],
  [/\breturn\b/, 'return'],
  [/\bdamage/, 'damaged_item'],
  [/\bcancel/, 'cancel'],
  [/\b(?:delivery|shipping|shipment|parcel)\b(?!.*\baddress)/, 'delivery_problem'],
  [/\baddress/, 'address_change'],
  [/\b(?:billing|invoice|bill)\b/, 'billing'],
  [/\bpayment\b/, 'payment_failure'],
  [/\b(?:login|password|locked out|account access|sign in)\b/, 'account_access'],
  [/\b(?:order status|track|tracking)\b/, 'order_status'],
  [/\b(?:technical|fault|outage)\b/, 'technical_problem'],
  [/\b(?:booking|reservation|rebook)/, 'booking_change'],
];

const SHIPPED: ReadonlySet<string> = new Set(DEFAULT_INTENTS);

/** Which of the shipped intents a tenant's own name stands for, as far as its words leave no doubt. */
export const topicOf = (name: string): DefaultIntent | null => {
  if (SHIPPED.has(name)) return name as DefaultIntent;
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};
