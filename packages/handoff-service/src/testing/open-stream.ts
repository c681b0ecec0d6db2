import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { TestService } from './test-service.ts';

/** An open stream as a page reads it. */
export interface OpenStream {
  status: number;
  headers: IncomingHttpHeaders;
  /** Everything that came so far. */
  text: () => string;
  /** Waits for the next piece of news and gives its etag. */
  news: () => Promise<string>;
  /** Waits until so many heartbeats came. */
  beats: (count: number) => Promise<void>;
  /** Resolves when it ends, however. */
  ended: Promise<void>;
  /** Reads no more, and keeps it open. */
  pause: () => void;
  close: () => void;
}

/** Address of a service on a port of its own; listens at the first call. */
const addressOf = async ({ service }: Pick<TestService, 'service'>): Promise<string> => {
  if (!service.app.server.listening) await service.app.listen({ host: '127.0.0.1', port: 0 });
  const address = service.app.server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

/** Follows a panel; a refusal's body is in `text` when it ended. */
export const openStream = async (
  test: Pick<TestService, 'service' | 'keys'>,
  path: string,
  { key = test.keys.a, lastEventId }: { key?: string; lastEventId?: string } = {},
): Promise<OpenStream> => {
  const url = `${await addressOf(test)}${path}`;
  const headers = {
    authorization: `Bearer ${key}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers, agent: false }, resolve).on('error', reject).end();
  });
  onTestFinished(() => void response.destroy());
  let text = '';
  let wake = (): void => undefined;
  let isOver = false;
  let read = 0;
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  const ended = new Promise<void>((resolve) => {
    response.on('error', () => undefined);
    response.on('close', () => {
      isOver = true;
      wake();
      resolve();
    });
  });
  const until = async <Value>(look: () => Value | undefined): Promise<Value> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (isOver) throw new Error(`the stream ended after: ${text}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    news: () =>
      until(() => {
        const found = [...text.matchAll(/^data: (.*)\n\n/gm)][read];
        if (!found?.[1]) return undefined;
        read += 1;
        return (JSON.parse(found[1]) as { etag: string }).etag;
      }),
    beats: (count) =>
      until(() => [...text.matchAll(/^:\n\n/gm)].length >= count || undefined).then(
        () => undefined,
      ),
    ended,
    pause: () => void response.pause(),
    close: () => void response.destroy(),
  };
};
