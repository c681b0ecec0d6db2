import type { Tier } from '@baton/handoff-core';
import type { PanelSessions, Session } from '../panel/sessions.ts';
import { Problem } from '../problems/problem.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import { storeProblem } from '../storage/store-problem.ts';
import type { ViewerGates, ViewerVerdict } from './viewer-gate.ts';

/** A gate that has not answered by then has not answered. */
const PATIENCE_MS = 10_000;
const RETRY_SECONDS = 5;

/** A ticket of one helpdesk. */
export interface TicketPlace {
  helpdesk: string;
  id: string;
}

/** How much somebody sees of one conversation. */
export interface Sight {
  tier: Tier;
  /** Whether other conversations and tickets of the customer are shown as well. */
  around: boolean;
}

const UNREACHABLE: ViewerVerdict = { ok: false, why: 'unreachable' };

/**
 * What somebody with a session may see: what their helpdesk says of them and of the ticket now. Sessions without a helpdesk
 * see what they were minted for.
 */
export class ViewerAccess {
  readonly #gates: ViewerGates;
  readonly #sessions: PanelSessions;
  readonly #ticketOf: (tenant: string, conversationId: string) => Promise<TicketPlace | null>;

  constructor(
    gates: ViewerGates,
    sessions: PanelSessions,
    ticketOf: (tenant: string, conversationId: string) => Promise<TicketPlace | null>,
  ) {
    this.#gates = gates;
    this.#sessions = sessions;
    this.#ticketOf = ticketOf;
  }

  /**
   * How much this session sees of this. Who may see it keeps the session; who is no agent any more loses it.
   * @param fresh not from memory: before a reveal or a write
   * @throws Problem `no-handoff`, `no-ticket-access`, `no-agent`, `access-unchecked`
   */
  async sightOf(
    token: string,
    session: Session,
    target: PanelTarget,
    fresh: boolean,
  ): Promise<Sight> {
    const verdict = await this.#verdict(session, target, fresh);
    if (verdict.ok) {
      this.#sessions.keep(token);
      return { tier: verdict.tier, around: verdict.everyTicket };
    }
    if (verdict.why === 'unreachable')
      throw new Problem('access-unchecked', { retryAfter: RETRY_SECONDS });
    if (verdict.why === 'no-ticket-access') throw new Problem('no-ticket-access');
    this.#sessions.end(token);
    throw new Problem('no-agent');
  }

  async #verdict(session: Session, target: PanelTarget, fresh: boolean): Promise<ViewerVerdict> {
    const { tenant, helpdesk, user } = session;
    if (helpdesk === undefined)
      return { ok: true, tier: session.tier, everyTicket: true, locale: null };
    const ticket = await this.#placeOf(tenant, target);
    // Of a conversation elsewhere they learn no more than of one there is not.
    if (ticket?.helpdesk !== helpdesk)
      throw new Problem('conversationId' in target ? 'no-handoff' : 'no-ticket-access');
    const gate = this.#gates.get(helpdesk);
    if (!gate) return { ok: false, why: 'unknown' };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const late = new Promise<ViewerVerdict>((resolve) => {
      signal.addEventListener('abort', () => resolve(UNREACHABLE), { once: true });
    });
    try {
      const asked = gate.check({ tenant, user, ticket: ticket.id, fresh, signal });
      return await Promise.race([asked, late]);
    } catch {
      return UNREACHABLE;
    }
  }

  async #placeOf(tenant: string, target: PanelTarget): Promise<TicketPlace | null> {
    if ('ticketId' in target) return { helpdesk: target.helpdesk, id: target.ticketId };
    try {
      return await this.#ticketOf(tenant, target.conversationId);
    } catch (error) {
      throw storeProblem(error);
    }
  }
}
