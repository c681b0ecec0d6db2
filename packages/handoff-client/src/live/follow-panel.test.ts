import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { followPanel } from './follow-panel.ts';
import { readEvents } from './read-events.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const bytes = new TextEncoder();
const news = (etag: string): string =>
  `event: panel\nid: ${etag}\ndata: ${JSON.stringify({ etag })}\n\n`;

/** A service whose streams are in the hand of the test. */
const fakeService = () => {
  const urls: string[] = [];
  const said: string[] = [];
  let last: ReadableStreamDefaultController<Uint8Array> | undefined;
  let answer: (() => Response | Promise<Response>) | null = null;
  const stop = followPanel({
    service: {
      baseUrl: 'http://baton.test/',
      token: () => 'secret',
      fetch: async (input, init) => {
        urls.push(input as string);
        if (answer) return answer();
        const body = new ReadableStream<Uint8Array>({
          start(own) {
            last = own;
            init?.signal?.addEventListener('abort', () => own.error(new Error('aborted')));
          },
        });
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
      },
    },
    target: { conversationId: 'c/1' },
    onNews: () => said.push('news'),
    onLive: (live) => said.push(live ? 'live' : 'lost'),
    random: () => 1,
  });
  return {
    urls,
    said,
    stop,
    send: async (text: string) => {
      last?.enqueue(bytes.encode(text));
      await vi.advanceTimersByTimeAsync(0);
    },
    end: async () => {
      last?.close();
      await vi.advanceTimersByTimeAsync(0);
    },
    answer: (next: typeof answer) => {
      answer = next;
    },
  };
};

const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

it('is live from the first sign of life, and tells each piece of news', async () => {
  const service = fakeService();
  await wait(0);
  expect(service.said).toEqual([]);
  await service.send(': open\n\n');
  await service.send(news('x.1') + news('x.2'));
  await service.send(':\n\n');
  expect(service.said).toEqual(['live', 'news', 'news']);
  expect(service.urls).toEqual(['http://baton.test/v1/panel/conversations/c%2F1/live']);
  service.stop();
});

it('comes back with what it heard last, later each time nothing comes of it', async () => {
  const service = fakeService();
  await wait(0);
  await service.send(news('x.7'));
  service.answer(() => new Response('', { status: 503 }));
  await service.end();
  expect(service.said).toEqual(['live', 'news', 'lost']);
  const after: number[] = [];
  for (const gap of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    await wait(gap - 1);
    const before = service.urls.length;
    await wait(1);
    after.push(service.urls.length - before);
  }
  expect(after).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(service.urls.at(-1)).toMatch(/\/live\?etag=x\.7$/);
  service.stop();
});

it('takes a stream without signs of life for dead', async () => {
  const service = fakeService();
  await wait(0);
  await service.send(': open\n\n');
  await wait(39_999);
  expect(service.said).toEqual(['live']);
  await wait(1);
  expect(service.said).toEqual(['live', 'lost']);
  await wait(1_000);
  expect(service.urls).toHaveLength(2);
  service.stop();
});

it.each([
  ['something else answers', () => new Response('<!doctype html>')],
  ['nothing answers', () => Promise.reject(new TypeError('no network'))],
  ['answers are held back', () => new Promise<Response>(() => undefined)],
])('gives up after six attempts where %s', async (_why, answer) => {
  const service = fakeService();
  service.stop();
  const urls: string[] = [];
  const onLive = vi.fn<(live: boolean) => void>();
  const stop = followPanel({
    service: {
      baseUrl: '',
      token: 'x',
      fetch: (input, init) => {
        urls.push(input as string);
        return Promise.race([
          answer(),
          new Promise<Response>((_resolve, reject) => {
            init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          }),
        ]);
      },
    },
    target: { helpdesk: 'zendesk', ticketId: '4 2' },
    onNews: () => undefined,
    onLive,
    random: () => 1,
  });
  await wait(3_600_000);
  expect(urls).toEqual(Array.from({ length: 6 }, () => '/v1/panel/tickets/zendesk/4%202/live'));
  expect(onLive).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  stop();
});

it('does not ask again once its access is over', async () => {
  const service = fakeService();
  await wait(0);
  await service.send(': open\n\n');
  service.answer(() => new Response('{}', { status: 401 }));
  await service.end();
  await wait(3_600_000);
  expect(service.urls).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});

it('says nothing more and holds no timer once it was stopped', async () => {
  const service = fakeService();
  await wait(0);
  await service.send(': open\n\n');
  service.stop();
  await wait(3_600_000);
  expect(service.said).toEqual(['live']);
  expect(service.urls).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('reads the same events wherever the network cuts them', async () => {
  const whole = `: open\r\nretry: 3000\r\n\r\n${news('x.1')}:\n\nevent: other\ndata: {}\n\n${news('x.2')}`;
  for (let at = 0; at <= whole.length; at += 1) {
    const parts = [whole.slice(0, at), whole.slice(at)];
    const body = new ReadableStream<Uint8Array>({
      start(own) {
        for (const part of parts) own.enqueue(bytes.encode(part));
        own.close();
      },
    });
    const events: (string | null)[] = [];
    for await (const event of readEvents(body)) events.push(event);
    expect(events, String(at)).toEqual([null, 'x.1', null, null, 'x.2']);
  }
});

it('gives up a stream that holds no events', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (own) => own.enqueue(bytes.encode('x'.repeat(1_000))),
  });
  const read = async (): Promise<void> => {
    for await (const event of readEvents(body)) expect(event).toBeNull();
  };
  await expect(read()).rejects.toThrow('no events');
});
