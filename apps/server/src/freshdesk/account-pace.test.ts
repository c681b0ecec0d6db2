import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AccountPace } from './account-pace.ts';

const paceAt = (random = 0.5) => {
  let seconds = 0;
  const pace = new AccountPace(
    () => seconds * 1_000,
    () => random,
  );
  const ask = (who: string | null, isLook = false, account = 'a'): boolean =>
    pace.take({ account, who, isLook });
  const pass = (more: number): void => {
    seconds += more;
  };
  return { pace, ask, pass, again: (account = 'a') => pace.again(account) };
};

it('lets somebody who looks alone look again after a minute', () => {
  const { ask, again } = paceAt();
  expect(again()).toBe(60);
  ask('agent 1');
  expect(again()).toBe(60);
});

it('shares what is left of the minute among those who watch', () => {
  const { ask, again } = paceAt();
  for (let n = 0; n < 40; n += 1) ask(`agent ${n}`, true);
  // 32 requests a minute are planned with; 40 people with 75 seconds between their looks are 32 a minute.
  expect(again()).toBe(75);
  for (let n = 0; n < 16; n += 1) ask(`agent ${n}`);
  expect(again()).toBe(150);
  for (let n = 0; n < 40; n += 1) ask(`agent ${n}`);
  expect(again()).toBe(300);
});

it('counts neither what is older than a minute nor who has not looked for longer than anybody waits', () => {
  const { ask, again, pass } = paceAt();
  for (let n = 0; n < 40; n += 1) ask(`agent ${n}`);
  expect(again()).toBe(300);
  pass(60);
  expect(again()).toBe(75);
  pass(270);
  expect(again()).toBe(60);
});

it('counts each account for itself, and what nobody looks at as no watcher', () => {
  const { ask, again } = paceAt();
  for (let n = 0; n < 40; n += 1) ask(`agent ${n}`);
  expect(again('b')).toBe(60);
  for (let n = 0; n < 40; n += 1) ask(null, false, 'c');
  expect(again('c')).toBe(60);
});

it('counts with what other processes counted, people of both once, for a minute', () => {
  const { pace, ask, again, pass } = paceAt();
  const other = paceAt();
  for (let n = 0; n < 40; n += 1) ask(`agent ${n}`, true);
  for (let n = 20; n < 60; n += 1) other.ask(`agent ${n}`, true);
  const tell = (): void =>
    pace.elsewhere(
      'a',
      other.pace.counts().map(({ counts }) => counts),
    );
  expect(again()).toBe(75);
  tell();
  // Sixty people at 32 looks a minute.
  expect(again()).toBe(113);
  for (let n = 20; n < 36; n += 1) other.ask(`agent ${n}`);
  tell();
  expect(again()).toBe(225);
  pass(59);
  expect(again()).toBe(225);
  // Whoever has not said anything for a minute may be gone.
  pass(1);
  expect(again()).toBe(75);
});

it('tells of nobody who they are, and nothing of an account that nobody works in', () => {
  const { pace, ask, pass } = paceAt();
  ask('agent 4711');
  ask('agent 4712', true, 'b');
  const told = pace.counts();
  expect(told.map(({ account, counts }) => [account, counts.others])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
  expect(told[1]?.counts.watchers).toEqual([expect.any(Number)]);
  expect(JSON.stringify(told)).not.toContain('471');
  // The same person of another account is another number.
  ask('agent 4711', true, 'b');
  expect(pace.counts()[0]?.counts.watchers).not.toContain(told[1]?.counts.watchers[0]);
  pass(331);
  expect(pace.counts()).toEqual([]);
});

it('refuses only what the platform would never let through', () => {
  const { ask, pass } = paceAt();
  for (let n = 0; n < 300; n += 1) expect(ask('agent 1')).toBe(true);
  expect(ask('agent 1')).toBe(false);
  expect(ask('agent 1', false, 'b')).toBe(true);
  pass(61);
  expect(ask('agent 1')).toBe(true);
});

it('names 60 to 300 whole seconds, and more where more people watch or more is pressed', () => {
  const one = fc.record({
    people: fc.nat(200),
    presses: fc.nat(100),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  const of = ({ people, presses, random }: { people: number; presses: number; random: number }) => {
    const { ask, again } = paceAt(random);
    for (let n = 0; n < people; n += 1) ask(`agent ${n}`, true);
    for (let n = 0; n < presses; n += 1) ask(null);
    return again();
  };
  fc.assert(
    fc.property(one, fc.nat(50), fc.nat(50), (work, people, presses) => {
      const before = of(work);
      expect(Number.isInteger(before)).toBe(true);
      expect(before).toBeGreaterThanOrEqual(60);
      expect(before).toBeLessThanOrEqual(300);
      const more = { ...work, people: work.people + people, presses: work.presses + presses };
      expect(of(more)).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 100 },
  );
});
