/** Characters of one message at most: ours have less than two hundred. */
const MOST = 10_000;

/**
 * Reads a stream of server-sent events as it comes: the etag of each piece of news, null for anything else that shows
 * that it is alive. @throws when it breaks, or holds no such events
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<string | null, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const messages = (rest + decoder.decode(value, { stream: true }))
        .replaceAll('\r\n', '\n')
        .split('\n\n');
      rest = messages.pop() ?? '';
      if (rest.length > MOST) throw new Error('no events');
      for (const message of messages) yield etagOf(message);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function etagOf(message: string): string | null {
  const lines = message.split('\n');
  const data = lines.find((line) => line.startsWith('data:'));
  if (data === undefined || !lines.includes('event: panel')) return null;
  const { etag } = JSON.parse(data.slice(5)) as { etag?: unknown };
  return typeof etag === 'string' ? etag : null;
}
