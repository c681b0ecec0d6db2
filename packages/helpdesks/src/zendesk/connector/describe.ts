import type { Capabilities } from '@baton/handoff-service';

/** What Zendesk can do. What an account's plan lacks is told when it is needed. */
export const describeZendesk = (): Capabilities => ({
  label: 'Zendesk',
  note: true,
  attachment: true,
  fields: true,
  tags: true,
  priority: true,
  assignGroup: true,
  assignPerson: true,
  skills: true,
  resolve: true,
  availability: true,
  readTicket: true,
  webhooks: true,
  context: true,
  search: true,
});
