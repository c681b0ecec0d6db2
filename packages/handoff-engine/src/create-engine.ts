import { advance, chooseQueue, standingFacts } from '@baton/handoff-core';
import type {
  Advanced,
  Choice,
  ConversationState,
  Helpers,
  Policy,
  Situation,
  StoredEvent,
  Wanting,
} from '@baton/handoff-core';
import { detectLanguage } from './language/detect-language.ts';
import { compileRules } from './rules/compile-rules.ts';
import type { RuleTrouble } from './rules/compile-rules.ts';

/** Decides by one policy. Holds no conversation: states go in and come out. */
export interface Engine {
  /** The policy it was made from. */
  readonly policy: Policy;
  /** Rules that could not be evaluated since the engine was made, by rule id: how often, and the latest error's code. */
  readonly ruleTrouble: ReadonlyMap<string, RuleTrouble>;
  /** Language of a text as a primary tag such as `de`; null when it is too short or unclear. */
  detect: (text: string) => string | null;
  /** The event with `detected` set, where it is a turn or draft whose sender gave no language and the text tells one. */
  prepare: (event: StoredEvent, state: ConversationState) => StoredEvent;
  /** Folds one prepared event into the state and decides at it; see `advance` of core. Never throws on a valid event. */
  advance: (state: ConversationState, event: StoredEvent) => Advanced;
  /**
   * Which queue a handoff of this decision goes to, why, and what can be said to the customer. The state is that after the
   * deciding event. Never throws; ends at exactly one queue.
   */
  route: (decision: Wanting, state: ConversationState, situation: Situation) => Choice;
  /** Routes whose `when` could not be evaluated, by their place from 0. */
  readonly routeTrouble: ReadonlyMap<string, RuleTrouble>;
}

/** What an engine can be given. */
export interface EngineOptions {
  /** Milliseconds of a monotonic clock; when given, decisions and signals say how long they took. */
  clock?: () => number;
  /** Told the id of each rule that holds, at each event at which it does. */
  onRule?: (id: string) => void;
}

/**
 * Compiles a policy's rules once. Making one costs a few milliseconds at most; whoever decides often keeps it as long
 * as the policy's version stays the same. Rules must have passed `checkPolicy`: one that has not never holds and shows
 * up in `ruleTrouble`.
 */
export const createEngine = (policy: Policy, options: EngineOptions = {}): Engine => {
  const rules = compileRules(policy.rules);
  const routes = compileRules(
    policy.routes.flatMap(({ when }, place) =>
      when === undefined ? [] : [{ id: String(place), when }],
    ),
  );
  const helpers: Helpers = {
    ruleHolds: (rule, facts) => {
      const holds = rules.holds(rule, facts);
      if (holds) options.onRule?.(rule.id);
      return holds;
    },
    ...(options.clock ? { clock: options.clock } : {}),
  };
  return {
    policy,
    ruleTrouble: rules.trouble,
    detect: (text) => detectLanguage(text, null),
    prepare: (event, state) => {
      if ((event.type !== 'turn' && event.type !== 'draft') || event.language !== undefined)
        return event;
      const detected = detectLanguage(event.text, state.language ?? state.facts.language ?? null);
      return detected === null ? event : { ...event, detected };
    },
    advance: (state, event) => advance(state, event, policy, helpers),
    routeTrouble: routes.trouble,
    route: (decision, state, situation) => {
      const facts = standingFacts(state);
      const language =
        state.language ?? state.facts.language ?? state.facts.customer?.language ?? null;
      const subject = { decision, facts: state.facts, language };
      return chooseQueue(subject, policy, situation, (place) =>
        routes.holds({ id: String(place), when: policy.routes[place]?.when ?? '' }, facts),
      );
    },
  };
};
