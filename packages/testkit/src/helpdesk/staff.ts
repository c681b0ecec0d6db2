import type { FakeAgent } from './desk-types.ts';

/** Groups of a helpdesk that does not exist. */
export const someGroups: readonly { id: string; name: string }[] = [
  { id: 'support', name: 'Support' },
  { id: 'billing', name: 'Billing' },
  { id: 'retention', name: 'Retention' },
  { id: 'safety', name: 'Safety' },
];

/** Its people. */
export const someAgents: readonly FakeAgent[] = [
  { id: 'ines', name: 'Ines', groups: ['support', 'billing'], skills: ['refunds'], online: true },
  { id: 'tomas', name: 'Tomas', groups: ['support'], skills: ['german'], online: true },
  { id: 'yuki', name: 'Yuki', groups: ['retention', 'safety'], skills: ['legal'], online: false },
];
