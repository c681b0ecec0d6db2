import { shortHash } from '../fold/hash.ts';
import type { Effect } from '../schema/event.ts';
import type { ActionKind } from '../schema/vocabulary.ts';
import { effectText } from './effect-text.ts';

/**
 * Key of what an action does to the business: equal keys mean the same thing done the same way, for example
 * `refund:0c3k…` for 40.50 EUR back on one order, whichever tool did it. Made from `effect` when it names a target
 * or an amount, else from name and arguments. Null for reads, and when there is neither effect nor any argument: a name alone does not tell what was changed.
 */
export const effectKey = (
  kind: ActionKind,
  name: string,
  effect: Effect | undefined,
  args: unknown,
): string | null => {
  const found = effectText(kind, name, effect, args);
  return found && `${found.of}:${shortHash(found.text)}`;
};
