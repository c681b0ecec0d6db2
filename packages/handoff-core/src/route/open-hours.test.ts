import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Hours } from '../schema/routing.ts';
import { addOpenMinutes, isOpen, nextOpening } from './open-hours.ts';

const office = Hours.parse({
  timeZone: 'Europe/Berlin',
  ...Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
      day,
      [{ from: '09:00', to: '17:00' }],
    ]),
  ),
  holidays: ['2026-12-25', '2026-04-06'],
});

const always = (timeZone: string): Hours =>
  Hours.parse({
    timeZone,
    ...Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
        day,
        [{ from: '00:00', to: '24:00' }],
      ]),
    ),
  });

const on = (from: string, to: string, timeZone = 'Europe/Berlin', more = {}): Hours =>
  Hours.parse({ timeZone, sunday: [{ from, to }], ...more });

it.each([
  ['2026-03-09T07:59:59.999Z', false],
  ['2026-03-09T08:00:00.000Z', true],
  ['2026-03-09T15:59:59.999Z', true],
  ['2026-03-09T16:00:00.000Z', false],
  ['2026-03-08T10:00:00.000Z', false],
  ['2026-07-06T07:00:00.000Z', true],
  ['2026-12-25T10:00:00.000Z', false],
  ['2026-03-09T09:30:00+01:00', true],
])('at %s an office in Berlin is open: %s', (at, open) => {
  expect(isOpen(office, at)).toBe(open);
});

