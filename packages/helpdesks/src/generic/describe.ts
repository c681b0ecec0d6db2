import type { Capabilities } from '@baton/handoff-service';
import type { GenericOptions } from './options.ts';

/** What a helpdesk that speaks the whole protocol can do. */
const EVERYTHING: Omit<Capabilities, 'label'> = {
  note: true,
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
};

/** What this one can do. */
export const describeGeneric = ({
  name,
  label = name,
  without = [],
}: GenericOptions): Capabilities => ({
  label,
  ...EVERYTHING,
  ...Object.fromEntries(without.map((part) => [part, false])),
});
