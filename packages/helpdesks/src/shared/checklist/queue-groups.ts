import type { PairingLook } from '@baton/handoff-service';

interface Named {
  id: string;
  name: string;
}

/** Queues of the policy that name a group there. */
export const queueGroups = (queues: PairingLook['queues']): { queue: string; group: string }[] =>
  queues.flatMap(({ queue, target }) =>
    target.group === undefined ? [] : [{ queue, group: target.group }],
  );

/** Which are meant, by the rules of delivery: by id, or by a name whatever letters are large. One is enough, more are nobody's. */
const idsOf = (groups: readonly Named[], named: string): string[] => {
  const bare = (name: string): string => name.trim().toLowerCase();
  const isId = /^\d+$/.test(named);
  return groups
    .filter(({ id, name }) => (isId ? id === named : bare(name) === bare(named)))
    .map(({ id }) => id);
};

/** What is wrong with the groups that queues name, in sentences. @param what as the helpdesk calls one: group or team */
export const groupFaults = (
  wanted: readonly { queue: string; group: string }[],
  groups: readonly Named[],
  what: string,
): string[] =>
  wanted.flatMap(({ queue, group }) => {
    const ids = idsOf(groups, group);
    if (ids.length === 1) return [];
    return ids.length === 0
      ? [`There is no ${what} ${group} (queue ${queue}).`]
      : [`${ids.length} ${what}s are called ${group} (queue ${queue}): ${ids.join(', ')}.`];
  });
