import { afterEach, describe, expect, it, vi } from 'vitest';

import { openSidebar } from '../testing/fake-host.ts';
import type { FakeHost } from '../testing/fake-host.ts';
import type { FakeStream } from '../testing/fake-stream.ts';
import { panelAnswer } from '../testing/small-panel.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const expectShown = (words: string): Promise<void> =>
  vi.waitFor(() => expect(host?.document.body.textContent).toContain(words), patience);
const streamNumber = async (n: number): Promise<FakeStream> => {
  await vi.waitFor(() => expect(host?.streams).toHaveLength(n), patience);
  const stream = host?.streams[n - 1];
  if (!stream) throw new Error('no stream');
  return stream;
};
const open = (): Promise<FakeHost> =>
  openSidebar(() => panelAnswer('1', 'Charged twice'), undefined, { streams: true });

describe('a sidebar that follows its panel', () => {
  it('asks for the stream of its ticket with its session, once the brief is there', async () => {
    host = await open();
    await expectShown('Charged twice');
    const stream = await streamNumber(1);
    expect(stream.url).toBe('/v1/panel/tickets/zendesk/42/live');
    expect(new Headers(stream.init.headers).get('authorization')).toBe('Bearer session-1');
  });

  it('shows a change as soon as the stream says so', async () => {
    host = await open();
    await expectShown('Charged twice');
    const stream = await streamNumber(1);
    host.answer(() => panelAnswer('2', 'Refunded now'));
    stream.news('x.2');
    await expectShown('Refunded now');
    expect(host.calls[1]?.init.headers).toMatchObject({ 'if-none-match': '"1"' });
  });

  it('comes back after a loss and says what it heard last', async () => {
    host = await open();
    await expectShown('Charged twice');
    const first = await streamNumber(1);
    first.news('x.2');
    await vi.waitFor(() => expect(host?.calls).toHaveLength(2), patience);
    first.break();
    const second = await streamNumber(2);
    expect(second.url).toBe('/v1/panel/tickets/zendesk/42/live?etag=x.2');
    host.answer(() => panelAnswer('2', 'Refunded now'));
    second.news('x.3');
    await expectShown('Refunded now');
  });

  it('ends the stream while another tab is in front and opens it when it is back', async () => {
    host = await open();
    await expectShown('Charged twice');
    const first = await streamNumber(1);
    host.send('app.deactivated');
    await vi.waitFor(() => expect(first.init.signal?.aborted).toBe(true), patience);
    expect(host.pendingLooks()).toBe(0);
    host.send('app.activated');
    const second = await streamNumber(2);
    expect(second.init.signal?.aborted).toBe(false);
    host.send('app.willDestroy');
    await vi.waitFor(() => expect(second.init.signal?.aborted).toBe(true), patience);
  });

  it('goes on looking by itself where no stream passes', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    await streamNumber(1);
    await vi.waitFor(() => expect(host?.pendingLooks()).toBe(1), patience);
    expect(host.document.body.textContent).not.toContain('Connection lost');
  });

  it('follows nothing where there is no panel', async () => {
    host = await openSidebar(() => new Response('{}', { status: 404 }), undefined, {
      streams: true,
    });
    await expectShown('No AI handoff on this ticket');
    host.answer(() => panelAnswer('1', 'Charged twice'));
    expect(host.streams).toEqual([]);
    host.send('ticket.conversation.changed', []);
    await expectShown('Charged twice');
    await streamNumber(1);
  });
});
