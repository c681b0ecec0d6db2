import { shortHash } from '../fold/hash.ts';
import type { Helpers } from '../decide/helpers.ts';
import type { Policy, Rule } from '../schema/policy.ts';
import type { Measure, Moment } from './moment.ts';
import { ruleFacts } from './rule-facts.ts';
import { actionEvidence, signal, turnEvidence } from './signal.ts';

const OF_THE_EVENT = /\b(?:turn|action)\b/;
/** What a rule compares with is no fact it looks at. */
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** Whether a rule looks only at facts that stay: such a rule speaks once per conversation. */
const staysTrue = (rule: Rule): boolean => !OF_THE_EVENT.test(rule.when.replaceAll(TEXT, ''));

/** Key under which the state remembers a rule that has spoken. */
const ruleKey = (rule: Rule): string => shortHash(rule.id);

/**
 * The tenant's rules that hold at this event, escalating ones first.
 * @throws Error when the policy has rules and the host gave nothing to evaluate them with: silence would look like calm
 */
export const rulesThatHold = (
  source: Pick<Moment, 'state' | 'event' | 'reading'>,
  policy: Policy,
  { ruleHolds }: Helpers,
): Rule[] => {
  if (policy.rules.length === 0) return [];
  if (!ruleHolds)
    throw new Error(
      'This policy has rules, and advance() was given no `ruleHolds`: use createEngine() of @baton/handoff-engine.',
    );
  const facts = ruleFacts(source);
  return policy.rules
    .filter((rule) => !(staysTrue(rule) && source.state.rules.includes(ruleKey(rule))))
    .filter((rule) => ruleHolds(rule, facts))
    .toSorted((a, b) => Number(b.then === 'escalate') - Number(a.then === 'escalate'));
};

/** Keys of those rules that hold on facts that stay. */
export const lastingRules = (rules: readonly Rule[]): string[] =>
  rules.filter(staysTrue).map(ruleKey);

/** Number of the tenant's rules that hold at this event; `detail` is the id of the first, `title` its title. */
export const policyRule: Measure = ({ rules, event, reading }) => {
  const evidence =
    event.type === 'action' ? actionEvidence(event.action) : turnEvidence(reading?.id);
  return signal('policy_rule', {
    strength: rules.length > 0 ? 0.9 : 0,
    value: rules.length,
    threshold: 1,
    fired: rules.length > 0,
    evidence: rules.length > 0 ? evidence : [],
    detail: rules[0]?.id,
    title: rules[0]?.title,
  });
};
