/** A stream of news that the app asked for. */
export interface FakeStream {
  url: string;
  init: RequestInit;
  /** The service says where the panel stands. */
  news(etag: string): void;
  /** The connection breaks. */
  break(): void;
}

/** A stream as the service opens it. */
export function fakeStream(
  url: string,
  init: RequestInit,
): { stream: FakeStream; response: Response } {
  const text = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
      own.enqueue(text.encode(': open\nretry: 3000\n\n'));
      init.signal?.addEventListener('abort', () => own.error(new DOMException('', 'AbortError')));
    },
  });
  return {
    stream: {
      url,
      init,
      news: (etag) =>
        controller?.enqueue(
          text.encode(`event: panel\nid: ${etag}\ndata: ${JSON.stringify({ etag })}\n\n`),
        ),
      break: () => controller?.error(new TypeError('network error')),
    },
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
  };
}
