import { readZafMessage } from './zaf-message.ts';
import type { ZafMessage } from './zaf-message.ts';
import { readZafValue } from './zaf-values.ts';
import type { ZafValues } from './zaf-values.ts';

/** Something the app did, for assertions. */
export type ZafRecord =
  | { kind: 'handshake'; version: string | null }
  | { kind: 'get'; paths: string[] }
  | { kind: 'set'; path: string; value: unknown; accepted: boolean }
  | { kind: 'invoke'; path: string; args: unknown[]; accepted: boolean }
  | { kind: 'request'; options: unknown }
  | { kind: 'trigger'; event: string; data: unknown };

/** What the simulated ticket page knows and can do. */
export interface ZafHostOptions {
  /** Delivers a text to the app's frame. */
  send: (text: string) => void;
  /** What `client.context()` answers. */
  context: Record<string, unknown>;
  /** What `client.metadata()` answers. */
  metadata: Record<string, unknown>;
  values: ZafValues;
  /** Actions by path, for example `comment.appendText`; an unknown one is refused as the real host does. */
  actions?: Record<string, (...args: unknown[]) => void>;
  /** Paths `set` may change beyond those that have a value. */
  settable?: readonly string[];
  /** Told after the app has set a value. */
  onSet?: (path: string, value: unknown) => void;
  /** Answers `client.request`; a rejection reaches the app as a failed request. */
  onRequest?: (options: unknown) => Promise<unknown>;
}

/** Result of asking the app's handlers before something happens. */
export interface HookAnswer {
  ok: boolean;
  error: string | null;
}

/** One app instance as its host sees it. */
export interface ZafHost {
  /** Feeds a message from the app's frame. */
  receive(data: unknown): void;
  /** True after the handshake. */
  readonly registered: boolean;
  /** Everything the app did, oldest first. */
  readonly records: readonly ZafRecord[];
  /** Handlers the app holds, by event name. */
  readonly subscribers: ReadonlyMap<string, number>;
  /** Tells the app that something happened; nothing is sent before the handshake. */
  emit(event: string, message?: unknown): void;
  /** Changes a value and sends `<path>.changed`. */
  change(path: string, value: unknown): void;
  /** Asks the app's handlers of a hook such as `ticket.save`; ok at once when it has none. */
  hook(event: string): Promise<HookAnswer>;
}

/** Telemetry of the official SDK, answered and ignored. */
const TELEMETRY = new Set(['track', '__track__', 'session.live']);

const refusal = (path: string, message: string): Record<string, unknown> => ({
  name: 'APIAccessError',
  path,
  message,
});

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * The host's side of the Zendesk app protocol for one app instance: handshake, get, set, invoke, events,
 * proxied requests and hooks. Knows no DOM: `attachZafHost` connects it with a frame.
 */
export const createZafHost = (options: ZafHostOptions): ZafHost => {
  const { values } = options;
  const records: ZafRecord[] = [];
  const subscribers = new Map<string, number>();
  const waiting = new Map<string, ((answer: HookAnswer) => void)[]>();
  let registered = false;

  const post = (message: Record<string, unknown>): void => options.send(JSON.stringify(message));

  const get = (params: unknown): Record<string, unknown> => {
    const paths = Array.isArray(params) ? params.map(String) : [];
    records.push({ kind: 'get', paths });
    const errors: Record<string, unknown> = {};
    const result: Record<string, unknown> = {};
    for (const path of paths) {
      const found = readZafValue(values, path);
      if (found === undefined) errors[path] = refusal(path, 'no value at this path');
      else result[path] = found;
    }
    return { ...result, errors };
  };

  const set = (params: unknown): Record<string, unknown> => {
    const errors: Record<string, unknown> = {};
    for (const [path, value] of Object.entries(asObject(params))) {
      const accepted =
        options.settable?.includes(path) === true || readZafValue(values, path) !== undefined;
      records.push({ kind: 'set', path, value, accepted });
      if (!accepted) {
        errors[path] = refusal(path, 'can not be set');
        continue;
      }
      values[path] = value;
      options.onSet?.(path, value);
    }
    return { errors };
  };

  const invoke = (params: unknown): Record<string, unknown> => {
    const errors: Record<string, unknown> = {};
    for (const [path, list] of Object.entries(asObject(params))) {
      if (TELEMETRY.has(path)) continue;
      const args = Array.isArray(list) ? list : [];
      const action = options.actions?.[path];
      records.push({ kind: 'invoke', path, args, accepted: action !== undefined });
      if (action) action(...args);
      else errors[path] = refusal(path, 'no such action');
    }
    return { errors };
  };

  const CALLS = { get, set, invoke };

  const proxy = async (n: number, request: unknown): Promise<void> => {
    records.push({ kind: 'request', options: request });
    const answer = (verdict: 'done' | 'fail', body: unknown): void =>
      post({
        key: `zaf.request:${n}.${verdict}`,
        message: { responseArgs: [body, verdict === 'done' ? 'success' : 'error', {}] },
      });
    if (!options.onRequest) return answer('fail', { status: 0, statusText: 'no proxy here' });
    await options.onRequest(request).then(
      (body) => answer('done', body),
      (error: unknown) => answer('fail', { status: 500, statusText: String(error) }),
    );
  };

  const handle = (message: ZafMessage): void => {
    switch (message.kind) {
      case 'handshake':
        registered = true;
        records.push(message);
        post({
          key: 'zaf.app.registered',
          message: { context: options.context, metadata: options.metadata },
        });
        break;
      case 'on':
      case 'off':
        if (message.subscriberCount > 0) subscribers.set(message.event, message.subscriberCount);
        else subscribers.delete(message.event);
        break;
      case 'call':
        post({ id: message.id, result: CALLS[message.request](message.params) });
        break;
      case 'request':
        void proxy(message.n, message.options);
        break;
      case 'reply': {
        const waiter = waiting.get(message.event)?.shift();
        waiter?.({ ok: message.error === null, error: message.error });
        break;
      }
      case 'trigger':
        records.push(message);
        break;
      case 'other':
        break;
      default:
        message satisfies never;
    }
  };

  const emit = (event: string, message: unknown = {}): void => {
    if (registered) post({ key: `zaf.${event}`, message });
  };

  return {
    receive: (data) => {
      const message = readZafMessage(data);
      if (message) handle(message);
    },
    get registered() {
      return registered;
    },
    records,
    subscribers,
    emit,
    change: (path, value) => {
      values[path] = value;
      emit(`${path}.changed`, value);
    },
    hook: (event) => {
      if (!subscribers.has(event)) return Promise.resolve({ ok: true, error: null });
      return new Promise((resolve) => {
        waiting.set(event, [...(waiting.get(event) ?? []), resolve]);
        post({ key: `zaf.${event}`, needsReply: true });
      });
    },
  };
};
