import { shortHash } from '../fold/hash.ts';
import type { Rule, RuleCondition } from '../schema/policy.ts';
import type { Measure, Moment } from './moment.ts';
import { factAt } from './rule-facts.ts';
import { actionEvidence, signal, turnEvidence } from './signal.ts';

const lower = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;

/** Whether one condition holds; a fact that is not there makes every condition false, `!=` included. */
const holds = (moment: Moment, { path, op, value }: RuleCondition): boolean => {
  const fact = lower(factAt(moment, path));
  if (fact === undefined || fact === null) return false;
  const wanted = Array.isArray(value) ? value.map(lower) : [lower(value)];
  const first = wanted[0];
  const comparable =
    typeof fact === typeof first && (typeof fact === 'number' || typeof fact === 'string');
  switch (op) {
    case '==':
      return fact === first;
    case '!=':
      return fact !== first;
    case 'in':
      return wanted.includes(fact);
    case 'contains':
      return Array.isArray(fact)
        ? fact.map(lower).some((item) => wanted.includes(item))
        : typeof fact === 'string' &&
            wanted.some((item) => typeof item === 'string' && fact.includes(item));
    case '>':
      return comparable && (fact as number) > (first as number);
    case '>=':
      return comparable && (fact as number) >= (first as number);
    case '<':
      return comparable && (fact as number) < (first as number);
    case '<=':
      return comparable && (fact as number) <= (first as number);
  }
};

/** Whether a rule looks only at facts that stay: such a rule speaks once per conversation. */
const staysTrue = (rule: Rule): boolean =>
  rule.when.every(({ path }) => /^(?:conversation|customer)\./.test(path));

/** Key under which the state remembers a rule that has spoken. */
const ruleKey = (rule: Rule): string => shortHash(rule.id);

/** The tenant's rules that hold at this event, escalating ones first. */
const rulesThatHold = (moment: Moment): Rule[] =>
  moment.policy.rules
    .filter((rule) => !(staysTrue(rule) && moment.state.rules.includes(ruleKey(rule))))
    .filter((rule) => rule.when.every((condition) => holds(moment, condition)))
    .toSorted((a, b) => Number(b.then === 'escalate') - Number(a.then === 'escalate'));

/** Keys of the rules that hold at this event on facts that stay. */
export const lastingRules = (moment: Moment): string[] =>
  moment.policy.rules.some(staysTrue) ? rulesThatHold(moment).filter(staysTrue).map(ruleKey) : [];

/** Number of the tenant's rules that hold at this event; `detail` is the id of the first, `title` its title. */
export const policyRule: Measure = (moment) => {
  const found = moment.policy.rules.length === 0 ? [] : rulesThatHold(moment);
  const { event, reading } = moment;
  const evidence =
    event.type === 'action' ? actionEvidence(event.action) : turnEvidence(reading?.id);
  return signal('policy_rule', {
    strength: found.length > 0 ? 0.9 : 0,
    value: found.length,
    threshold: 1,
    fired: found.length > 0,
    evidence: found.length > 0 ? evidence : [],
    detail: found[0]?.id,
    title: found[0]?.title,
  });
};
