import type { Effect } from '@baton/handoff-core';
import type { Context } from './context.ts';
import type { Speaker } from './speaker.ts';

/** What an answer tells of an action or an approval, as far as somebody's words may stand in it. */
interface Told {
  conversationId: string;
  name: string;
  effect: Partial<Effect>;
  /** Says which target it is to whoever guesses one. */
  effectKey?: string | null;
  note?: string | null;
}

/**
 * Shows of an action what its reader's tier sees in the panel: what an action changes may be an address. Programs with a
 * key have the whole record anyway and are shown all. @throws Problem
 */
export const hideInAction = async <Row extends Told>(
  { panels }: Pick<Context, 'panels'>,
  { tenant, session, tier }: Speaker,
  row: Row,
): Promise<Row> => {
  if (session === null) return row;
  const { conversationId, name, effect, effectKey, note } = row;
  const texts = { name, type: effect.type, target: effect.target, note };
  const given = Object.entries(texts).flatMap(([place, text]) => (text ? [{ place, text }] : []));
  const masked = await panels.masked(
    tenant,
    conversationId,
    { tier, viewer: session },
    given.map(({ text }) => text),
  );
  const shown = new Map(given.map(({ place }, index) => [place, masked[index] ?? '']));
  const hidden = given.some(({ place, text }) => shown.get(place) !== text);
  return {
    ...row,
    name: shown.get('name') ?? '',
    effect: {
      ...effect,
      ...(effect.type !== undefined && { type: shown.get('type') ?? '' }),
      ...(effect.target !== undefined && { target: shown.get('target') ?? '' }),
    },
    ...(effectKey !== undefined && { effectKey: hidden ? null : effectKey }),
    ...(note !== undefined && { note: shown.get('note') ?? null }),
  };
};
