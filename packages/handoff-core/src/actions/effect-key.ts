import { shortHash } from '../fold/hash.ts';
import type { Effect } from '../schema/event.ts';
import type { ActionKind } from '../schema/vocabulary.ts';
import { canonical } from './canonical.ts';

const plain = (text: string): string => text.trim().toLowerCase();

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
  if (kind === 'read') return null;
  if (effect && (effect.target !== undefined || effect.amount !== undefined)) {
    const parts = [plain(effect.target ?? ''), String(effect.amount ?? ''), effect.currency ?? ''];
    return `${plain(effect.type)}:${shortHash(JSON.stringify([plain(effect.type), ...parts]))}`;
  }
  if (
    args === undefined ||
    args === null ||
    (typeof args === 'object' && Object.keys(args).length === 0)
  )
    return null;
  return `${plain(name)}:${shortHash(`${plain(name)}${canonical(args)}`)}`;
};
