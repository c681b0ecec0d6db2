import { ConnectorError } from '@baton/handoff-service';

const foundBy = <Found>(settled: PromiseSettledResult<readonly Found[]>): readonly Found[] =>
  settled.status === 'fulfilled' ? settled.value : [];

/**
 * Two lists in turn, so that neither hides the other, `limit` of them at most. What one can't be asked for does not cost the other. Rejects with a
 * ConnectorError and nothing else, where neither can.
 */
export const inTurn = async <Found>(
  one: Promise<readonly Found[]>,
  other: Promise<readonly Found[]>,
  limit: number,
): Promise<Found[]> => {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected' && second.status === 'rejected') {
    const { reason } = first as { reason: unknown };
    throw reason instanceof ConnectorError
      ? reason
      : new ConnectorError('unavailable', { sent: false });
  }
  const [found, more] = [foundBy(first), foundBy(second)];
  return Array.from({ length: Math.max(found.length, more.length) })
    .flatMap((_, index) => [found[index], more[index]])
    .filter((each) => each !== undefined)
    .slice(0, limit);
};
