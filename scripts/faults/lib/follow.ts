/** Follows the panel of a conversation, and comes back whenever the stream ends. */
export interface Following {
  /** What it heard last. */
  last: () => string | null;
  /** Pieces of news so far. */
  heard: () => number;
  /** How often it came back. */
  returns: () => number;
  stop: () => Promise<void>;
}

const PAUSE_MS = 50;

/** Begins to follow. */
export const startFollowing = (url: string, key: string, conversation: string): Following => {
  const abort = new AbortController();
  let last: string | null = null;
  let heard = 0;
  let opened = 0;
  const once = async (): Promise<void> => {
    const known = last === null ? '' : `?etag=${last}`;
    const response = await fetch(`${url}/v1/panel/conversations/${conversation}/live${known}`, {
      headers: { authorization: `Bearer ${key}` },
      signal: abort.signal,
    });
    if (!response.ok || !response.body) return;
    opened += 1;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const etag = /^data: \{"etag":"([^"]+)"\}$/m.exec(message)?.[1];
        if (etag === undefined) continue;
        last = etag;
        heard += 1;
      }
    }
  };
  const loop = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      await once().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const following = loop();
  return {
    last: () => last,
    heard: () => heard,
    returns: () => Math.max(0, opened - 1),
    stop: async () => {
      abort.abort();
      await following;
    },
  };
};
