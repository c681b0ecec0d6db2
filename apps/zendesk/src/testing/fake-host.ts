import type { BootConfig } from '../boot-config.ts';

type Message = { id?: number; key?: string; request?: string; params?: unknown };
type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

export interface FakeHost {
  /** What the app asked of the page: `set`, `invoke` and their arguments, in order. */
  readonly requests: { request: string; params: unknown }[];
  /** Requests to the service, in order. */
  readonly calls: { url: string; init: RequestInit }[];
  /** The streams the app asked for, in order. */
  readonly streams: FakeStream[];
  readonly document: Document;
  /** Timers of the app that wait to look for news. */
  pendingLooks(): number;
  /** An event of the page, for example `app.deactivated`. */
  send(event: string, data?: unknown): void;
  /** From now on the service answers this. */
  answer(next: Answer): void;
  close(): void;
}

/** A stream of news that the app asked for. */
export interface FakeStream {
  url: string;
  init: RequestInit;
  /** The service says where the panel stands. */
  news(etag: string): void;
  /** The connection breaks. */
  break(): void;
}

const POLL_MS = 43_210;
const GUID = 'app-1';

/** A ticket page that speaks the app framework's messages to the sidebar in a frame, and a service behind it. */
export async function openSidebar(
  first: Answer,
  search = '&colorScheme=dark',
  { streams: passes = false } = {},
): Promise<FakeHost> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const origin = encodeURIComponent(location.origin);
  // any document of our own origin will do; it is emptied and becomes the sidebar
  const url = new URL('./app-frame.ts', import.meta.url);
  frame.src = `${url.href.split('?')[0]}?raw&origin=${origin}&app_guid=${GUID}${search}`;
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as Window & typeof globalThis;
  const page = inner.document;
  lendTestRunner(inner);

  let answer = first;
  const requests: FakeHost['requests'] = [];
  const calls: FakeHost['calls'] = [];
  const streams: FakeHost['streams'] = [];
  const looks = trackTimers(inner, POLL_MS);
  inner.fetch = async (input, init = {}) => {
    if (/\/live(\?|$)/.test(input as string)) {
      const { stream, response } = fakeStream(input as string, init);
      streams.push(stream);
      return passes ? response : new Response('<!doctype html>', { status: 502 });
    }
    calls.push({ url: input as string, init });
    return answer(input as string, init);
  };
  const post = (message: unknown): void => inner.postMessage(JSON.stringify(message), '*');
  const store: Record<string, unknown> = {
    'ticket.id': 42,
    'currentUser.locale': 'en-US',
    colorScheme: search.includes('dark') ? 'dark' : 'light',
  };
  const receive = (event: MessageEvent): void => {
    if (event.source !== inner || typeof event.data !== 'string') return;
    const message = JSON.parse(event.data) as Message;
    if (message.key === 'iframe.handshake') {
      const context = { product: 'support', location: 'ticket_sidebar', ticketId: 42 };
      post({ key: 'zaf.app.registered', message: { context, metadata: {} } });
    } else if (message.request === 'get') {
      const result: Record<string, unknown> = { errors: {} };
      for (const path of message.params as string[]) result[path] = store[path];
      post({ id: message.id, result });
    } else if (message.request) {
      requests.push({ request: message.request, params: message.params });
      post({ id: message.id, result: { errors: {} } });
    }
  };
  window.addEventListener('message', receive);

  const boot: BootConfig = {
    session: 'session-1',
    tier: 'standard',
    locale: 'en',
    apiBase: '',
    pollMs: POLL_MS,
  };
  const data = page.createElement('script');
  data.type = 'application/json';
  data.id = 'baton-boot';
  data.textContent = JSON.stringify(boot);
  const root = page.createElement('div');
  root.id = 'root';
  const script = page.createElement('script');
  script.type = 'module';
  script.src = url.href;
  page.body.replaceChildren(data, root, script);

  return {
    requests,
    calls,
    streams,
    document: page,
    pendingLooks: looks,
    send: (event, message = {}) => {
      // who asks later is told the same
      if (event === 'colorScheme.changed') store['colorScheme'] = message;
      post({ key: `zaf.${event}`, message });
    },
    answer: (next) => {
      answer = next;
    },
    close: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}

/** A stream as the service opens it. */
function fakeStream(url: string, init: RequestInit): { stream: FakeStream; response: Response } {
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

/** The test runner rewrites dynamic imports to go through a global of its own, which a frame does not have. */
function lendTestRunner(inner: Window): void {
  const runner = { wrapDynamicImport: (load: () => Promise<unknown>) => load() };
  Object.assign(inner, { __vitest_browser_runner__: runner });
}

/** Counts the window's timers of one length that are still to come. */
function trackTimers(inner: Window & typeof globalThis, delay: number): () => number {
  const pending = new Set<number>();
  const set = inner.setTimeout.bind(inner);
  const clear = inner.clearTimeout.bind(inner);
  inner.setTimeout = ((work: () => void, wait?: number) => {
    const id = set(work, wait);
    if (wait === delay) pending.add(id);
    return id;
  }) as typeof inner.setTimeout;
  inner.clearTimeout = (id) => {
    if (typeof id === 'number') pending.delete(id);
    clear(id);
  };
  return () => pending.size;
}
