import type { Tier } from '@baton/handoff-core';

/** Who wants to look at what, in the words of the helpdesk they work in. */
export interface ViewerQuestion {
  tenant: string;
  /** Person, by the helpdesk's id. */
  user: string;
  /** Ticket, by the helpdesk's id; null asks about the person alone. */
  ticket: string | null;
  /** Not from memory: before something is revealed or written. */
  fresh: boolean;
  signal: AbortSignal;
}

/**
 * What the helpdesk says. `unknown`: no such person, or no such helpdesk of the tenant. `no-consent`: they have to give leave
 * before it can be asked about tickets in their name. `unreachable`: nobody knows, which opens nothing.
 */
export type ViewerVerdict =
  | {
      ok: true;
      tier: Tier;
      /** Whether every ticket is open to them: only then they are shown what else a customer came with. */
      everyTicket: boolean;
      /** Language of the person, for example `pt-BR`; null when unknown. */
      locale: string | null;
    }
  | {
      ok: false;
      why: 'unknown' | 'suspended' | 'no-agent' | 'no-ticket-access' | 'no-consent' | 'unreachable';
    };

/**
 * Says for one helpdesk who may see which ticket, and how much of it. What it says from memory is five minutes old at most.
 * Whatever it does not understand is a no.
 */
export interface ViewerGate {
  check: (question: ViewerQuestion) => Promise<ViewerVerdict>;
  /**
   * Address of the helpdesk at which somebody gives leave, good for them alone, once and for some minutes. Null where
   * nobody is asked for any; the same when left out. Rejects when it can't be said now.
   */
  askLeave?: (who: { tenant: string; user: string }) => Promise<string | null>;
}

/** By the name of the helpdesk. */
export type ViewerGates = ReadonlyMap<string, ViewerGate>;
