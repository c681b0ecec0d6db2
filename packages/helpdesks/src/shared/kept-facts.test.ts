import { expect, it } from 'vitest';
import { KeptFacts } from './kept-facts.ts';

/** Reads that are answered when the test says so. */
const reads = () => {
  const open: PromiseWithResolvers<string>[] = [];
  return {
    read: () => {
      const next = Promise.withResolvers<string>();
      open.push(next);
      return next.promise;
    },
    open,
  };
};

it('keeps the newer of two answers, in whatever order they come', async () => {
  let time = 0;
  const facts = new KeptFacts(100, () => time);
  const { read, open } = reads();
  const slow = facts.get('x', false, read);
  time = 1;
  const fresh = facts.get('x', true, read);
  open[1]?.resolve('suspended');
  expect((await fresh).value).toBe('suspended');
  open[0]?.resolve('active');
  await slow;
  expect((await facts.get('x', false, read)).value).toBe('suspended');
  expect(open).toHaveLength(2);
});

it('asks for nobody what is being asked already, but for who wants it afresh', async () => {
  const facts = new KeptFacts(100, () => 0);
  const { read, open } = reads();
  const both = [facts.get('x', false, read), facts.get('x', false, read)];
  const fresh = facts.get('x', true, read);
  expect(open).toHaveLength(2);
  for (const each of open) each.resolve('a');
  await Promise.all([...both, fresh]);
});

it('counts the age of an answer from when it was asked for', async () => {
  let time = 0;
  const facts = new KeptFacts(100, () => time);
  const { read, open } = reads();
  const asked = facts.get('x', false, read);
  time = 60;
  open[0]?.resolve('a');
  expect(await asked).toEqual({ value: 'a', since: 0 });
  time = 99;
  await facts.get('x', false, read);
  expect(open).toHaveLength(1);
  time = 100;
  void facts.get('x', false, read);
  expect(open).toHaveLength(2);
  open[1]?.resolve('b');
});

it('keeps nothing of what failed, and what it had', async () => {
  const facts = new KeptFacts(100, () => 0);
  const fail = async (): Promise<string> => Promise.reject(new Error('away'));
  await expect(facts.get('x', false, fail)).rejects.toThrow('away');
  expect((await facts.get('x', false, async () => 'a')).value).toBe('a');
  await expect(facts.get('x', true, fail)).rejects.toThrow('away');
  expect((await facts.get('x', false, fail)).value).toBe('a');
});
