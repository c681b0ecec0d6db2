import { must } from './fault.ts';
import { ask, tell, turn } from './ask.ts';

/** Clients that tell one turn after the other, each in a conversation of its own, and send again what was not acknowledged. */
export interface Writers {
  /** Conversation -> ids of turns that were acknowledged, in order. */
  acknowledged: ReadonlyMap<string, readonly string[]>;
  /** Answers that were no acknowledgement, by status; 0 for none. */
  refused: ReadonlyMap<number, number>;
  /** What those answers said last, by status. */
  reasons: ReadonlyMap<number, string>;
  /** Turns acknowledged so far. */
  count: () => number;
  /** Milliseconds of the slowest answer, whatever it said. */
  slowest: () => number;
  /** Where they write from now on. */
  moveTo: (url: string) => void;
  /** Lets them finish what they are at. */
  stop: () => Promise<void>;
}

const PAUSE_MS = 20;

/** Begins to write. */
export const startWriters = (
  first: string,
  key: string,
  { writers = 8, name = 'w', text = undefined as (() => string) | undefined } = {},
): Writers => {
  let url = first;
  let running = true;
  let slowest = 0;
  const acknowledged = new Map<string, string[]>();
  const refused = new Map<number, number>();
  const reasons = new Map<number, string>();
  const write = async (conversation: string): Promise<void> => {
    const own: string[] = [];
    acknowledged.set(conversation, own);
    for (let n = 0; running; n += 1) {
      const id = `${conversation}-${n}`;
      for (;;) {
        const began = performance.now();
        const { status, body } = await tell(url, key, conversation, [turn(id, text?.())]);
        slowest = Math.max(slowest, performance.now() - began);
        if (status === 200) break;
        reasons.set(status, JSON.stringify(body));
        refused.set(status, (refused.get(status) ?? 0) + 1);
        if (!running) return;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      own.push(id);
    }
  };
  const all = Array.from({ length: writers }, (_, n) => write(`${name}${n}`));
  return {
    acknowledged,
    refused,
    reasons,
    count: () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0),
    slowest: () => slowest,
    moveTo: (next) => {
      url = next;
    },
    stop: async () => {
      running = false;
      await Promise.all(all);
    },
  };
};

/**
 * Everything that was acknowledged is stored, once and in its order; gives how many turns that are. At the end of each
 * conversation there may be one more: stored, but its acknowledgement was lost; any number when they went on (`more`).
 */
export const checkStored = async (
  url: string,
  key: string,
  { acknowledged }: Pick<Writers, 'acknowledged'>,
  { more = false } = {},
): Promise<number> => {
  let count = 0;
  for (const [conversation, ids] of acknowledged) {
    if (ids.length === 0) continue;
    const { status, body } = await ask<{ turns: { id: string }[] }>(
      url,
      key,
      `/v1/conversations/${conversation}`,
    );
    must(status === 200, `reading ${conversation} answered ${status}`);
    const stored = body.turns.map(({ id }) => id);
    must(
      stored.slice(0, ids.length).join() === ids.join() &&
        (more || stored.length <= ids.length + 1),
      `${conversation} has ${stored.length} turns, ${ids.length} were acknowledged`,
    );
    count += ids.length;
  }
  return count;
};
