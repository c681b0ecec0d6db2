import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { openSidebar } from './testing/fake-host.ts';
import type { FakeHost, OpenOptions } from './testing/fake-host.ts';
import { momentAnswer } from './testing/moments.ts';
import { assistAnswer, panelAnswer } from './testing/small-panel.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const words = (): string => host?.document.body.textContent ?? '';
const expectShown = (text: string): Promise<void> =>
  vi.waitFor(() => expect(words()).toContain(text), patience);
/** Drawn whole, and everything loaded that comes after it. */
const open = async (options: OpenOptions = {}): Promise<FakeHost> => {
  const opened = await openSidebar(() => panelAnswer('1', 'Charged twice'), undefined, {
    streams: true,
    ...options,
  });
  host = opened;
  await vi.waitFor(() => {
    expect(opened.document.querySelector('.bt-controls')).not.toBe(null);
    expect(opened.streams).toHaveLength(1);
  }, patience);
  return opened;
};
/** What the framework itself holds a moment longer, to refuse what the page never answers. */
const FRAMEWORK_MS = 5_000;
const own = (opened: FakeHost): number[] =>
  opened.pendingTimers().filter((delay) => delay !== FRAMEWORK_MS);

describe('a sidebar whose tab is not in front', () => {
  it('holds no timer, no request and no stream, and hears of nothing', async () => {
    const opened = await open();
    opened.send('ticket.conversation.changed', []);
    opened.send('app.deactivated');
    await vi.waitFor(() => {
      expect(opened.streams[0]?.init.signal?.aborted).toBe(true);
      expect(own(opened)).toEqual([]);
    }, patience);
    const before = opened.calls.length;
    opened.send('ticket.conversation.changed', []);
    opened.change('ticket.status', 'pending');
    opened.document.dispatchEvent(new Event('visibilitychange'));
    // an answer to a later question: the events before it were heard
    await opened.save();
    expect(own(opened)).toEqual([]);
    expect(opened.calls).toHaveLength(before);
    expect(opened.streams).toHaveLength(1);
  });

  it('shows the brief from memory when it is back, and asks whether it is still so', async () => {
    const opened = await open();
    opened.send('app.deactivated');
    await vi.waitFor(() => expect(own(opened)).toEqual([]), patience);
    const panel = opened.document.querySelector('main');
    opened.answer(() => new Response(null, { status: 304 }));
    opened.send('app.activated');
    await vi.waitFor(() => expect(opened.calls).toHaveLength(2), patience);
    expect(opened.calls[1]?.init.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(opened.document.querySelector('main')).toBe(panel);
    expect(words()).toContain('Charged twice');
  });
});

describe('a sidebar that is put away', () => {
  it('leaves nothing behind', async () => {
    const opened = await open();
    await vi.waitFor(() => expect(opened.subscribers.has('ticket.save')).toBe(true), patience);
    opened.send('app.willDestroy');
    await vi.waitFor(() => {
      expect(opened.streams[0]?.init.signal?.aborted).toBe(true);
      expect(own(opened)).toEqual([]);
      expect(opened.document.getElementById('root')?.childElementCount).toBe(0);
      // the framework's own
      expect([...opened.subscribers.keys()]).toEqual(['context.updated']);
    }, patience);
    const before = opened.calls.length;
    opened.document.dispatchEvent(new Event('visibilitychange'));
    opened.send('app.activated');
    await opened.save();
    expect(opened.calls).toHaveLength(before);
  });

  it('does not come back to life when what it was loading arrives', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'), undefined, { streams: true });
    await vi.waitFor(() => expect(host?.calls).toHaveLength(1), patience);
    host.send('app.willDestroy');
    await vi.waitFor(() => expect(host?.subscribers.size).toBe(1), patience);
    await vi.waitFor(() => expect(host && own(host)).toEqual([]), patience);
    expect(host.streams.filter(({ init }) => init.signal?.aborted !== true)).toEqual([]);
    expect(host.calls).toHaveLength(1);
  });
});

it('looks once for a handful of changes', async () => {
  const opened = await open();
  for (let n = 0; n < 5; n += 1) opened.send('ticket.conversation.changed', []);
  await vi.waitFor(() => expect(opened.calls).toHaveLength(2), patience);
  await vi.waitFor(() => expect(own(opened).length).toBeGreaterThan(0), patience);
  expect(opened.calls).toHaveLength(2);
});

it('applies a macro that the panel offers, and sends nothing', async () => {
  host = await openSidebar(momentAnswer({ state: 'active', around: true }));
  await vi.waitFor(
    () => expect(host?.document.querySelector('.bt-assist')).not.toBe(null),
    patience,
  );
  const rows = host.document.querySelectorAll<HTMLElement>('.bt-assist .bt-unfold-row');
  for (const row of rows) row.click();
  const macros = (): HTMLElement[] =>
    [...(host?.document.querySelectorAll('button') ?? [])].filter(
      ({ textContent }) => textContent === 'Apply macro',
    );
  await vi.waitFor(() => expect(macros()).toHaveLength(1), patience);
  macros()[0]?.click();
  await vi.waitFor(() => expect(host?.requests).toHaveLength(1), patience);
  expect(host.requests).toEqual([{ request: 'invoke', path: 'macro', args: [expect.any(String)] }]);
});

