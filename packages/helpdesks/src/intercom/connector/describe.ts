import type { Capabilities } from '@baton/handoff-service';

/** What Intercom can do. Its API 2.16 reads how urgent a conversation is and does not write it; it knows no skills. */
export const describeIntercom = (): Capabilities => ({
  label: 'Intercom',
  note: true,
  attachment: true,
  fields: true,
  tags: true,
  priority: false,
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
