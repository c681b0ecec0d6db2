import { Effect } from '@baton/handoff-core';
import { isRecord } from './is-record.ts';

const AMOUNTS = ['amount', 'refund_amount', 'total', 'total_amount'];
const CURRENCY = /^[A-Z]{3}$/;

const only = <T>(found: T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/**
 * The business effect of a call where its arguments name it plainly: exactly one amount and exactly one `..._id`.
 * Anything less is left out: an effect that is too coarse makes two different changes look like the same one done twice.
 */
export function callEffect(name: string, args: unknown): Effect | undefined {
  if (!isRecord(args)) return undefined;
  const amount = only(AMOUNTS.map((key) => args[key]).filter((value) => typeof value === 'number'));
  const target = only(
    Object.entries(args)
      .filter(
        ([key, value]) =>
          key.endsWith('_id') && (typeof value === 'string' || typeof value === 'number'),
      )
      .map(([, value]) => String(value)),
  );
  if (amount === undefined || target === undefined) return undefined;
  const { currency } = args;
  const effect = {
    type: name,
    target,
    amount,
    ...(typeof currency === 'string' && CURRENCY.test(currency) && { currency }),
  };
  const read = Effect.safeParse(effect);
  return read.success ? read.data : undefined;
}
