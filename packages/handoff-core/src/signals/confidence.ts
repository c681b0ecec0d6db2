import type { Policy } from '../schema/policy.ts';
import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

const thresholdFor = (policy: Policy, intent: string | undefined): number => {
  const own = policy.confidence.perIntent;
  return (
    (intent !== undefined && Object.hasOwn(own, intent) ? own[intent] : undefined) ??
    policy.confidence.threshold
  );
};

/**
 * How sure the AI was of its latest answer, 0 to 1; null when it never said. Fires under the threshold of the intent,
 * else under the general one. `title` is the intent.
 */
export const confidence: Measure = ({ state, policy }) => {
  const threshold = thresholdFor(policy, state.facts.intent);
  const latest = state.memory.confidence.at(-1);
  if (!latest)
    return signal('confidence', {
      strength: 0,
      value: null,
      threshold,
      fired: false,
      detail: 'not_provided',
    });
  const fired = latest.value < threshold;
  return signal('confidence', {
    strength: fired
      ? strengthAt(latest.value, 1, threshold, 0)
      : Math.min(0.5, strengthAt(latest.value, 1, threshold, 0)),
    value: latest.value,
    threshold,
    fired,
    evidence: turnEvidence(latest.id),
    title: state.facts.intent,
  });
};
