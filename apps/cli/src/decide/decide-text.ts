import { initialState, offeredState } from '@baton/handoff-core';
import type { StoredEvent } from '@baton/handoff-core';
import { Cleaner } from '../chat-log/cleaner.ts';
import type { Cleaned } from '../chat-log/cleaner.ts';
import { DEFAULT_START } from '../chat-log/clock.ts';
import { decidedTurn } from './decided-turn.ts';
import type { DecidedTurn } from './decided-turn.ts';
import type { Decider } from './decider.ts';
import type { TextLine } from './text-line.ts';

const TEXT_MAX = 50_000;

/** Decides a single turn as the first of a conversation, right after an offer of the AI when `prevOffered` says so. */
export function decideText(
  { id, text, prevOffered, language }: TextLine,
  decider: Decider,
): { turn: DecidedTurn; cleaned: Cleaned } {
  const cleaner = new Cleaner();
  const state = prevOffered ? offeredState() : initialState();
  const event: StoredEvent = {
    v: 1,
    type: 'turn',
    by: 'customer',
    id: 'm0',
    seq: 1,
    at: DEFAULT_START,
    text: cleaner.text(text, TEXT_MAX),
    ...(language === undefined ? {} : { language }),
  };
  const advanced = decider.decide(state, event);
  const { decision, ask } = advanced;
  if (!decision || !ask) throw new Error('a customer turn was not decided');
  return { turn: decidedTurn(id, { ...advanced, decision, ask }), cleaned: cleaner.counts };
}
