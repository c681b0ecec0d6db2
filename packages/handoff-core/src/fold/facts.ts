import type { ConversationFacts, Customer } from '../schema/conversation.ts';
import type { Event } from '../schema/event.ts';

const FIELDS = ['channel', 'language', 'subject', 'intent', 'agent', 'ticket'] as const;
const ATTRIBUTE_BUDGET = 600;
const ATTRIBUTE_LENGTH = 200;

const mergeCustomer = (old: Customer | undefined, next: Customer): Customer => {
  const merged: Customer = { ...old, ...next };
  if (old?.attributes && next.attributes)
    merged.attributes = { ...old.attributes, ...next.attributes };
  return merged;
};

/** Facts after an event: fields it names are overwritten one by one, an intent told with a turn counts too. */
export const mergeFacts = (facts: ConversationFacts, event: Event): ConversationFacts => {
  if (event.type === 'turn' || event.type === 'draft') {
    return event.intent === undefined ? facts : { ...facts, intent: event.intent };
  }
  if (event.type !== 'conversation') return facts;
  const merged: ConversationFacts = { ...facts };
  for (const field of FIELDS) {
    if (event[field] !== undefined) Object.assign(merged, { [field]: event[field] });
  }
  if (event.customer) merged.customer = mergeCustomer(facts.customer, event.customer);
  return merged;
};

/** The same facts with long or too many attributes left out, for the state. */
export const boundFacts = (facts: ConversationFacts): ConversationFacts => {
  const attributes = facts.customer?.attributes;
  if (!facts.customer || !attributes) return facts;
  let left = ATTRIBUTE_BUDGET;
  const kept = Object.entries(attributes).filter(([key, value]) => {
    const size = key.length + JSON.stringify(value).length;
    if (size > ATTRIBUTE_LENGTH || size > left) return false;
    left -= size;
    return true;
  });
  return { ...facts, customer: { ...facts.customer, attributes: Object.fromEntries(kept) } };
};
