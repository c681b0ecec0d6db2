import type { Outcome, Policy, ReasonCode, StoredEvent } from '@baton/handoff-core';
import { createEngine } from '../create-engine.ts';
import { outcomeOf } from './outcome-of.ts';
import { watchRules } from './rule-watch.ts';
import type { RuleReport } from './rule-watch.ts';

/** A conversation that happened, with its events in order. */
export interface PastConversation {
  id: string;
  events: readonly StoredEvent[];
}

/** A conversation that would end differently. */
export interface ChangedConversation {
  id: string;
  /** Strongest decision under the policy in force. */
  from: Outcome;
  /** Strongest decision under the new one. */
  to: Outcome;
  /** Number of the turn, from 1, at which the stronger of the two is taken. */
  turn: number;
  /** Why the stronger of the two is taken. */
  reasons: ReasonCode[];
}

/** What a policy would have changed. Each conversation counts once, with its strongest decision. */
export interface DryRun {
  conversations: number;
  before: Record<Outcome, number>;
  after: Record<Outcome, number>;
  /** How many conversations end differently. */
  changes: number;
  /** The first of them. */
  changed: ChangedConversation[];
  /** What each rule of the new policy did. */
  rules: RuleReport[];
}

/** Limits of a report, and who wants to hear how far it is. */
export interface DryRunOptions {
  /** Most changed conversations listed; 100 when left out. */
  changed?: number;
  /** Most examples for each rule; 5 when left out. */
  examples?: number;
  /** Called after each conversation with the number done. */
  progress?: (done: number) => void;
}

const none = (): Record<Outcome, number> => ({ continue: 0, offer: 0, escalate: 0 });

/**
 * Plays past conversations under a new policy and the one in force and compares them. Pure: nothing is stored, opened
 * or sent, and the result is small however many conversations come.
 */
export const dryRun = (
  policy: Policy,
  conversations: Iterable<PastConversation>,
  current: Policy,
  { changed: most = 100, examples = 5, progress }: DryRunOptions = {},
): DryRun => {
  const inForce = createEngine(current);
  const watch = watchRules(policy, examples);
  const run: DryRun = {
    conversations: 0,
    before: none(),
    after: none(),
    changes: 0,
    changed: [],
    rules: [],
  };
  for (const { id, events } of conversations) {
    const from = outcomeOf(inForce, events);
    const to = outcomeOf(watch.engine, events, (turn) => watch.at(id, turn));
    run.conversations += 1;
    run.before[from.outcome] += 1;
    run.after[to.outcome] += 1;
    if (from.outcome !== to.outcome) {
      run.changes += 1;
      const { turn, reasons } =
        from.outcome === 'escalate' || to.outcome === 'continue' ? from : to;
      if (run.changed.length < most)
        run.changed.push({ id, from: from.outcome, to: to.outcome, turn, reasons });
    }
    progress?.(run.conversations);
  }
  return { ...run, rules: watch.report() };
};
