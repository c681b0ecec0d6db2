import type { Arrangement, Routed } from '@baton/handoff-core';
import type { RoutingCopy } from '../copy/routing/routing-copy.ts';
import type { Scene } from '../scene.ts';
import { own } from './own.ts';
import { plain } from './plain.ts';

const conditionOf = (name: string, words: RoutingCopy): string | undefined =>
  own<string>(words.because.condition, name);

/** Why this queue; `route:` and `fallback:` come with names. */
export const becauseOf = (
  because: string,
  { copy: { routing: words }, format }: Pick<Scene, 'copy' | 'format'>,
): string => {
  const at = because.indexOf(':');
  const [kind, names] = at < 0 ? [because, ''] : [because.slice(0, at), because.slice(at + 1)];
  if (kind === 'fallback' && names !== '') return words.because.fallback(plain(names));
  if (kind !== 'route') return words.because.default;
  const conditions = names.split('+').flatMap((name) => conditionOf(name, words) ?? []);
  return conditions.length === 0
    ? words.because.route
    : words.because.conditions(format.list(conditions));
};

/** Queues that came first and could not take it, or null when there are none. */
export const passedOver = (
  passed: Routed['passed'],
  { copy: { routing: words }, format }: Pick<Scene, 'copy' | 'format'>,
): string | null =>
  passed.length === 0
    ? null
    : format.list(passed.map(({ queue, why }) => words.notTaken(plain(queue), words.why[why])));

/** What the customer was offered; `clock` says a time. */
export const offeredAs = (
  { kind, minutes, opensAt }: Arrangement,
  { copy: { routing: words, punctuation }, format }: Pick<Scene, 'copy' | 'format'>,
  clock: (iso: string) => string = format.time,
): string =>
  [
    words.offered[kind],
    ...(minutes === null ? [] : [words.minutes(format, minutes.low, minutes.high)]),
    ...(opensAt === null ? [] : [words.opens(clock(opensAt))]),
  ].join(punctuation.comma);
