import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PanelSessions } from './sessions.ts';

const MINUTE = 60_000;
const SOMEBODY = { tenant: 'a', viewer: 'desk:7', tier: 'standard' } as const;
const VOUCHED = { ...SOMEBODY, helpdesk: 'desk', user: '7' } as const;

it.each([
  ['a quarter of an hour', SOMEBODY, 15 * MINUTE],
  ['two hours, where a helpdesk vouches for them,', VOUCHED, 120 * MINUTE],
])('lasts %s from the last use, and half a day from the first at most', (_long, who, idle) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: idle + MINUTE }), { maxLength: 80 }),
      (waits) => {
        let time = 0;
        const sessions = new PanelSessions(() => time);
        const token = sessions.mint(who);
        let last = 0;
        let alive = true;
        for (const wait of waits) {
          time += wait;
          alive = alive && time < last + idle && time < 12 * 60 * MINUTE;
          expect(sessions.find(token) !== null).toBe(alive);
          sessions.keep(token);
          last = time;
        }
      },
    ),
  );
});

it('is kept by use only: asking whether it is there is none', () => {
  let time = 0;
  const sessions = new PanelSessions(() => time);
  const token = sessions.mint(SOMEBODY);
  time = 14 * MINUTE;
  expect(sessions.find(token)).toEqual(SOMEBODY);
  time = 15 * MINUTE;
  expect(sessions.find(token)).toBeNull();
  sessions.keep(token);
  expect(sessions.find(token)).toBeNull();
});

it('is over at once when it is ended, and no other with it', () => {
  const sessions = new PanelSessions();
  const [one, other] = [sessions.mint(SOMEBODY), sessions.mint(SOMEBODY)];
  sessions.end(one);
  expect([sessions.find(one), sessions.find(other)]).toEqual([null, SOMEBODY]);
});
