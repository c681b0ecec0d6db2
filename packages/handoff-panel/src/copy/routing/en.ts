import type { RoutingCopy } from './routing-copy.ts';

/** English. */
export const routing: RoutingCopy = {
  goes: (queue) => `Goes to ${queue}`,
  because: {
    conditions: (list) => `because of ${list}`,
    condition: {
      intent: 'the intent',
      language: 'the language',
      reason: 'the reason',
      plan: 'the customer’s plan',
      when: 'a condition of the policy',
    },
    route: 'by a routing rule',
    default: 'by default',
    fallback: (queue) => `in place of ${queue}`,
  },
  field: {
    priority: 'Priority',
    tier: 'Support level',
    passed: 'Passed over',
    runnerUp: 'Next in line',
    offered: 'Offered to the customer',
  },
  priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
  why: {
    later: 'comes later',
    closed: 'closed',
    full: 'full',
    nobody_there: 'nobody there',
    skills: 'lacks a skill',
    language: 'does not speak the language',
    tier: 'level too low',
    is_fallback: 'only stands in',
  },
  notTaken: (queue, why) => `${queue} (${why})`,
  offered: {
    now: 'people are there',
    queue: 'open, not known whether anybody is free',
    callback: 'nobody can take it, a call back was offered',
    email: 'nobody can take it, an answer by e-mail was offered',
    later: 'nobody can take it, it stays on the list',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `up to ${format.number(high, 0)} min`
      : `${format.number(low, 0)} to ${format.number(high, 0)} min`,
  opens: (at) => `opens ${at}`,
};
