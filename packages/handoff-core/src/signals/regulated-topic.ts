import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

/** Number of topics in the customer's turn that only a human may answer under the policy; `detail` names the most serious. */
export const regulatedTopic: Measure = ({ reading, policy }) => {
  const topics =
    reading?.by === 'customer'
      ? reading.topics.filter((topic) => policy.regulatedTopics.includes(topic))
      : [];
  const fired = topics.length > 0;
  return signal('regulated_topic', {
    strength: topics.includes('self_harm') ? 1 : fired ? 0.9 : 0,
    value: topics.length,
    threshold: 1,
    fired,
    evidence: fired && reading ? turnEvidence(reading.id) : [],
    detail: topics[0],
  });
};
