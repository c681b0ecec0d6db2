import type { Policy } from '../schema/policy.ts';
import type { Action } from '../schema/record.ts';
import type { ActionKind } from '../schema/vocabulary.ts';
import { splitName } from './split-name.ts';
import {
  JOINERS,
  NOUN_OR_VERB,
  PREDICATES,
  READ_ENDINGS,
  READ_VERBS,
  WRITE_VERBS,
} from './verbs.ts';

/** What a name says, or null when it says nothing clear. */
const kindByName = (name: string): ActionKind | null => {
  const { last } = splitName(name);
  const first = last[0];
  if (first === undefined) return null;
  const joined = last.findIndex((word) => JOINERS.has(word));
  const afterJoin = joined < 0 ? [] : last.slice(joined + 1);
  if (afterJoin.some((word) => WRITE_VERBS.has(word) || NOUN_OR_VERB.has(word))) return 'write';
  if (PREDICATES.has(first)) return 'read';
  if (last.some((word) => WRITE_VERBS.has(word))) return 'write';
  // checking somebody in is not looking
  if (first === 'check' && /^(?:in|out|off)$/.test(last[1] ?? '')) return 'write';
  if (first === 'look')
    return last[1] === 'up' || last[1] === 'for' || last[1] === 'at' ? 'read' : null;
  if (READ_VERBS.has(first)) return 'read';
  const ending = last.at(-1) ?? '';
  return READ_ENDINGS.has(ending) ? 'read' : null;
};

/**
 * Whether an action only looks (`read`) or changes something (`write`), and how that is known:
 * declared by the agent, else set in the tenant's policy, else read off the name with word boundaries,
 * else a write, because a change that nobody sees costs more than a look that is listed.
 */
export const classifyAction = (
  name: string,
  declared: ActionKind | undefined,
  policy: Pick<Policy, 'tools'>,
): { kind: ActionKind; from: Action['kindFrom'] } => {
  if (declared) return { kind: declared, from: 'declared' };
  const tool = Object.hasOwn(policy.tools, name) ? policy.tools[name] : undefined;
  if (tool) return { kind: tool, from: 'policy' };
  const kind = kindByName(name);
  return kind ? { kind, from: 'name' } : { kind: 'write', from: 'default' };
};
