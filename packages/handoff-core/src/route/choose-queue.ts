import type { Policy } from '../schema/policy.ts';
import type { Arrangement, PassedOver, Queue, Routed, Situation } from '../schema/routing.ts';
import { arrange } from './arrange.ts';
import { awayNow, unfitFor } from './can-take.ts';
import { candidatesFor } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import type { RouteSubject } from './match-route.ts';

/** Where a handoff goes and what can be said about it. */
export interface Choice {
  routed: Routed;
  arrangement: Arrangement;
}

interface Weighed extends Candidate {
  /** Its people can't take it at any time. */
  unfit: PassedOver | null;
  /** Why it can't take it now; worked out when somebody asks. */
  away: () => PassedOver | null;
}

/**
 * The queue: that of the first choice whose people are able to take it, or the first of those that stand in for it and can
 * take it now. When none of them can, it stays with the first that is able, not full if there is one. When nobody is able
 * at all, the default queue has it.
 */
const pick = (weighed: readonly Weighed[]): Weighed | undefined => {
  const able = weighed.filter(({ unfit }) => unfit === null);
  const choice = able[0]?.choice;
  const here = able.filter((candidate) => candidate.choice === choice);
  return (
    here.find(({ away }) => away() === null) ??
    here.find(({ away }) => away() !== 'full') ??
    here[0] ??
    weighed.find(({ because }) => because === 'default')
  );
};

const whyNot = (candidate: Weighed, taken: Weighed): PassedOver =>
  candidate.unfit ??
  (candidate.choice === taken.choice && taken.away() !== null ? candidate.away() : null) ??
  (candidate.choice === taken.choice ? 'is_fallback' : 'later');

/** Those that came before the taken one, each once, and why they could not take it. */
const passedBy = (before: readonly Weighed[], taken: Weighed): Routed['passed'] => {
  const passed = new Map<string, PassedOver>();
  for (const { queue, unfit, away } of before) {
    if (queue !== taken.queue && !passed.has(queue)) passed.set(queue, unfit ?? away() ?? 'later');
  }
  return [...passed].map(([queue, why]) => ({ queue, why }));
};

const runnerUpOf = (
  after: readonly Weighed[],
  taken: Weighed,
  passed: Routed['passed'],
): Routed['runnerUp'] => {
  const rest = after.filter(
    ({ queue }) => queue !== taken.queue && !passed.some((other) => other.queue === queue),
  );
  const next = rest.find(({ unfit, away }) => unfit === null && away() === null) ?? rest[0];
  return next ? { queue: next.queue, because: next.because, why: whyNot(next, taken) } : null;
};

/**
 * Where a handoff goes, why there, and what can honestly be said to the customer. Ends at exactly one queue whatever the
 * policy says, and gives the same for the same input.
 * @param holds whether the `when` of the route at a place of the policy, from 0, is true
 */
export const chooseQueue = (
  subject: RouteSubject,
  policy: Pick<Policy, 'routes' | 'defaultQueue' | 'queues'>,
  situation: Situation,
  holds: (place: number) => boolean,
): Choice => {
  const queues = new Map<string, Queue>();
  for (const queue of policy.queues) if (!queues.has(queue.id)) queues.set(queue.id, queue);
  const known = new Map<string, PassedOver | null>();
  const awayFrom = (id: string): PassedOver | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const away = awayNow(queues.get(id), situation.queues.get(id), situation.now);
    known.set(id, away);
    return away;
  };
  const weighed = candidatesFor(subject, policy, queues, holds).map((candidate): Weighed => {
    const queue = queues.get(candidate.queue);
    return {
      ...candidate,
      unfit: unfitFor(queue, { ...candidate.wanted, language: subject.language }),
      away: () => awayFrom(candidate.queue),
    };
  });
  const taken = pick(weighed) ?? weighed[0];
  if (!taken) throw new Error('a policy has a default queue');
  const place = weighed.indexOf(taken);
  const passed = passedBy(weighed.slice(0, place), taken);
  const queue = queues.get(taken.queue);
  return {
    routed: {
      queue: taken.queue,
      label: queue?.label ?? null,
      skills: [...taken.wanted.skills],
      priority: taken.wanted.priority ?? null,
      tier: queue?.tier ?? null,
      because: taken.because,
      route: taken.route,
      runnerUp: runnerUpOf(weighed.slice(place + 1), taken, passed),
      passed,
    },
    arrangement: arrange(taken.queue, queue, situation),
  };
};
