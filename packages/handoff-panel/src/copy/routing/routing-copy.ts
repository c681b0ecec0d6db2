import type { Arrangement, PassedOver, Priority } from '@baton/handoff-core';
import type { Format } from '../../format/format.ts';

/** What a route may have asked for, by the names of its conditions. */
type RouteCondition = 'intent' | 'language' | 'reason' | 'plan' | 'when';

/** Words of where a handoff goes. */
export interface RoutingCopy {
  goes(queue: string): string;
  because: {
    /** All that a route asked for, as a list. */
    conditions(list: string): string;
    condition: Record<RouteCondition, string>;
    /** A route that asks for nothing, or that is not known any more. */
    route: string;
    default: string;
    fallback(queue: string): string;
  };
  /** Names of fields. */
  field: {
    priority: string;
    tier: string;
    /** Queues that came first. */
    passed: string;
    runnerUp: string;
    /** What could be said to the customer when a person was asked for. */
    offered: string;
  };
  priority: Record<Priority, string>;
  /** A queue, and why it was not taken. */
  why: Record<PassedOver, string>;
  notTaken(queue: string, why: string): string;
  offered: Record<Arrangement['kind'], string>;
  minutes(format: Format, low: number, high: number): string;
  opens(at: string): string;
}
