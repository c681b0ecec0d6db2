import { ProblemError } from '@baton/handoff-client';
import type { PanelAnswer, PanelClient } from '@baton/handoff-client';
import type { Panel } from '@baton/handoff-panel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { PanelStore } from './panel-store.ts';

const POLL = 1_000;

const smallPanel = (version: string): Panel => ({ version, conversationId: 'c1' }) as Panel;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function storeOf(fetchPanel: () => Promise<PanelAnswer>): {
  store: PanelStore;
  looks: () => number;
} {
  const spy = vi.fn<() => Promise<PanelAnswer>>(fetchPanel);
  const client = { fetchPanel: spy } as unknown as PanelClient;
  const target = { helpdesk: 'desk', ticketId: '42' };
  return {
    store: new PanelStore({ client, target, pollMs: POLL }),
    looks: () => spy.mock.calls.length,
  };
}

const fresh = (version: string): PanelAnswer => ({
  status: 'fresh',
  panel: smallPanel(version),
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

  it('asks for what is as new as can be when a person wants it, and not when it looks by itself', async () => {
    const asked: unknown[] = [];
    const client = {
      fetchPanel: async (_target: unknown, { fresh: wish }: { fresh?: boolean }) => {
        asked.push(wish);
        return fresh('1');
      },
    } as unknown as PanelClient;
    const target = { conversationId: 'c1' };
    const store = new PanelStore({ client, target, pollMs: POLL });
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    await store.refresh({ fresh: true });
    await vi.advanceTimersByTimeAsync(POLL);
    expect(asked).toEqual([false, true, false]);
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

  const changing = async (send: () => Promise<Panel | void>) => {
    let version = 1;
    const { store, looks } = storeOf(async () => fresh(String(version)));
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    version = 2;
    const outcome = await store.change(send).then(
      () => 'done',
      (error: unknown) => (error as ProblemError).code,
    );
    const state = store.getState();
    return {
      outcome,
      looks: looks(),
      shown: state.kind === 'panel' ? state.panel.version : state.kind,
    };
  };

  it('shows the panel that a change answers with, and looks for one where it answers with none', async () => {
    const answered = await changing(async () => smallPanel('3'));
    expect(answered).toEqual({ outcome: 'done', looks: 1, shown: '3' });
    expect(await changing(async () => undefined)).toEqual({
      outcome: 'done',
      looks: 2,
      shown: '2',
    });
  });

  it('has the newest panel in place when a change was refused', async () => {
    const refused = await changing(() => Promise.reject(new ProblemError('approval-decided', 409)));
    expect(refused).toEqual({ outcome: 'approval-decided', looks: 2, shown: '2' });
  });

  it('does not wait for another look when a change got no answer', async () => {
    const never = new Promise<PanelAnswer>(() => undefined);
    const answers = [Promise.resolve(fresh('1')), never];
    const { store } = storeOf(() => answers.shift() ?? never);
    store.wake();
    await vi.advanceTimersByTimeAsync(0);
    const change = store.change(() => Promise.reject(new ProblemError('unreachable', 0)));
    await expect(change).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('keeps one rhythm after a change, and drops an answer that is older than it', async () => {
    const slow: ((answer: PanelAnswer) => void)[] = [];
    const answers = [Promise.resolve(fresh('1'))];
    const { store, looks } = storeOf(
      () => answers.shift() ?? new Promise((resolve) => slow.push(resolve)),
    );
    store.wake();
    await vi.advanceTimersByTimeAsync(POLL);
    await store.change(async () => smallPanel('3'));
    slow[0]?.(fresh('2'));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toMatchObject({ panel: { version: '3' } });
    expect(vi.getTimerCount()).toBe(1);
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
