import { ProblemError } from '@baton/handoff-client';
import type { PanelAnswer, PanelClient } from '@baton/handoff-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { smallPanel } from '../testing/small-panel.ts';
import { PanelStore } from './panel-store.ts';

const POLL = 1_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function storeOf(fetchPanel: () => Promise<PanelAnswer>): {
  store: PanelStore;
  looks: () => number;
} {
  const spy = vi.fn<() => Promise<PanelAnswer>>(fetchPanel);
  const client = { fetchPanel: spy } as unknown as PanelClient;
  const target = Promise.resolve({ helpdesk: 'zendesk', ticketId: '42' });
  return {
    store: new PanelStore({ client, target, pollMs: POLL }),
    looks: () => spy.mock.calls.length,
  };
}

const fresh = (version: string): PanelAnswer => ({
  status: 'fresh',
  panel: smallPanel(version, `brief ${version}`),
  etag: `"${version}"`,
});

describe('panel store', () => {
  it('looks at once and then every interval', async () => {
    const { store, looks } = storeOf(async () => fresh('1'));
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toMatchObject({ kind: 'panel', stale: false });
    await vi.advanceTimersByTimeAsync(3 * POLL);
    expect(looks()).toBe(4);
  });

  it('holds no timer while asleep', async () => {
    const { store, looks } = storeOf(async () => fresh('1'));
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    store.sleep();
    expect(vi.getTimerCount()).toBe(0);
    await store.refresh();
    expect(looks()).toBe(1);
  });

  it('looks once more for news that came during a look', async () => {
    const { store, looks } = storeOf(async () => fresh('1'));
    store.wake();
    void store.refresh();
    void store.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(2);
  });

  it('tells nobody when nothing changed', async () => {
    const answers: PanelAnswer[] = [fresh('1'), { status: 'unchanged' }, { status: 'unchanged' }];
    const { store } = storeOf(async () => answers.shift() ?? fresh('2'));
    const heard = vi.fn<() => void>();
    store.subscribe(heard);
    store.wake();
    await vi.advanceTimersByTimeAsync(2 * POLL);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('waits longer with every failure, but not longer than a minute', async () => {
    const { store, looks } = storeOf(() => Promise.reject(new ProblemError('unreachable', 0)));
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().kind).toBe('unreachable');
    await vi.advanceTimersByTimeAsync(2 * POLL);
    expect(looks()).toBe(2);
    await vi.advanceTimersByTimeAsync(4 * POLL);
    expect(looks()).toBe(3);
    await vi.advanceTimersByTimeAsync(600_000);
    const before = looks();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks()).toBe(before + 1);
  });

  it('stops asking once the session has ended, until it is woken again', async () => {
    const { store, looks } = storeOf(() => Promise.reject(new ProblemError('no-session', 401)));
    store.wake();
    await vi.advanceTimersByTimeAsync(100 * POLL);
    expect(looks()).toBe(1);
    store.sleep();
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(2);
  });

  it('drops a brief that the viewer may no longer see', async () => {
    let gone = false;
    const { store } = storeOf(() =>
      gone ? Promise.reject(new ProblemError('forbidden', 403)) : Promise.resolve(fresh('1')),
    );
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    gone = true;
    await vi.advanceTimersByTimeAsync(POLL);
    expect(store.getState()).toEqual({ kind: 'denied' });
  });
});
