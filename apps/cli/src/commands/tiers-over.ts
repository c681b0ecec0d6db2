import type { HelpdeskPairing } from '@baton/handoff-client';
import { defined, idPairs } from './id-pairs.ts';

/** Tiers as they are to be: those there are, with what was given over them, by id; undefined where nothing was given. @throws CliError `usage` */
export const tiersOver = (
  before: HelpdeskPairing | null,
  everybody: string | undefined,
  byId: Readonly<Record<string, readonly string[] | undefined>>,
): unknown => {
  const given = defined({
    default: everybody,
    ...Object.fromEntries(Object.entries(byId).map(([name, pairs]) => [name, idPairs(pairs)])),
  });
  if (Object.keys(given).length === 0) return undefined;
  const known = (before?.settings['tiers'] ?? {}) as Record<string, object>;
  const over = Object.keys(byId).map((name) => [
    name,
    { ...known[name], ...(given[name] as object) },
  ]);
  return { ...known, ...given, ...Object.fromEntries(over) };
};
