import type { Policy } from '@baton/handoff-core';
import { createEngine } from '../create-engine.ts';
import type { Engine } from '../create-engine.ts';

/** Where a rule held. */
export interface RuleExample {
  /** Id of the conversation. */
  id: string;
  /** Number of the turn, from 1. */
  turn: number;
}

/** What one rule did in a dry run. */
export interface RuleReport {
  id: string;
  /** Conversations in which it held at least once. */
  holds: number;
  /** Times it could not be evaluated. */
  errors: number;
  /** The first of those conversations. */
  examples: RuleExample[];
}

/** An engine that notes in which conversations each of its rules held. */
export interface RuleWatch {
  engine: Engine;
  /** Says where the coming event belongs. */
  at: (id: string, turn: number) => void;
  report: () => RuleReport[];
}

/** Watches the rules of a policy; keeps at most `examples` conversations for each. */
export const watchRules = (policy: Policy, examples: number): RuleWatch => {
  const reports = new Map<string, RuleReport>(
    policy.rules.map(({ id }) => [id, { id, holds: 0, errors: 0, examples: [] }]),
  );
  const lastIn = new Map<string, string>();
  let place: RuleExample = { id: '', turn: 0 };
  const engine = createEngine(policy, {
    onRule: (id) => {
      const report = reports.get(id);
      if (!report || lastIn.get(id) === place.id) return;
      lastIn.set(id, place.id);
      report.holds += 1;
      if (report.examples.length < examples) report.examples.push(place);
    },
  });
  return {
    engine,
    at: (id, turn) => {
      place = { id, turn };
    },
    report: () =>
      [...reports.values()].map((report) => ({
        ...report,
        errors: engine.ruleTrouble.get(report.id)?.times ?? 0,
      })),
  };
};
