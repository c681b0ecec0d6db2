import { createZafHost } from '@baton/testkit/zaf-host';
import type { HookAnswer } from '@baton/testkit/zaf-host';

import type { BootConfig } from '../boot-config.ts';
import { fakeStream } from './fake-stream.ts';
import type { FakeStream } from './fake-stream.ts';
import { trackTimers } from './track-timers.ts';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

export interface FakeHost {
  /** What the app asked of the page: `set`, `invoke` and their arguments, in order; sizes left out. */
  readonly requests: { request: 'set' | 'invoke'; path: string; args: unknown[] }[];
  /** Heights the app asked for, in order. */
  readonly heights: string[];
  /** Handlers the app holds, by event. */
  readonly subscribers: ReadonlyMap<string, number>;
  /** Requests to the service, in order. */
  readonly calls: { url: string; init: RequestInit }[];
  /** The streams the app asked for, in order. */
  readonly streams: FakeStream[];
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  /** Timers of the app that wait to look for news. */
  pendingLooks(): number;
  /** All timers of the app that are still to come. */
  pendingTimers(): number[];
  /** An event of the page, for example `app.deactivated`. */
  send(event: string, data?: unknown): void;
  /** What the page knows from now on, for example `ticket.status`; who listens is told. */
  change(path: string, value: unknown): void;
  /** Somebody presses Submit. */
  save(): Promise<HookAnswer>;
  /** From now on the service answers this. */
  answer(next: Answer): void;
  close(): void;
}

const POLL_MS = 43_210;
const GUID = 'app-1';

/** What is different from a page load that works. */
export interface OpenOptions {
  /** Whether streams of news pass. */
  streams?: boolean;
  boot?: Partial<BootConfig>;
  /** What the page knows, by path. */
  values?: Record<string, unknown>;
  /** CSS pixels. */
  width?: number;
}

/** A ticket page that speaks the app framework's messages to the sidebar in a frame, and a service behind it. */
export async function openSidebar(
  first: Answer,
  search = '&colorScheme=dark',
  { streams: passes = false, boot = {}, values = {}, width = 340 }: OpenOptions = {},
): Promise<FakeHost> {
  const frame = document.createElement('iframe');
  frame.style.width = `${width}px`;
  frame.style.height = '900px';
  frame.style.border = '0';
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
  const heights: string[] = [];
  const calls: FakeHost['calls'] = [];
  const streams: FakeHost['streams'] = [];
  const timers = trackTimers(inner);
  inner.fetch = async (input, init = {}) => {
    if (/\/live(\?|$)/.test(input as string)) {
      const { stream, response } = fakeStream(input as string, init);
      streams.push(stream);
      return passes ? response : new Response('<!doctype html>', { status: 502 });
    }
    calls.push({ url: input as string, init });
    return answer(input as string, init);
  };
  const act =
    (path: string) =>
    (...args: unknown[]): void => {
      requests.push({ request: 'invoke', path, args });
    };
  const host = createZafHost({
    send: (text) => inner.postMessage(text, '*'),
    context: { product: 'support', location: 'ticket_sidebar', ticketId: 42 },
    metadata: {},
    values: {
      'ticket.id': 42,
      'ticket.status': 'open',
      'currentUser.locale': 'en-US',
      'comment.type': 'publicReply',
      'comment.text': '',
      colorScheme: search.includes('dark') ? 'dark' : 'light',
      ...values,
    },
    onSet: (path, value) => requests.push({ request: 'set', path, args: [value] }),
    actions: {
      resize: (size) => {
        const { height } = size as { height: string };
        heights.push(height);
      },
      'comment.appendText': act('comment.appendText'),
      macro: act('macro'),
    },
  });
  const heard = (event: MessageEvent): void => {
    if (event.source === inner) host.receive(event.data);
  };
  window.addEventListener('message', heard);

  const config: BootConfig = {
    session: 'session-1',
    locale: 'en',
    apiBase: '',
    pollMs: POLL_MS,
    refused: null,
    saveWarning: true,
    ...boot,
  };
  const data = page.createElement('script');
  data.type = 'application/json';
  data.id = 'baton-boot';
  data.textContent = JSON.stringify(config);
  const root = page.createElement('div');
  root.id = 'root';
  const script = page.createElement('script');
  script.type = 'module';
  script.src = url.href;
  page.title = 'Baton';
  page.documentElement.lang = 'en';
  page.body.replaceChildren(data, root, script);

  return {
    requests,
    heights,
    subscribers: host.subscribers,
    calls,
    streams,
    frame,
    document: page,
    pendingLooks: () => timers().filter((delay) => delay === POLL_MS).length,
    pendingTimers: timers,
    send: (event, message = {}) => host.emit(event, message),
    change: (path, value) => host.change(path, value),
    save: () => host.hook('ticket.save'),
    answer: (next) => {
      answer = next;
    },
    close: () => {
      window.removeEventListener('message', heard);
      frame.remove();
    },
  };
}

/** The test runner rewrites dynamic imports to go through a global of its own, which a frame does not have. */
function lendTestRunner(inner: Window): void {
  const runner = { wrapDynamicImport: (load: () => Promise<unknown>) => load() };
  Object.assign(inner, { __vitest_browser_runner__: runner });
}
