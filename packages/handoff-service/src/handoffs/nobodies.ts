import type { Handoff, Policy } from '@baton/handoff-core';

/** Who has a ticket without having taken anything, by the helpdesk's ids: whom Baton itself gives it to for the queue, and programs. */
export const nobodiesOf = (
  { queue: id }: Pick<Handoff, 'queue'>,
  { queues }: Pick<Policy, 'queues'>,
  helpdesk: string,
  programs: readonly string[],
): string[] => {
  const assignee = queues.find((queue) => queue.id === id)?.targets[helpdesk]?.assignee;
  return [...programs, ...(assignee === undefined ? [] : [assignee])];
};
