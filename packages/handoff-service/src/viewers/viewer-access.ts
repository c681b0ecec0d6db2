import type { Tier } from '@baton/handoff-core';
import type { Session } from '../panel/session.ts';
import type { PanelSessions } from '../panel/sessions.ts';
import { Problem } from '../problems/problem.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import { storeProblem } from '../storage/store-problem.ts';
import { lowerTier } from './lower-tier.ts';
import type { ViewerGate, ViewerGates, ViewerQuestion, ViewerVerdict } from './viewer-gate.ts';

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
   * @throws Problem `no-handoff`, `no-ticket-access`, `consent-needed`, `no-agent`, `access-unchecked`
   */
  async sightOf(
    token: string,
    session: Session,
    target: PanelTarget,
    fresh: boolean,
  ): Promise<Sight> {
    const verdict = await this.#verdict(session, target, fresh);
    if (!verdict.ok) return this.#refuse(token, verdict.why);
    await this.#sessions.keep(token);
    const tier =
      session.ticket === undefined ? verdict.tier : lowerTier(session.tier, verdict.tier);
    return { tier, around: verdict.everyTicket };
  }

  /**
   * Where the person of this session gives leave to be asked for; null where nobody is.
   * @throws Problem `no-agent`, `access-unchecked`
   */
  async askLeave(token: string, { tenant, helpdesk, user }: Session): Promise<string | null> {
    if (helpdesk === undefined) return null;
    const gate = this.#gates.get(helpdesk);
    const verdict = await this.#asked(gate, { tenant, user, ticket: null, fresh: true });
    if (!verdict.ok && verdict.why !== 'no-consent') return this.#refuse(token, verdict.why);
    try {
      return (await gate?.askLeave?.({ tenant, user })) ?? null;
    } catch {
      return this.#refuse(token, 'unreachable');
    }
  }

  async #refuse(token: string, why: Extract<ViewerVerdict, { ok: false }>['why']): Promise<never> {
    if (why === 'unreachable') throw new Problem('access-unchecked', { retryAfter: RETRY_SECONDS });
    if (why === 'no-ticket-access') throw new Problem('no-ticket-access');
    if (why === 'no-consent') throw new Problem('consent-needed');
    await this.#sessions.end(token);
    throw new Problem('no-agent');
  }

  async #verdict(session: Session, target: PanelTarget, fresh: boolean): Promise<ViewerVerdict> {
    const { tenant, helpdesk, user, ticket: only } = session;
    if (helpdesk === undefined)
      return { ok: true, tier: session.tier, everyTicket: true, locale: null };
    const ticket = await this.#placeOf(tenant, target);
    // To a session of one ticket there are no others, whether there are or not: nobody is asked about them.
    if (only !== undefined && (ticket?.helpdesk !== helpdesk || ticket.id !== only))
      throw new Problem('no-handoff');
    // Of a conversation elsewhere they learn no more than of one there is not.
    if (ticket?.helpdesk !== helpdesk)
      throw new Problem('conversationId' in target ? 'no-handoff' : 'no-ticket-access');
    return this.#asked(this.#gates.get(helpdesk), { tenant, user, ticket: ticket.id, fresh });
  }

  async #asked(
    gate: ViewerGate | undefined,
    question: Omit<ViewerQuestion, 'signal'>,
  ): Promise<ViewerVerdict> {
    // The session stays: it would end at every server, and another one may know the helpdesk.
    if (!gate) throw new Problem('no-agent');
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const late = new Promise<ViewerVerdict>((resolve) => {
      signal.addEventListener('abort', () => resolve(UNREACHABLE), { once: true });
    });
    try {
      return await Promise.race([gate.check({ ...question, signal }), late]);
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