it.each([
  ['2026-03-06T18:00:00.000Z', '2026-03-09T08:00:00.000Z'],
  ['2026-03-09T09:00:00.000Z', '2026-03-09T09:00:00.000Z'],
  ['2026-03-27T20:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  ['2026-04-03T20:00:00.000Z', '2026-04-07T07:00:00.000Z'],
  ['2026-12-24T20:00:00.000Z', '2026-12-28T08:00:00.000Z'],
])('after %s it opens next at %s', (at, opens) => {
  expect(nextOpening(office, at)).toBe(opens);
});

it('opens when clocks go forward at the moment of the change, where its time is skipped', () => {
  const hours = on('02:30', '05:00');
  expect(nextOpening(hours, '2026-03-28T23:30:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
  expect(isOpen(hours, '2026-03-29T01:00:00.000Z')).toBe(true);
  expect(addOpenMinutes(hours, '2026-03-28T23:30:00.000Z', 120)).toBe('2026-03-29T03:00:00.000Z');
});

it('stays open through the hour that comes twice when clocks go back', () => {
  const hours = on('02:30', '02:45');
  expect(nextOpening(hours, '2026-10-24T23:00:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(isOpen(hours, '2026-10-25T01:00:00.000Z')).toBe(true);
  expect(isOpen(hours, '2026-10-25T01:45:00.000Z')).toBe(false);
  expect(addOpenMinutes(hours, '2026-10-25T00:30:00.000Z', 75)).toBe('2026-10-25T01:45:00.000Z');
});

it('knows a midnight that is skipped, one that comes twice, and a day that is not there', () => {
  // Beirut goes forward at midnight: the day begins at 01:00
  const beirut = on('00:00', '02:00', 'Asia/Beirut');
  expect(nextOpening(beirut, '2026-03-28T20:00:00.000Z')).toBe('2026-03-28T22:00:00.000Z');
  expect(isOpen(beirut, '2026-03-28T23:00:00.000Z')).toBe(false);
  // on the Azores 00:00 comes twice on 25 October, and the evening before ends at the first
  const azores = on('00:00', '01:00', 'Atlantic/Azores', {
    saturday: [{ from: '20:00', to: '24:00' }],
  });
  expect(isOpen(azores, '2026-10-25T00:30:00.000Z')).toBe(true);
  expect(isOpen({ ...azores, sunday: [] }, '2026-10-25T00:30:00.000Z')).toBe(false);
  // Samoa had no 30 December 2011
  const samoa = Hours.parse({ timeZone: 'Pacific/Apia', friday: [{ from: '09:00', to: '17:00' }] });
  expect(nextOpening(samoa, '2011-12-29T20:00:00.000Z')).toBe('2012-01-05T19:00:00.000Z');
});

it('counts no minute in which it is closed', () => {
  expect(addOpenMinutes(office, '2026-03-06T15:30:00.000Z', 60)).toBe('2026-03-09T08:30:00.000Z');
  expect(addOpenMinutes(office, '2026-03-06T15:30:00.000Z', 30)).toBe('2026-03-06T16:00:00.000Z');
  expect(addOpenMinutes(office, '2026-03-07T12:00:00.000Z', 480)).toBe('2026-03-09T16:00:00.000Z');
  expect(addOpenMinutes(null, '2026-03-07T12:00:00.000Z', 5)).toBe('2026-03-07T12:05:00.000Z');
});

it('counts hours that never open as open, so that nothing waits for ever', () => {
  const never = Hours.parse({ timeZone: 'UTC' });
  expect(isOpen(never, '2026-03-07T12:00:00.000Z')).toBe(false);
  expect(nextOpening(never, '2026-03-07T12:00:00.000Z')).toBeNull();
  expect(addOpenMinutes(never, '2026-03-07T12:00:00.000Z', 5)).toBe('2026-03-07T12:05:00.000Z');
});

it('takes a time zone that does not exist for UTC', () => {
  expect(isOpen(on('09:00', '10:00', 'No/Where'), '2026-03-08T09:30:00.000Z')).toBe(true);
});

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Beirut',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
);
const clock = fc.integer({ min: 0, max: 1_440 });
const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const day = fc
  .array(fc.tuple(clock, clock), { maxLength: 3 })
  .map((openings) =>
    openings.map(([a, b]) => ({ from: written(Math.min(a, b)), to: written(Math.max(a, b)) })),
  );
const weeks = fc.record({
  timeZone: zones,
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
  holidays: fc.array(
    fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { maxLength: 5 },
  ),
});
const moments = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

it('opens at a moment at which it is open, with nothing open before', () => {
  fc.assert(
    fc.property(weeks, moments, fc.double({ min: 0, max: 1, noNaN: true }), (hours, at, part) => {
      const opens = nextOpening(hours, at);
      // Where it does not open, two weeks are looked at instead.
      const end = opens ?? later(at, 14 * 86_400_000);
      const wait = Date.parse(end) - Date.parse(at);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(opens === null || isOpen(hours, opens)).toBe(true);
      expect(isOpen(hours, at)).toBe(opens === at);
      const between = later(at, Math.floor(part * Math.max(0, wait - 1)));
      expect(opens !== at && isOpen(hours, between)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('adds minutes in one step as in two, always forward, and ends within open hours', () => {
  const span = fc.integer({ min: 1, max: 3_000 });
  fc.assert(
    fc.property(weeks, moments, span, span, (hours, at, first, second) => {
      fc.pre(nextOpening(hours, at) !== null);
      const half = addOpenMinutes(hours, at, first);
      const whole = addOpenMinutes(hours, at, first + second);
      expect(Date.parse(half)).toBeGreaterThanOrEqual(Date.parse(at));
      expect(addOpenMinutes(hours, half, second)).toBe(whole);
      expect(Date.parse(whole) - Date.parse(at)).toBeGreaterThanOrEqual((first + second) * 60_000);
      expect(isOpen(hours, later(whole, -1))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('loses and wins no minute where it is always open, whatever clocks do', () => {
  fc.assert(
    fc.property(zones, moments, fc.integer({ min: 0, max: 20_000 }), (zone, at, minutes) => {
      expect(isOpen(always(zone), at)).toBe(true);
      expect(addOpenMinutes(always(zone), at, minutes)).toBe(later(at, minutes * 60_000));
    }),
    { numRuns: 100 },
  );
});
