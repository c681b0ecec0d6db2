import { maySpeak } from '@baton/handoff-core';
import type { Event, HandoffState, Lease } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import type { Workspace } from './workspace.ts';

/** The refusal to speak, with who may instead, so that nobody has to ask again. */
export const leaseLost = (
  { lease, handoff }: { lease: Lease; handoff: { id: string; state: HandoffState } | null },
  faults: readonly Fault[] = [],
): Problem =>
  new Problem('lease-lost', {
    faults,
    more: { lease, handoff: handoff && { id: handoff.id, state: handoff.state } },
  });

/** An answer of the AI is stored under the lease it names, or not at all. @throws Problem `lease-lost` */
export const checkLease = (
  { head }: Workspace,
  { by, lease, id }: Extract<Event, { type: 'turn' }>,
  events: readonly Event[],
): void => {
  if (by !== 'ai' || lease === undefined || maySpeak(head.lease, lease)) return;
  const place = events.findIndex((event) => event.id === id);
  throw leaseLost(head, [
    { code: 'lease-lost', pointer: `/events/${place}/lease`, detail: 'is not who may speak now' },
  ]);
};
