import type { Capabilities } from '@baton/handoff-service';
import type { GenericOptions } from './options.ts';

/** A thing a helpdesk may be able to do. */
export type Capability = Exclude<keyof Capabilities, 'label'>;

/** What a helpdesk that speaks the whole protocol can do. */
const EVERYTHING: Record<Capability, true> = {
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
};

/** Everything a helpdesk may be able to do. */
export const capabilityNames: readonly Capability[] = Object.keys(EVERYTHING) as Capability[];

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
