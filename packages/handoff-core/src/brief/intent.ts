import type { Brief, Quote } from '../schema/brief.ts';
import type { Policy } from '../schema/policy.ts';
import type { ConversationRecord } from '../schema/record.ts';
import { detectIntent } from './intents/detect-intent.ts';

/**
 * What the conversation is about: the newest intent a turn names; else the one stated for the whole conversation, resting
 * on the first customer turn; else what the customer's words say, as detected.
 */
export const findIntent = (
  { facts, turns }: ConversationRecord,
  want: Quote | null,
  policy: Policy,
): Brief['intent'] => {
  const labelled = (name: string): { name: string; label?: string } => {
    const label = policy.intents.find(({ id }) => id === name)?.label;
    return { name, ...(label === undefined ? {} : { label }) };
  };
  const named = turns.findLast((turn) => turn.intent !== null && turn.intent !== '');
  if (named?.intent) {
    const evidence = [{ type: 'turn' as const, id: named.id }];
    return { ...labelled(named.intent), from: 'agent', evidence };
  }
  if (facts.intent) {
    const first = turns.find((turn) => turn.by === 'customer');
    const evidence = first ? [{ type: 'turn' as const, id: first.id }] : [];
    return { ...labelled(facts.intent), from: 'agent', evidence };
  }
  const detected = detectIntent(turns, want, policy.intents);
  return detected && { ...labelled(detected.name), from: 'detected', evidence: detected.evidence };
};