describe('a reply that is about to be sent', () => {
  const REPLY = 'I will refund you $84.50.';
  const warning = (): Response =>
    Response.json({ warnings: [{ id: 'r1', text: 'Refunded already: $84.50.' }], again: 'Again?' });
  const writing = async (
    answer: (url: string, init: RequestInit) => Response | Promise<Response>,
    options: OpenOptions = {},
  ): Promise<FakeHost> => {
    const opened = await open({
      ...options,
      values: { 'comment.text': REPLY, ...options.values },
    });
    await vi.waitFor(() => expect(opened.subscribers.has('ticket.save')).toBe(true), patience);
    opened.answer(answer);
    return opened;
  };

  it('is stopped once with what was done, and goes out when it is sent again', async () => {
    const opened = await writing(warning);
    expect(await opened.save()).toEqual({ ok: false, error: 'Refunded already: $84.50. Again?' });
    const asked = opened.calls.findLast(({ init }) => init.method === 'POST');
    expect(asked?.url).toContain('/v1/panel/conversations/c1/reply-check');
    expect(asked?.init.body).toBe(JSON.stringify({ text: REPLY }));
    expect(await opened.save()).toEqual({ ok: true, error: null });
  });

  it.each([
    ['says no', () => new Response('{}', { status: 500 })],
    ['cannot be reached', () => Promise.reject(new TypeError('no network'))],
    ['answers nonsense', () => new Response('<!doctype html>')],
    ['has nothing to say', () => Response.json({ warnings: [], again: '' })],
    ['does not answer', () => new Promise<Response>(() => undefined)],
  ])('goes out when the service %s', async (_what, answer) => {
    const opened = await writing(answer);
    expect(await opened.save()).toEqual({ ok: true, error: null });
  });

  it('is not looked at when it is an internal note', async () => {
    const opened = await writing(warning, { values: { 'comment.type': 'internalNote' } });
    expect(await opened.save()).toEqual({ ok: true, error: null });
    expect(opened.calls.filter(({ init }) => init.method === 'POST')).toEqual([]);
  });

  it('is not looked at when the page says so', async () => {
    const opened = await open({ boot: { saveWarning: false } });
    await vi.waitFor(() => expect(own(opened).length).toBeGreaterThan(0), patience);
    expect(opened.subscribers.has('ticket.save')).toBe(false);
  });
});

it('can be reached by keyboard, every button in the order it is read', async () => {
  host = await openSidebar(() => assistAnswer('1', 'Your refund is on its way.'));
  await expectShown('Copy');
  await vi.waitFor(
    () => expect(host?.document.querySelector('.bt-controls')).not.toBe(null),
    patience,
  );
  const inner = host.document;
  const buttons = [...inner.querySelectorAll<HTMLElement>('button:enabled')];
  buttons[0]?.focus();
  const reached = [inner.activeElement];
  for (let n = 1; n < buttons.length; n += 1) {
    await userEvent.keyboard('{Tab}');
    reached.push(inner.activeElement);
  }
  expect(reached).toEqual(buttons);
});

it('holds a long conversation as pages that are drawn when they come into sight', async () => {
  const item = (n: number) => ({
    id: `t${n}`,
    n,
    by: n % 2 === 0 ? 'ai' : 'customer',
    byLabel: 'Somebody',
    text: `Words of turn ${n}`,
    at: { label: '12:00', iso: '2026-03-09T12:00:00Z' },
    note: '',
    tone: 'neutral',
    attachments: [],
    language: 'en',
    unsent: false,
  });
  const moment = momentAnswer({ golden: 'two-hundred-turns' });
  host = await openSidebar((url) => {
    const { pathname, searchParams } = new URL(url, 'http://service');
    if (!pathname.endsWith('/transcript')) return moment(url);
    const after = Number(searchParams.get('after'));
    const limit = Number(searchParams.get('limit'));
    const items = Array.from({ length: Math.min(limit, 250 - after) }, (_, k) =>
      item(after + k + 1),
    );
    const next = after + items.length < 250 ? after + items.length : null;
    return Response.json({ items, next, version: '1' });
  });
  await vi.waitFor(
    () => expect(host?.document.querySelector('.bt-transcript button')).not.toBe(null),
    patience,
  );
  host.document.querySelector<HTMLElement>('.bt-transcript .bt-fold-head button')?.click();
  const turns = (): Element[] => [...(host?.document.querySelectorAll('.bt-turn') ?? [])];
  await vi.waitFor(() => expect(turns()).toHaveLength(100), patience);
  const [first] = turns();
  if (!first) throw new Error('no turn is shown');
  const inner = host.frame.contentWindow;
  expect(inner?.getComputedStyle(first).contentVisibility).toBe('auto');
  expect(inner?.getComputedStyle(first.closest('.bt-scroll') ?? first).overflowY).toBe('auto');
});
