import type { Brief } from '../schema/brief.ts';
import type { ConversationRecord } from '../schema/record.ts';

/** The newest intent a turn names; else the one stated for the whole conversation, resting on the first customer turn. */
export const findIntent = ({ facts, turns }: ConversationRecord): Brief['intent'] => {
  const named = turns.findLast((turn) => turn.intent !== null && turn.intent !== '');
  if (named?.intent) return { name: named.intent, evidence: [{ type: 'turn', id: named.id }] };
  if (!facts.intent) return null;
  const first = turns.find((turn) => turn.by === 'customer');
  return { name: facts.intent, evidence: first ? [{ type: 'turn', id: first.id }] : [] };
};
