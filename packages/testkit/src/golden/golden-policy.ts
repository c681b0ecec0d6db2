import type { PolicyInput } from '@baton/handoff-core';

/** What the shop of the golden conversations has set: the defaults plus one house rule and four queues. */
export const goldenPolicy: PolicyInput = {
  version: 'golden-1',
  rules: [
    {
      id: 'refund-over-500',
      title: 'Refunds over 500 need a person',
      when: 'action.type == "refund" && action.amount > 500',
      then: 'escalate',
    },
  ],
  routes: [
    { queue: 'complaints', skills: ['legal'], reasons: ['regulated_topic'] },
    { queue: 'payments', skills: ['refunds'], intents: ['refund_request'] },
    { queue: 'repairs', skills: ['appliances'], intents: ['warranty_claim'] },
    { queue: 'support-de', skills: ['german'], languages: ['de'] },
  ],
};
