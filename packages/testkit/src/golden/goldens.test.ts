import { EventBatch, Policy, ReasonCode } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';
import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

const START = '2026-03-09T08:30:00.000Z';
const eventsOf = (golden: (typeof goldens)[number]) =>
  goldenEvents(golden, { conversationId: `${golden.id}-1`, startAt: START });

it('gives every golden conversation its own id', () => {
  expect(new Set(goldens.map((golden) => golden.id)).size).toBe(goldens.length);
  expect(goldens.length).toBeGreaterThanOrEqual(13);
});

it('covers all three outcomes and three languages', () => {
  const outcomes = new Set(goldens.map((golden) => golden.expected.outcome));
  expect([...outcomes].toSorted()).toEqual(['continue', 'escalate', 'offer']);
  expect([...new Set(goldens.map((golden) => golden.language))].toSorted()).toEqual([
    'de',
    'en',
    'es',
  ]);
});

it('has one conversation of exactly 200 turns', () => {
  const lengths = goldens.map(
    (golden) =>
      eventsOf(golden)
        .flat()
        .filter((event) => event.type === 'turn').length,
  );
  expect(lengths.filter((length) => length === 200)).toHaveLength(1);
});

describe.each(goldens)('$id', (golden) => {
  it('is accepted batch by batch', () => {
    const faults = eventsOf(golden).flatMap((events) => {
      const parsed = EventBatch.safeParse({ events });
      return parsed.success ? [] : parsed.error.issues;
    });
    expect(faults).toEqual([]);
  });

  it('names every event once and in order of time', () => {
    const events = eventsOf(golden).flat();
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    const times = events.map((event) => Date.parse(event.at ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('gives the same bytes every time', () => {
    expect(JSON.stringify(eventsOf(golden))).toBe(JSON.stringify(eventsOf(golden)));
  });

  it('refers only to drafts and actions it contains', () => {
    const events = eventsOf(golden).flat();
    const ids = new Set(events.map((event) => event.id));
    const drafts = events.flatMap((event) =>
      event.type === 'turn' && event.draft !== undefined ? [event.draft] : [],
    );
    expect(drafts.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('expects something that can be given', () => {
    for (const code of golden.expected.reasons) expect(ReasonCode.options).toContain(code);
    expect(golden.expected.reasons.length === 0).toBe(golden.expected.outcome === 'continue');
    expect(golden.expected.atStep ?? 1).toBeLessThanOrEqual(golden.steps.length);
    expect(Policy.safeParse(golden.policy ?? {}).success).toBe(true);
  });
});
