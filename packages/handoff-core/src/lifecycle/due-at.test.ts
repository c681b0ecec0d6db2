import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isOpen } from '../route/open-hours.ts';
import { LifecycleTimers } from '../schema/lifecycle.ts';
import { Hours } from '../schema/routing.ts';
import { HandoffState } from '../schema/vocabulary.ts';
import { WAITS_FOR, dueAt } from './due-at.ts';
import { reopens } from './reopens.ts';

const timers = LifecycleTimers.parse({
  accept: 30,
  answer: 120,
  channels: { chat: { accept: 5 } },
});
const since = '2026-03-02T09:00:00.000Z';
const office = Hours.parse({
  timeZone: 'Europe/Berlin',
  monday: [{ from: '09:00', to: '10:10' }],
  tuesday: [{ from: '09:00', to: '17:00' }],
});

it('waits as long as the timer of the channel says, else that of the tenant', () => {
  const waiting = { state: 'requested', since, hours: null } as const;
  expect(dueAt({ ...waiting, channel: 'chat' }, timers)).toBe('2026-03-02T09:05:00.000Z');
  expect(dueAt({ ...waiting, channel: 'email' }, timers)).toBe('2026-03-02T09:30:00.000Z');
  expect(dueAt({ ...waiting, channel: null }, timers)).toBe('2026-03-02T09:30:00.000Z');
  // a timer that the channel leaves out is the tenant's
  expect(dueAt({ ...waiting, state: 'accepted', channel: 'chat' }, timers)).toBe(
    '2026-03-02T11:00:00.000Z',
  );
  for (const channel of ['constructor', '__proto__', 'toString'])
    expect(dueAt({ ...waiting, channel }, timers)).toBe('2026-03-02T09:30:00.000Z');
});

it('waits for nothing in the other states', () => {
  for (const state of HandoffState.options) {
    const due = dueAt({ state, since, channel: null, hours: null }, timers);
    expect(due === null).toBe(WAITS_FOR[state] === undefined);
  }
});

it('is over at a moment at which the queue is open, never before, and later for more minutes', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 2_000 }),
      (start, accept) => {
        const waiting = { state: 'offered', since: start.toISOString(), channel: null } as const;
        const of = (minutes: number): string =>
          dueAt({ ...waiting, hours: office }, LifecycleTimers.parse({ accept: minutes })) ?? '';
        const due = of(accept);
        expect(Date.parse(due)).toBeGreaterThanOrEqual(start.getTime() + accept * 60_000);
        expect(of(accept + 1) > due).toBe(true);
        // the end of an opening is the last moment of it
        expect(isOpen(office, new Date(Date.parse(due) - 1).toISOString())).toBe(true);
      },
    ),
  );
});

it('takes a resolved handoff up again for what wants an answer, and not for thanks', () => {
  expect(reopens('resolved', 'It is broken again!')).toBe(true);
  expect(reopens('resolved', '')).toBe(true);
  for (const text of ['Thanks, bye!', 'Danke, tschüss', 'Muchas gracias'])
    expect(reopens('resolved', text)).toBe(false);
  const again = HandoffState.options.filter((state) => reopens(state, 'It is broken again!'));
  expect(again).toEqual(['resolved']);
});
