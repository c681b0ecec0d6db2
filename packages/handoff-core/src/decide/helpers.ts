import type { Rule } from '../schema/policy.ts';
import type { RuleFacts } from '../signals/rule-facts.ts';

/** What the host gives, because core may not import it or must stay pure. */
export interface Helpers {
  /** Whether a rule's expression holds on these facts. Never throws: a rule that can't be evaluated does not hold. */
  ruleHolds?: (rule: Rule, facts: RuleFacts) => boolean;
  /** Milliseconds of a monotonic clock; when given, decisions say how long they took. */
  clock?: () => number;
}
