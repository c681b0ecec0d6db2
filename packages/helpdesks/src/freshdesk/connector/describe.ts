import type { Capabilities } from '@baton/handoff-service';

/** What Freshdesk can do. Its skills are rules over tickets, not something that is set. What an account's plan lacks is told when it is needed. */
export const describeFreshdesk = (): Capabilities => ({
  label: 'Freshdesk',
  note: true,
  attachment: true,
  fields: true,
  tags: true,
  priority: true,
  assignGroup: true,
  assignPerson: true,
  skills: false,
  resolve: true,
  availability: true,
  readTicket: true,
  webhooks: true,
  context: true,
  search: true,
});
