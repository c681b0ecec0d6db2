import type { Event } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import { readDecision } from '../storage/decision-text.ts';
import { toldOutcome } from './told-outcome.ts';
import type { KnownEvent } from './ingest-store.ts';
import { contentHash, eventBody } from './plan.ts';
import type { Head, Plan } from './plan.ts';
import { planEvents } from './plan-events.ts';
import type { Planning } from './plan-events.ts';
import type { ToldCustomer } from './tell-customer.ts';
import type { EventResult, ToldDecision } from '../http/answers.ts';

/** What a request for one conversation leads to; `plan` is null when everything in it is stored already. */
export interface PlannedRequest {
  plan: Plan | null;
  head: Head;
  results: EventResult[];
  decision: ToldDecision | null;
  customer: ToldCustomer | null;
}

const resultOfKnown = (known: KnownEvent): EventResult => ({
  id: known.event_id,
  status: 'duplicate',
  seq: known.seq,
  ...(known.answer && { answer: known.answer }),
  ...(known.decision && toldOutcome(readDecision(known.decision))),
});

/** Events of the batch itself that use one id twice: the same body counts once, another body is a fault. */
const splitRepeats = (
  events: readonly Event[],
): { first: Event[]; repeats: Map<number, string>; faults: Fault[] } => {
  const bodies = new Map<string, string>();
  const first: Event[] = [];
  const repeats = new Map<number, string>();
  const faults: Fault[] = [];
  events.forEach((event, index) => {
    const body = eventBody(event);
    const earlier = bodies.get(event.id);
    if (earlier === undefined) {
      bodies.set(event.id, body);
      first.push(event);
    } else if (earlier === body) repeats.set(index, event.id);
    else faults.push(conflict(index));
  });
  return { first, repeats, faults };
};

const conflict = (index: number): Fault => ({
  code: 'event-id-conflict',
  pointer: `/events/${index}/id`,
  detail: 'was used before in this conversation with another body',
});

/**
 * Takes out what was stored before and plans the rest.
 * @param known entries that are stored under ids of this request
 * @throws Problem `event-id-conflict` when an id comes with another body, `event-out-of-order` for late turns
 */
export const planRequest = (
  conversationId: string,
  base: Head | null,
  events: readonly Event[],
  known: readonly KnownEvent[],
  planning: Planning,
): PlannedRequest => {
  const stored = new Map(known.map((row) => [row.event_id, row]));
  const { first, repeats, faults } = splitRepeats(events);
  const fresh = first.filter((event) => {
    const row = stored.get(event.id);
    if (!row) return true;
    // Nobody can tell any more what was erased: whatever comes under its id counts as sent before, and stays erased.
    if (row.salt !== '' && contentHash(row.salt, eventBody(event)) !== row.content_hash)
      faults.push(conflict(events.indexOf(event)));
    return false;
  });
  if (faults.length > 0) throw new Problem('event-id-conflict', { faults });

  const planned = fresh.length > 0 ? planEvents(conversationId, base, fresh, planning) : null;
  const results = new Map((planned?.results ?? []).map((result) => [result.id, result]));
  for (const row of known) results.set(row.event_id, resultOfKnown(row));
  const head = planned?.plan.head ?? base;
  if (!head) throw new Problem('internal');
  return {
    plan: planned?.plan ?? null,
    head,
    decision:
      planned?.decision ??
      (head.decision === null ? null : (JSON.parse(head.decision) as ToldDecision)),
    customer: planned?.customer ?? null,
    results: events.flatMap((event, index) => {
      const result = results.get(event.id);
      if (!result) return [];
      return [repeats.has(index) ? { ...result, status: 'duplicate' as const } : result];
    }),
  };
};
