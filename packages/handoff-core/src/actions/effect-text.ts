import type { Effect } from '../schema/event.ts';
import type { ActionKind } from '../schema/vocabulary.ts';
import { canonical } from './canonical.ts';

/** A name as it is compared: forms of one letter, capitals and outer blanks make no difference. */
export const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** No currency counts finer than four decimals; what a sum in floating point adds behind them is no other amount. */
const exact = (amount: number): string => String(Number(amount.toFixed(4)));

/**
 * What an action does to the business, as one text: equal texts mean the same thing done the same way, whichever tool
 * did it. `of` is the effect's type, or the tool's name where no effect with a target or an amount was told. Null for
 * reads, and when there is neither effect nor any argument: a name alone does not tell what was changed.
 */
export const effectText = (
  kind: ActionKind,
  name: string,
  effect: Effect | undefined,
  args: unknown,
): { of: string; text: string } | null => {
  if (kind === 'read') return null;
  if (effect && (effect.target !== undefined || effect.amount !== undefined)) {
    const of = plain(effect.type);
    const amount = effect.amount === undefined ? '' : exact(effect.amount);
    const parts = [of, plain(effect.target ?? ''), amount, effect.currency ?? ''];
    return { of, text: JSON.stringify(parts) };
  }
  const empty =
    args === undefined ||
    args === null ||
    (typeof args === 'object' && Object.keys(args).length === 0);
  return empty ? null : { of: plain(name), text: `${plain(name)}${canonical(args)}` };
};
