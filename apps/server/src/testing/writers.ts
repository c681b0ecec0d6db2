/** Writers that keep posting single events and remember what was acknowledged. */
export interface Writers {
  /** Conversation id -> event ids that were answered with 200. */
  acknowledged: Map<string, Set<string>>;
  /** Settles when `count` events were acknowledged since the start of this call. */
  run: (url: string, count: number) => Promise<void>;
  /** Lets the writers finish what they are at, and stops them. */
  stop: () => Promise<void>;
}

const CONVERSATIONS = 8;

/** @param key agent key; each conversation is written by one writer, in order, retrying nothing */
export const makeWriters = (key: string): Writers => {
  const acknowledged = new Map<string, Set<string>>();
  let running = true;
  let loops: Promise<void>[] = [];
  let counter = 0;

  const post = async (url: string, conversation: string, id: string): Promise<boolean> => {
    try {
      const response = await fetch(`${url}/v1/conversations/${conversation}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({
          events: [{ id, type: 'turn', by: 'customer', text: `message ${id}` }],
        }),
      });
      await response.arrayBuffer();
      return response.status === 200;
    } catch {
      // The server was killed under the request: neither acknowledged nor refused.
      return false;
    }
  };

  const loop = async (url: string, conversation: string, onAck: () => void): Promise<void> => {
    const own = acknowledged.get(conversation) ?? new Set<string>();
    acknowledged.set(conversation, own);
    while (running) {
      const id = `e${(counter += 1)}`;
      if (await post(url, conversation, id)) {
        own.add(id);
        onAck();
      } else await new Promise((resolve) => setImmediate(resolve));
    }
  };

  return {
    acknowledged,
    run: (url, count) =>
      new Promise((resolve) => {
        running = true;
        let left = count;
        const onAck = (): void => {
          left -= 1;
          if (left === 0) resolve();
        };
        loops = Array.from({ length: CONVERSATIONS }, (_, index) =>
          loop(url, `crash-${index}`, onAck),
        );
      }),
    stop: async () => {
      running = false;
      await Promise.all(loops);
    },
  };
};
