import type { PolicyInput } from '@baton/handoff-core';
import { FRESHDESK, INTERCOM } from '@baton/helpdesks';
import { goldenPolicy } from '@baton/testkit';

/** The name the playground's tickets live under: its sidebar is that of this helpdesk. */
export const HELPDESK = 'zendesk';

/** Queues of the scenarios, as groups of the helpdesk, and by the ids that teams of Intercom and groups of Freshdesk have. */
export const GROUPS = [
  { id: 'support', name: 'Support', team: '814901' },
  { id: 'support-de', name: 'Support, German', team: '814902' },
  { id: 'payments', name: 'Payments', team: '814903' },
  { id: 'repairs', name: 'Repairs', team: '814904' },
  { id: 'complaints', name: 'Complaints', team: '814905' },
];

/**
 * The house rules of the scenarios' shop, with its queues described: only then the helpdesk can be asked who is there, and
 * tickets find their group.
 */
export const playgroundPolicy: PolicyInput = {
  ...goldenPolicy,
  queues: GROUPS.map(({ id, name, team }) => ({
    id,
    label: name,
    answersWithin: 10,
    targets: {
      [HELPDESK]: { group: id },
      [INTERCOM]: { group: team },
      [FRESHDESK]: { group: team },
    },
  })),
};
