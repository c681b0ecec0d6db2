import type { SeenMessage, StoredEvent } from '@baton/handoff-core';

type Turn = Extract<StoredEvent, { type: 'turn' }>;

/** Agent and helpdesk tell times of the same message by clocks and moments of their own. */
const APART_MS = 15 * 60_000;

const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const sideOf = ({ by }: SeenMessage): Turn['by'] => (by === 'agent' ? 'human' : 'customer');

/**
 * Which messages of a ticket the agent told already under ids of its own: the same words by the same side at about the same
 * time. Each turn stands for one message. Gives the turn by the message's id.
 */
export const matchTold = (
  messages: readonly SeenMessage[],
  turns: readonly Turn[],
): Map<string, Turn> => {
  const free = new Map<string, { turn: Turn; at: number }[]>();
  for (const turn of turns) {
    const key = `${turn.by}\n${wordsOf(turn.text)}`;
    const known = { turn, at: Date.parse(turn.at) };
    const same = free.get(key);
    // Somebody may have written the same word thousands of times.
    if (same) same.push(known);
    else free.set(key, [known]);
  }
  const told = new Map<string, Turn>();
  for (const message of messages) {
    const same = free.get(`${sideOf(message)}\n${wordsOf(message.text)}`) ?? [];
    const said = Date.parse(message.at);
    const near = same.findIndex(({ at }) => Math.abs(at - said) <= APART_MS);
    const [found] = near === -1 ? [] : same.splice(near, 1);
    if (found) told.set(message.id, found.turn);
  }
  return told;
};
