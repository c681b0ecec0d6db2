import { isOpen, nextOpening } from '@baton/handoff-core';
import type { Policy, Queue, QueueTarget } from '@baton/handoff-core';
import type { Availability } from '../availability/availability.ts';
import type { Capabilities } from '../connectors/port.ts';

/** A queue as it is called in one helpdesk, and what of it that helpdesk can't honour. */
interface TargetNow {
  helpdesk: string;
  /** Whether a connector to it is there. */
  connected: boolean;
  /** Parts of the target, or of what routes want, that it has no way to do. */
  cannot: string[];
  /** People who may take it now; null when it does not tell. */
  online: number | null;
  waiting: number | null;
  minutes: number | null;
}

/** A queue as it is now. */
export interface QueueRow {
  id: string;
  label: string | null;
  /** False where only a route or the default names it: always open, no limit. */
  described: boolean;
  tier: number | null;
  skills: string[] | null;
  languages: string[] | null;
  capacity: number | null;
  fallbacks: string[];
  /** Ids or places of the routes that lead to it. */
  routes: string[];
  default: boolean;
  open: boolean;
  /** ISO 8601; null while it is open, or when it does not open within two weeks. */
  opensAt: string | null;
  /** Our own handoffs that nobody took yet, some seconds old; null before they were counted. */
  waiting: number | null;
  targets: TargetNow[];
}

const cannot = (target: QueueTarget, can: Capabilities, wanted: boolean): string[] => {
  const asks: [string, boolean, boolean][] = [
    ['group', target.group !== undefined, can.assignGroup],
    ['assignee', target.assignee !== undefined, can.assignPerson],
    ['skills', wanted || (target.skills ?? []).length > 0, can.skills],
    ['tags', (target.tags ?? []).length > 0, can.tags],
    ['fields', Object.keys(target.fields ?? {}).length > 0, can.fields],
    ['priority', target.priority !== undefined, can.priority],
    ['availability', true, can.availability],
  ];
  return asks.filter(([, asked, able]) => asked && !able).map(([name]) => name);
};

/** Every queue that the policy names, in its own order, with who is there. Waits for that, two and a half seconds at most. */
export const listQueues = async (
  tenant: string,
  policy: Policy,
  { availability, now }: { availability: Availability; now: Date },
): Promise<QueueRow[]> => {
  const helpdesks = new Set(policy.queues.flatMap(({ targets }) => Object.keys(targets)));
  await Promise.all(
    [null, ...helpdesks].map((helpdesk) => availability.known(tenant, policy, helpdesk)),
  );
  const known = new Map<string, Queue>();
  for (const queue of policy.queues) if (!known.has(queue.id)) known.set(queue.id, queue);
  const at = now.toISOString();
  const own = availability.situation(tenant, policy, null, now).queues;
  const targetsOf = (id: string, queue: Queue | undefined, wanted: boolean): TargetNow[] =>
    Object.entries(queue?.targets ?? {}).map(([helpdesk, target]) => {
      const connector = availability.connectors.get(helpdesk);
      const there = connector?.availability
        ? availability.situation(tenant, policy, helpdesk, now).queues.get(id)
        : null;
      return {
        helpdesk,
        connected: connector !== undefined,
        cannot: connector?.describe ? cannot(target, connector.describe(), wanted) : [],
        online: there?.online ?? null,
        waiting: there?.waiting ?? null,
        minutes: there?.minutes ?? null,
      };
    });
  const ids = new Set([
    ...known.keys(),
    ...policy.routes.map(({ queue }) => queue),
    policy.defaultQueue,
  ]);
  return [...ids].map((id) => {
    const queue = known.get(id);
    const hours = queue?.hours ?? null;
    const open = isOpen(hours, at);
    const routes = policy.routes
      .map((route, place) => ({ ...route, name: route.id ?? String(place + 1) }))
      .filter((route) => route.queue === id);
    return {
      id,
      label: queue?.label ?? null,
      described: queue !== undefined,
      tier: queue?.tier ?? null,
      skills: queue?.skills ?? null,
      languages: queue?.languages ?? null,
      capacity: queue?.capacity ?? null,
      fallbacks: queue?.fallbacks ?? [],
      routes: routes.map(({ name }) => name),
      default: policy.defaultQueue === id,
      open,
      opensAt: open ? null : nextOpening(hours, at),
      waiting: own.get(id)?.waiting ?? null,
      targets: targetsOf(
        id,
        queue,
        routes.some(({ skills }) => skills.length > 0),
      ),
    };
  });
};
