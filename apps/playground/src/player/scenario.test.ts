import type { ConversationRecord, Turn } from '@baton/handoff-core';
import { goldens } from '@baton/testkit';
import { expect, it, onTestFinished, vi } from 'vitest';
import { renumber } from './renumber.ts';
import { goldenOf, layOut, newId } from './scenario.ts';

const first = goldens[0];
if (!first) throw new Error('no golden conversation');

const recordOf = (turns: Pick<Turn, 'id' | 'at'>[]): ConversationRecord => ({
  id: 'x',
  version: 1,
  facts: {},
  turns: turns as Turn[],
  actions: [],
  steps: [],
  drafts: [],
  decisions: [],
  handoffs: [],
});

it('knows which golden conversation an id was made from', () => {
  expect(goldenOf(`${first.id}-12`)).toEqual({ golden: renumber(first, 12), n: 12 });
  expect(goldenOf('support-77')).toBeNull();
  expect(goldenOf(first.id)).toBeNull();
});

it('never makes up the same id twice, however fast it is asked', () => {
  const ids = Array.from({ length: 50 }, () => newId(first));
  expect(new Set(ids).size).toBe(50);
  expect(ids.map((id) => goldenOf(id)?.golden.id)).toEqual(ids.map(() => first.id));
});

it('makes up another id in a page that is opened right after one that began anew', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-05-04T10:00:00.000Z') });
  onTestFinished(() => void vi.useRealTimers());
  const openPage = async (): Promise<typeof newId> => {
    vi.resetModules();
    return (await import('./scenario.ts')).newId;
  };
  const one = await openPage();
  const ids = [one(first), one(first)];
  vi.advanceTimersByTime(300);
  ids.push((await openPage())(first));
  vi.advanceTimersByTime(700);
  ids.push((await openPage())(first));
  expect(new Set(ids).size).toBe(4);
});

it('begins a new scenario at its first step and ends it now', () => {
  const before = Date.now();
  const scenario = layOut(first, 'a-1', null);
  expect(scenario.done).toBe(0);
  const end = Date.parse(scenario.batches.at(-1)?.at(-1)?.at ?? '');
  expect(end).toBeGreaterThanOrEqual(before);
  expect(end).toBeLessThanOrEqual(Date.now());
});

it('resumes a stored scenario with the very same bytes', () => {
  const fresh = layOut(first, 'a-1', null);
  const turn = fresh.batches.flat().find((event) => event.type === 'turn');
  const again = layOut(first, 'a-1', recordOf([{ id: turn?.id ?? '', at: turn?.at ?? '' }]));
  expect(again.batches).toEqual(fresh.batches);
  expect(again.done).toBe(1);
});
