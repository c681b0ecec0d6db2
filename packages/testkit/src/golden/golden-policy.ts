import type { PolicyInput } from '@baton/handoff-core';

/** Name of the endpoint that does and undoes what the golden conversations are about. */
export const GOLDEN_ENDPOINT = 'shop';

const RUN = { run: GOLDEN_ENDPOINT };
const BOTH = { run: GOLDEN_ENDPOINT, reverse: GOLDEN_ENDPOINT };

/** What the shop of the golden conversations has set: the defaults plus a house rule, four queues and a catalogue. */
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
  // Links to reset a password are not among them: what nobody listed is shown as such.
  actions: [
    {
      type: 'refund',
      title: 'Refund',
      limits: { perDay: { count: 3 } },
      approval: { above: { EUR: 50, USD: 50, GBP: 50 } },
      approvers: 'standard',
      reversible: true,
      endpoints: BOTH,
    },
    { type: 'allowance', title: 'Allowance', approvers: 'standard', endpoints: RUN },
    { type: 'warranty_case', title: 'Warranty case', reversible: true, endpoints: BOTH },
    { type: 'return_label', title: 'Return label', endpoints: RUN, repeatAfterHours: 24 },
    { type: 'sim_activation', title: 'Activation of a SIM', endpoints: RUN },
    { type: 'name_correction', title: 'Correction of a name', endpoints: RUN },
    { type: 'billing_address', title: 'Billing address', endpoints: RUN },
    { type: 'delivery_address', title: 'Delivery address', reversible: true, endpoints: BOTH },
    { type: 'invoice', title: 'Invoice', endpoints: RUN },
    { type: 'assistance', title: 'Assistance', reversible: true, endpoints: BOTH },
    { type: 'extension', title: 'Extension', reversible: true, endpoints: BOTH },
  ],
};
