import type { Outcome } from '@baton/handoff-core';
import type { MappedLog } from '../chat-log/to-events.ts';
import { counted } from '../output/counted.ts';
import type { ReplayLine } from './replay-line.ts';

/** Counts over one replay. */
export interface Tally {
  outcomes: Record<Outcome, number>;
  actions: number;
  writes: { succeeded: number; failed: number; other: number };
  events: { stored: number; duplicate: number };
  badLines: number;
  refused: number;
  replaced: number;
  shortened: number;
  orphanResults: number;
  unusableConfidence: number;
}

/** A tally with nothing counted yet. */
export const emptyTally = (): Tally => ({
  outcomes: { escalate: 0, offer: 0, continue: 0 },
  actions: 0,
  writes: { succeeded: 0, failed: 0, other: 0 },
  events: { stored: 0, duplicate: 0 },
  badLines: 0,
  refused: 0,
  replaced: 0,
  shortened: 0,
  orphanResults: 0,
  unusableConfidence: 0,
});

/** Adds one replayed conversation. */
export function countConversation(
  tally: Tally,
  line: ReplayLine,
  mapped: MappedLog,
  results: readonly { status: 'stored' | 'duplicate' }[],
): void {
  tally.outcomes[line.decision] += 1;
  tally.actions += line.actions.length;
  for (const { kind, status } of line.actions) {
    if (kind === 'write')
      tally.writes[status === 'succeeded' || status === 'failed' ? status : 'other'] += 1;
  }
  for (const { status } of results) tally.events[status] += 1;
  tally.replaced += mapped.cleaned.replaced;
  tally.shortened += mapped.cleaned.shortened;
  tally.orphanResults += mapped.orphanResults;
  tally.unusableConfidence += mapped.unusableConfidence;
}

const per = (count: number, seconds: number): string =>
  (count / Math.max(seconds, 0.001)).toFixed(0);

/** The summary as lines of text; what did not happen is left out. */
export function summarise(tally: Tally, seconds: number): string[] {
  const { outcomes, writes, events } = tally;
  const conversations = outcomes.escalate + outcomes.offer + outcomes.continue;
  const sent = events.stored + events.duplicate;
  const other = writes.other > 0 ? `, ${writes.other} without a clear end` : '';
  const lines = [
    `${counted(conversations, 'conversation')}: ${outcomes.escalate} escalate, ${outcomes.offer} offer, ${outcomes.continue} continue`,
    `${tally.actions} actions by the AI, ${writes.succeeded + writes.failed + writes.other} of them writes: ${writes.succeeded} succeeded, ${writes.failed} failed${other}`,
    `${sent} events in ${seconds.toFixed(1)} s: ${per(sent, seconds)} events/s, ${per(conversations, seconds)} conversations/s`,
  ];
  const notes: [number, string][] = [
    [events.duplicate, 'events were already stored (sent before, nothing changed)'],
    [tally.badLines, 'bad lines skipped'],
    [tally.refused, 'conversations refused by the service'],
    [tally.replaced, 'texts with characters that cannot be stored: replaced by U+FFFD'],
    [tally.shortened, 'texts longer than the service takes: shortened'],
    [tally.orphanResults, 'tool results that belong to no call: left out'],
    [tally.unusableConfidence, 'confidence values that are not a number from 0 to 1: left out'],
  ];
  return [
    ...lines,
    ...notes.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ];
}
