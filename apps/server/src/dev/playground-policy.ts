import type { PolicyInput } from '@baton/handoff-core';
import { goldenPolicy } from '@baton/testkit';

/** The name the playground's tickets live under: its sidebar is that of this helpdesk. */
export const HELPDESK = 'zendesk';

/** Queues of the scenarios, as groups of the helpdesk. */
export const GROUPS = [
  { id: 'support', name: 'Support' },
  { id: 'support-de', name: 'Support, German' },
  { id: 'payments', name: 'Payments' },
  { id: 'repairs', name: 'Repairs' },
  { id: 'complaints', name: 'Complaints' },
];

/**
 * The house rules of the scenarios' shop, with its queues described: only then the helpdesk can be asked who is there, and
 * tickets find their group.
 */
export const playgroundPolicy: PolicyInput = {
  ...goldenPolicy,
  queues: GROUPS.map(({ id, name }) => ({
    id,
    label: name,
    answersWithin: 10,
    targets: { [HELPDESK]: { group: id } },
  })),
};
