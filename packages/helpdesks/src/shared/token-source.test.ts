import { expect, it } from 'vitest';
import { KeptToken } from './token-source.ts';

it('asks once for another token, however many calls were refused with the old one', async () => {
  let asked = 0;
  const token = new KeptToken({
    token: () => Promise.resolve('one'),
    refresh: (refused) => {
      asked += 1;
      return Promise.resolve(`${refused}-${asked}`);
    },
  });
  await expect(token.get()).resolves.toBe('one');
  const others = await Promise.all([1, 2, 3, 4, 5].map(() => token.after('one')));
  expect(others).toEqual(Array.from({ length: 5 }, () => 'one-1'));
  expect(asked).toBe(1);
  await expect(token.get()).resolves.toBe('one-1');
  await expect(token.after('one')).resolves.toBe('one-1');
});

it('has no other where there is none, or the same is given again', async () => {
  const fixed = new KeptToken({ token: () => Promise.resolve('one') });
  await expect(fixed.after('one')).resolves.toBeNull();
  const same = new KeptToken({
    token: () => Promise.resolve('one'),
    refresh: () => Promise.resolve('one'),
  });
  await expect(same.after('one')).resolves.toBeNull();
});

it('asks again for a token that could not be had', async () => {
  let asked = 0;
  const token = new KeptToken({
    token: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve('one');
    },
  });
  await expect(token.get()).rejects.toThrow('no');
  await expect(token.get()).resolves.toBe('one');
});
