import type { ViewerGate, ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import { FreshPace } from '../../shared/fresh-pace.ts';
import { KeptFacts } from '../../shared/kept-facts.ts';
import type { Fact } from '../../shared/kept-facts.ts';
import type { FreshdeskAccount } from '../api/account.ts';
import { freshdeskApi } from '../api/freshdesk-api.ts';
import type { FreshdeskApi } from '../api/freshdesk-api.ts';
import type { FreshdeskGate } from '../pairing/paired-freshdesks.ts';
import type { FreshdeskServer } from '../pairing/server.ts';
import type { AgentFacts, TicketFacts } from './facts.ts';
import { maySee } from './may-see.ts';
import { readAgent, readTicket } from './read-facts.ts';
import { tierOf } from './tier-of.ts';

/** Who asks where nobody signed in: the app itself, for anybody who works in the account. */
export const INSTALLATION = 'installation';

/** What the gate of Freshdesk is told. */
export interface FreshdeskViewersOptions {
  server: Pick<FreshdeskServer, 'call' | 'now'>;
  /** What a tenant has, the same as long as the pairing is; null when it has no account. */
  gateOf: (tenant: string) => Promise<FreshdeskGate | null>;
  /** Milliseconds of a clock that never goes back. */
  clock?: () => number;
}

/** How long somebody is taken for what they were, in milliseconds. */
const AGENT_MS = 5 * 60_000;
/** The same of a ticket: these change hands all day. */
const TICKET_MS = 60_000;
/** Nobody is sent away for something older: they may have been let in since. */
const NO_MS = 10_000;
/** Fresh questions about one person within a minute, each two calls at most: more than anybody writes by hand. */
const MOST_FRESH = 60;
/** Tickets that are read for one person within a minute because they open them: more than anybody reads. */
const MOST_OPENED = 120;
const ID = /^[1-9]\d{0,18}$/;
const UNREACHABLE: ViewerVerdict = { ok: false, why: 'unreachable' };
const UNKNOWN: ViewerVerdict = { ok: false, why: 'unknown' };
const NO_ACCESS: ViewerVerdict = { ok: false, why: 'no-ticket-access' };

class TooMany extends Error {}

/** What is known of one account. */
class Account {
  readonly #api: FreshdeskApi;
  readonly #agents: KeptFacts;
  readonly #tickets: KeptFacts;
  readonly #opened: FreshPace;
  readonly pace: FreshPace;

  constructor(api: FreshdeskApi, clock: () => number) {
    this.#api = api;
    this.#agents = new KeptFacts(AGENT_MS, clock);
    this.#tickets = new KeptFacts(TICKET_MS, clock);
    this.#opened = new FreshPace(MOST_OPENED, clock);
    this.pace = new FreshPace(MOST_FRESH, clock);
  }

  agent(user: string, fresh: boolean): Promise<Fact<AgentFacts | null>> {
    return this.#agents.get(user, fresh, () => readAgent(this.#api, user));
  }

  ticket(ticket: string, user: string, fresh: boolean): Promise<Fact<TicketFacts | null>> {
    return this.#tickets.get(ticket, fresh, async () => {
      // Fresh questions have a pace of their own.
      if (!fresh && !this.#opened.take(user)) throw new TooMany();
      return readTicket(this.#api, ticket);
    });
  }
}

/** Why somebody may see no ticket at all. */
const refusalOf = (agent: AgentFacts | null): ViewerVerdict | null => {
  if (!agent) return UNKNOWN;
  if (!agent.active) return { ok: false, why: 'suspended' };
  return agent.isAgent ? null : { ok: false, why: 'no-agent' };
};

/** An answer, and when the oldest of what it rests on was asked for. */
interface Judged {
  verdict: ViewerVerdict;
  since: number;
}

const judge = async (
  known: Account,
  { tiers }: FreshdeskGate,
  { user, ticket, fresh }: ViewerQuestion,
): Promise<Judged> => {
  const { value: agent, since } = await known.agent(user, fresh);
  const refusal = refusalOf(agent);
  if (refusal || !agent) return { verdict: refusal ?? UNKNOWN, since };
  const { scope, locale } = agent;
  const everyTicket = scope === 'all';
  const yes: ViewerVerdict = { ok: true, tier: tierOf(agent, tiers), everyTicket, locale };
  // Whoever sees every ticket needs none to be looked at: the account's calls are few.
  if (ticket === null || everyTicket) return { verdict: yes, since };
  const fact = await known.ticket(ticket, user, fresh);
  return {
    verdict: maySee(agent, fact.value) ? yes : NO_ACCESS,
    since: Math.min(since, fact.since),
  };
};

/** Those who did not sign in are shown the strictest rendition at most, and change nothing. */
const unsigned = ({ withoutSignIn }: FreshdeskGate, fresh: boolean): ViewerVerdict => {
  if (withoutSignIn !== 'strictest') return { ok: false, why: 'no-agent' };
  return fresh ? NO_ACCESS : { ok: true, tier: 'restricted', everyTicket: false, locale: null };
};

/**
 * Who of an account may see which ticket, and in which tier, by what the account itself says: asked with the service's own
 * key, so that nothing a browser says counts. People are remembered for five minutes at most, tickets for one, and neither
 * for a fresh question.
 */
export const freshdeskViewers = ({
  server,
  gateOf,
  clock = () => performance.now(),
}: FreshdeskViewersOptions): ViewerGate => {
  const accounts = new WeakMap<FreshdeskAccount, Account>();
  const knownOf = (account: FreshdeskAccount): Account => {
    const known = accounts.get(account) ?? new Account(freshdeskApi(account, server), clock);
    accounts.set(account, known);
    return known;
  };

  const latest = async (gate: FreshdeskGate, question: ViewerQuestion): Promise<ViewerVerdict> => {
    const known = knownOf(gate.account);
    const { user, fresh } = question;
    if (fresh && !known.pace.take(user)) return UNREACHABLE;
    const first = await judge(known, gate, question);
    if (first.verdict.ok || fresh || clock() - first.since < NO_MS) return first.verdict;
    if (!known.pace.take(user)) return first.verdict;
    try {
      return (await judge(known, gate, { ...question, fresh: true })).verdict;
    } catch {
      return first.verdict;
    }
  };

  return {
    check: async (question) => {
      const { tenant, user, ticket, fresh } = question;
      if (user !== INSTALLATION && !ID.test(user)) return UNKNOWN;
      if (ticket !== null && !ID.test(ticket)) return NO_ACCESS;
      try {
        const gate = await gateOf(tenant);
        if (!gate) return UNKNOWN;
        return user === INSTALLATION ? unsigned(gate, fresh) : await latest(gate, question);
      } catch {
        // Nothing that was thrown is a reason to let anybody in.
        return UNREACHABLE;
      }
    },
  };
};
