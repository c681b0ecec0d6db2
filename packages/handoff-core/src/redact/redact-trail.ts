import type { Decision, Signal } from '../schema/decision.ts';
import type { Trail, TrailEntry, TrailMark } from '../schema/trail.ts';
import type { Masker } from './masker.ts';

const orNull = (text: string | null, masker: Masker): string | null => text && masker.text(text);

const redactSignal = (signal: Signal, masker: Masker): Signal => ({
  ...signal,
  ...(signal.detail === undefined ? {} : { detail: masker.text(signal.detail) }),
  ...(signal.title === undefined ? {} : { title: masker.text(signal.title) }),
});

const redactDecision = (decision: Decision, masker: Masker): Decision => ({
  ...decision,
  reasons: decision.reasons.map((reason) => ({
    ...reason,
    signal: redactSignal(reason.signal, masker),
  })),
  signals: decision.signals.map((signal) => redactSignal(signal, masker)),
});

/** Every text in it, field names too. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...textsIn(item),
  ]);
};

/**
 * Whether a reader may see all of a JSON text. Judged twice, by the names of its fields and as running text: one of them
 * finds what the other lets pass, and what is shown here is shown as it is.
 */
const isOpen = (json: string, masker: Masker): boolean => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return false;
  }
  return (
    textsIn(value).every((text) => masker.text(text) === text) &&
    JSON.stringify(masker.deep(value)) === JSON.stringify(value)
  );
};

const redactEntry = (entry: TrailEntry, masker: Masker): TrailEntry => {
  const { eventId, decision, content } = entry;
  const withheld =
    entry.withheld ||
    (eventId !== null && masker.text(eventId) !== eventId) ||
    (decision !== null && !isOpen(decision, masker));
  return {
    ...entry,
    withheld,
    eventId: withheld ? null : eventId,
    decision: withheld ? null : decision,
    content: !withheld && content && isOpen(content.body, masker) ? content : null,
  };
};

const redactMark = (mark: TrailMark, masker: Masker): TrailMark => {
  const by = masker.text(mark.by);
  switch (mark.kind) {
    case 'view':
      return { ...mark, by };
    case 'reveal':
    case 'erasure':
      return { ...mark, by, reason: orNull(mark.reason, masker) };
    case 'edit':
      return {
        ...mark,
        by,
        headline: orNull(mark.headline, masker),
        nextStep: orNull(mark.nextStep, masker),
        note: orNull(mark.note, masker),
      };
    case 'rating':
    case 'survey':
      return { ...mark, by, comment: orNull(mark.comment, masker) };
    case 'run':
      return {
        ...mark,
        by,
        endpoint: orNull(mark.endpoint, masker),
        note: orNull(mark.note, masker),
      };
    case 'handoff':
    case 'approval':
      return { ...mark, by, note: orNull(mark.note, masker) };
  }
};

/** The ledger's side of a conversation, masked like it. An entry that holds something hidden keeps its hashes alone. */
export const redactTrail = (trail: Trail, masker: Masker): Trail => ({
  entries: trail.entries.map((entry) => redactEntry(entry, masker)),
  marks: trail.marks.map((mark) => redactMark(mark, masker)),
  decisions: trail.decisions.map((each) => ({
    ...each,
    decision: redactDecision(each.decision, masker),
  })),
  handoffs: trail.handoffs.map((handoff) => ({
    ...handoff,
    queue: masker.text(handoff.queue),
    resolution: orNull(handoff.resolution, masker),
  })),
  policies: trail.policies.map((policy) => ({
    ...policy,
    rules:
      policy.rules && policy.rules.map((rule) => ({ ...rule, title: masker.text(rule.title) })),
  })),
});
