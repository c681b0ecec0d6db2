import { initialState } from '../fold/state.ts';
import type { ConversationState } from '../fold/state.ts';
import type { EventInput, StoredEvent } from '../schema/event.ts';
import { Event } from '../schema/event.ts';
import { Policy } from '../schema/policy.ts';
import type { PolicyInput } from '../schema/policy.ts';
import { advance } from './advance.ts';
import type { Advanced } from './advance.ts';
import type { Helpers } from './helpers.ts';

/** What a test writes: an event without an id. */
type Bare = EventInput extends infer One
  ? One extends { id: string }
    ? Omit<One, 'id'> & { id?: string }
    : never
  : never;

const HOUR = 3_600_000;

/** Events as they would be stored: numbered `e1`, `e2` …, a minute apart. */
export const stored = (events: readonly Bare[]): StoredEvent[] =>
  events.map((event, index) => ({
    ...Event.parse({ id: `e${index + 1}`, ...event }),
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + (index * HOUR) / 60).toISOString(),
  }));

/** Policy with defaults for everything that is left out. */
export const policyWith = (input: PolicyInput = {}): Policy => Policy.parse(input);

/** Stands in for the expressions of the tests' rules; the real evaluator lives outside of core. */
const ruleHolds: Helpers['ruleHolds'] = (rule, { action, customer }) =>
  rule.id === 'vip'
    ? customer['plan'] === 'gold'
    : action?.['type'] === 'refund' && Number(action['amount']) > 500;

/** Feeds events one after the other and keeps what each led to. */
export const play = (
  events: readonly StoredEvent[],
  policy: Policy = policyWith(),
  from: ConversationState = initialState(),
  helpers: Helpers = {},
): { state: ConversationState; steps: Advanced[] } => {
  const steps: Advanced[] = [];
  let state = from;
  for (const event of events) {
    const step = advance(state, event, policy, { ruleHolds, ...helpers });
    steps.push(step);
    state = step.state;
  }
  return { state, steps };
};

export const customer = (text: string): Bare => ({ type: 'turn', by: 'customer', text });
export const ai = (text: string, confidence?: number): Bare => ({
  type: 'turn',
  by: 'ai',
  text,
  ...(confidence === undefined ? {} : { confidence }),
});

/** Outcomes in order, `-` where nothing is decided. */
export const outcomes = (events: readonly Bare[], policy?: Policy): string[] =>
  play(stored(events), policy).steps.map((step) => step.decision?.outcome ?? '-');
