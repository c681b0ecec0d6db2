import { expect, it } from 'vitest';
import { createMemory } from './memory.ts';

const storage = (): Storage => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
};

it('knows an id it made up until the service has it', () => {
  const memory = createMemory(storage(), storage());
  memory.invented('a-1');
  expect([memory.isNew('a-1'), memory.isNew('a-2'), memory.last()]).toEqual([true, false, null]);
  memory.stored('a-1');
  expect([memory.isNew('a-1'), memory.last()]).toEqual([false, 'a-1']);
});

it('lets another tab show something else without forgetting its own', () => {
  const browser = storage();
  const mine = createMemory(browser, storage());
  mine.invented('a-1');
  createMemory(browser, storage()).stored('b-1');
  expect([mine.isNew('a-1'), mine.last()]).toEqual([true, 'b-1']);
});
