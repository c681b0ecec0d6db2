import { expect, it } from 'vitest';
import { attachZafHost } from './attach-zaf-host.ts';
import { createZafHost } from './zaf-host.ts';
import type { ZafHostOptions } from './zaf-host.ts';

const start = (more: Partial<ZafHostOptions> = {}) => {
  const sent: Record<string, unknown>[] = [];
  const host = createZafHost({
    send: (text) => sent.push(JSON.parse(text)),
    context: { product: 'support', ticketId: '42' },
    metadata: { appId: 0 },
    values: {
      'ticket.id': '42',
      currentUser: { locale: 'de', role: 'agent' },
      colorScheme: 'dark',
    },
    settable: ['comment.text'],
    ...more,
  });
  const say = (message: Record<string, unknown>): void => host.receive(JSON.stringify(message));
  return { host, sent, say };
};

const shakeHands = { key: 'iframe.handshake', message: { version: '2.0.9' } };

it('answers the handshake with context and metadata', () => {
  const { host, sent, say } = start();
  say(shakeHands);
  expect(sent).toEqual([
    {
      key: 'zaf.app.registered',
      message: { context: { product: 'support', ticketId: '42' }, metadata: { appId: 0 } },
    },
  ]);
  expect(host.registered).toBe(true);
});

it('gives several values at once, nested ones too, and names those it does not have', () => {
  const { sent, say } = start();
  say({ id: 1, request: 'get', params: ['ticket.id', 'currentUser.locale', 'ticket.nothing'] });
  expect(sent[0]).toMatchObject({
    id: 1,
    result: {
      'ticket.id': '42',
      'currentUser.locale': 'de',
      errors: { 'ticket.nothing': { name: 'APIAccessError', path: 'ticket.nothing' } },
    },
  });
});

it('keeps what was set, records it, and refuses paths that do not exist', () => {
  const { host, sent, say } = start();
  say({ id: 1, request: 'set', params: { 'comment.text': 'hello', 'ticket.made.up': 1 } });
  say({ id: 2, request: 'get', params: ['comment.text'] });
  expect(sent[0]).toMatchObject({ result: { errors: { 'ticket.made.up': {} } } });
  expect(sent[1]).toMatchObject({ result: { 'comment.text': 'hello', errors: {} } });
  expect(host.records.filter((entry) => entry.kind === 'set')).toEqual([
    { kind: 'set', path: 'comment.text', value: 'hello', accepted: true },
    { kind: 'set', path: 'ticket.made.up', value: 1, accepted: false },
  ]);
});

it('runs known actions with their arguments, refuses others and swallows telemetry', () => {
  const notes: unknown[] = [];
  const { host, sent, say } = start({
    actions: { 'comment.appendText': (text) => notes.push(text) },
  });
  say({ id: 1, request: 'invoke', params: { 'comment.appendText': ['call back'] } });
  say({ id: 2, request: 'invoke', params: { 'ticket.explode': [] } });
  say({ id: 3, request: 'invoke', params: { track: [{ type: 'click' }] } });
  expect(notes).toEqual(['call back']);
  expect(sent[0]).toEqual({ id: 1, result: { errors: {} } });
  expect(sent[1]).toMatchObject({ result: { errors: { 'ticket.explode': {} } } });
  expect(sent[2]).toEqual({ id: 3, result: { errors: {} } });
  expect(host.records.map((entry) => entry.kind)).toEqual(['invoke', 'invoke']);
});

it('sends no event before the handshake and every one after it', () => {
  const { host, sent, say } = start();
  host.emit('app.activated');
  expect(sent).toEqual([]);
  say(shakeHands);
  host.change('colorScheme', 'light');
  expect(sent.at(-1)).toEqual({ key: 'zaf.colorScheme.changed', message: 'light' });
});

it('counts subscriptions and forgets them at zero', () => {
  const { host, say } = start();
  say({ key: 'iframe.on:ticket.save', message: { subscriberCount: 2 } });
  expect(host.subscribers.get('ticket.save')).toBe(2);
  say({ key: 'iframe.off:ticket.save', message: { subscriberCount: 0 } });
  expect(host.subscribers.has('ticket.save')).toBe(false);
});

it('takes the object reply of a hook, and a refusal with its words', async () => {
  const { host, sent, say } = start();
  expect(await host.hook('ticket.save')).toEqual({ ok: true, error: null });
  say({ key: 'iframe.on:ticket.save', message: { subscriberCount: 1 } });
  const first = host.hook('ticket.save');
  expect(sent.at(-1)).toEqual({ key: 'zaf.ticket.save', needsReply: true });
  host.receive({ appGuid: 'g', key: 'iframe.reply:ticket.save' });
  expect(await first).toEqual({ ok: true, error: null });
  const second = host.hook('ticket.save');
  host.receive({ key: 'iframe.reply:ticket.save', error: { msg: 'not yet' } });
  expect(await second).toEqual({ ok: false, error: 'not yet' });
});

it('answers proxied requests, well or badly', async () => {
  const { sent, say } = start({
    onRequest: async (options) => {
      if (options === 'bad') throw new Error('refused');
      return { pong: true };
    },
  });
  say({ key: 'request:1', message: { url: '/ping' } });
  say({ key: 'request:2', message: 'bad' });
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[0]).toMatchObject({
    key: 'zaf.request:1.done',
    message: { responseArgs: [{ pong: true }, 'success', {}] },
  });
  expect(sent[1]).toMatchObject({ key: 'zaf.request:2.fail' });
});

it('lets garbage pass without harm', () => {
  const { host, sent } = start();
  for (const junk of ['', '{', 'null', 7, null, undefined, { id: 1 }, { key: 3 }])
    host.receive(junk);
  expect(sent).toEqual([]);
  expect(host.records).toEqual([]);
});

it('listens only to its own frame and origin, and says goodbye', () => {
  const posted: [string, string][] = [];
  const listeners = new Set<(event: { data: unknown; origin: string; source: unknown }) => void>();
  const frame = {
    contentWindow: { postMessage: (text: string, origin: string) => posted.push([text, origin]) },
  };
  const host = attachZafHost({
    frame,
    window: {
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
    },
    appOrigin: 'http://127.0.0.1:1',
    context: {},
    metadata: {},
    values: {},
  });
  const arrive = (origin: string, source: unknown): void => {
    for (const listener of listeners) listener({ data: shakeHands, origin, source });
  };
  arrive('http://127.0.0.1:1', {});
  arrive('http://evil.example', frame.contentWindow);
  expect(posted).toEqual([]);
  arrive('http://127.0.0.1:1', frame.contentWindow);
  expect(posted[0]?.[1]).toBe('http://127.0.0.1:1');
  host.detach();
  expect(JSON.parse(posted.at(-1)?.[0] ?? '{}')).toMatchObject({ key: 'zaf.app.willDestroy' });
  expect(listeners.size).toBe(0);
});
