import type { ViewerGate, ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import type { ZendeskApi } from '../api/zendesk-api.ts';
import { FreshPace } from '../../shared/fresh-pace.ts';
import { KeptFacts } from '../../shared/kept-facts.ts';
import type { Fact } from '../../shared/kept-facts.ts';
import type { PersonFacts, TicketFacts } from './person-facts.ts';
import { readGroups, readIsPublic, readPerson, readRoles, readTicket } from './read-facts.ts';
import { accessOf, maySee } from './ticket-access.ts';
import type { StrictReads } from './strict-reads.ts';
import { tierOf } from './tier-of.ts';
import type { TierRules } from './tier-of.ts';

/** What the gate of Zendesk is told. */
export interface ZendeskViewersOptions {
  /** How the account of a tenant is asked, the same as long as the pairing is; null when it has none. */
  apiOf: (tenant: string) => Promise<ZendeskApi | null>;
  /** What an admin set there; null as above. */
  tiersOf: (tenant: string) => Promise<TierRules | null>;
  /** How tickets are read where agents give leave first; nowhere when left out. */
  strict?: StrictReads;
  /** Where somebody gives leave; null where nobody is asked for any. */
  askLeave?: ViewerGate['askLeave'];
  /** Milliseconds of a clock that never goes back. */
  clock?: () => number;
}

/** What a verdict rests on at the longest, in milliseconds. */
const LONGEST_MS = 5 * 60_000;
/** Nobody is sent away for something older: they may have been let in since. */
const NO_MS = 10_000;
/** Fresh questions about one person within a minute, each several calls: more than anybody writes by hand. */
const MOST_FRESH = 60;
/** Tickets that are read for one person within a minute because they open them: more than anybody reads. */
const MOST_OPENED = 120;
const ID = /^[1-9]\d{0,15}$/;
const UNREACHABLE: ViewerVerdict = { ok: false, why: 'unreachable' };
const NO_CONSENT: ViewerVerdict = { ok: false, why: 'no-consent' };

/** What Zendesk said of a ticket: what stands in it, or as somebody whether it opens for them. */
type TicketFact = { facts: TicketFacts | null } | { opens: boolean };

class NoLeaveNow extends Error {}
class TooMany extends Error {}

interface Facts {
  person: Fact<PersonFacts | null>;
  groups: Fact<ReadonlySet<string> | null>;
  roles: Fact<ReadonlyMap<string, string>>;
  /** Undefined where nobody asked for a ticket. */
  ticket: Fact<TicketFact> | undefined;
}

/** An answer, and when the oldest of what it rests on was asked for. */
interface Judged {
  verdict: ViewerVerdict;
  since: number;
}

/** Why somebody may see no ticket at all. */
const refusalOf = (person: PersonFacts | null): ViewerVerdict | null => {
  // What is deleted there is still told of for a while.
  if (!person?.active) return { ok: false, why: 'unknown' };
  if (person.suspended) return { ok: false, why: 'suspended' };
  return person.role === 'agent' || person.role === 'admin' ? null : { ok: false, why: 'no-agent' };
};

/** What is known of one account. */
class Account {
  readonly #api: ZendeskApi;
  readonly #facts: KeptFacts;
  readonly #clock: () => number;
  readonly pace: FreshPace;
  readonly #opened: FreshPace;

  constructor(api: ZendeskApi, clock: () => number) {
    this.#api = api;
    this.#clock = clock;
    this.#facts = new KeptFacts(LONGEST_MS, clock);
    this.pace = new FreshPace(MOST_FRESH, clock);
    this.#opened = new FreshPace(MOST_OPENED, clock);
  }

  /** @param strict null where nobody gives leave */
  async facts(question: ViewerQuestion, strict: StrictReads | null): Promise<Facts | Judged> {
    const { user, ticket, fresh } = question;
    const api = this.#api;
    const get = <T>(name: string, read: () => Promise<T>): Promise<Fact<T>> =>
      this.#facts.get(name, fresh, read);
    const [person, groups, roles, asked] = await Promise.allSettled([
      get(`user ${user}`, () => readPerson(api, user)),
      get(`groups ${user}`, () => readGroups(api, user)),
      get('roles', () => readRoles(api)),
      ticket === null ? undefined : this.#ticket({ ...question, ticket }, strict),
    ]);
    if (person.status === 'rejected') return this.#now(UNREACHABLE);
    // Whoever is out is out, whatever else could not be read.
    const refusal = refusalOf(person.value.value);
    const out = refusal && { verdict: refusal, since: person.value.since };
    if (asked.status === 'rejected' && asked.reason instanceof NoLeaveNow)
      return out ?? this.#now(NO_CONSENT);
    if (groups.status === 'rejected' || roles.status === 'rejected' || asked.status === 'rejected')
      return out ?? this.#now(UNREACHABLE);
    return {
      person: person.value,
      groups: groups.value,
      roles: roles.value,
      ticket: asked.value,
    };
  }

  /** No leave is never remembered: whoever comes back from giving it should see the brief. */
  async #ticket(
    { tenant, user, ticket, fresh }: ViewerQuestion & { ticket: string },
    strict: StrictReads | null,
  ): Promise<Fact<TicketFact>> {
    // Fresh questions have a pace of their own.
    const paced = (): void => {
      if (!fresh && !this.#opened.take(user)) throw new TooMany();
    };
    if (!strict)
      return this.#facts.get(`ticket ${ticket}`, fresh, async () => {
        paced();
        return { facts: await readTicket(this.#api, ticket) };
      });
    // Before what is remembered: leave may have been taken back since.
    if (!(await strict.hasLeave(tenant, user, fresh))) throw new NoLeaveNow();
    return this.#facts.get(`ticket ${ticket} as ${user}`, fresh, async () => {
      paced();
      const opens = await strict.opens(tenant, user, ticket);
      if (opens === 'no-leave') throw new NoLeaveNow();
      return { opens };
    });
  }

  #now(verdict: ViewerVerdict): Judged {
    return { verdict, since: this.#clock() };
  }

  isPublic(group: string, fresh: boolean): Promise<Fact<boolean>> {
    return this.#facts.get(`group ${group}`, fresh, () => readIsPublic(this.#api, group));
  }
}

/**
 * Who of a Zendesk account may see a ticket, and in which tier, by what the account itself says: with the service's own
 * token, so that nothing a browser says counts. Roles, groups and tickets are remembered for five minutes at most, and not
 * at all for a fresh question. A person whose rights can't be read sees nothing. Where agents give leave first, a ticket is
 * read as the agent instead, and whatever Zendesk answers counts; until they did, no ticket opens. Leave of whoever is no
 * agent any more is dropped.
 */
export const zendeskViewers = ({
  apiOf,
  tiersOf,
  strict,
  askLeave,
  clock = () => performance.now(),
}: ZendeskViewersOptions): ViewerGate => {
  const accounts = new WeakMap<ZendeskApi, Account>();

  const knownOf = (api: ZendeskApi): Account => {
    const known = accounts.get(api) ?? new Account(api, clock);
    accounts.set(api, known);
    return known;
  };

  const judge = async (
    account: Account,
    rules: TierRules,
    question: ViewerQuestion,
  ): Promise<Judged> => {
    const asksLeave = (await strict?.isStrict(question.tenant)) === true;
    const facts = await account.facts(question, (asksLeave && strict) || null);
    if ('verdict' in facts) return facts;
    const { person, groups, roles, ticket } = facts;
    const used: Fact<unknown>[] = [person, groups, roles, ...(ticket ? [ticket] : [])];
    const decide = async (): Promise<ViewerVerdict> => {
      const refusal = refusalOf(person.value);
      if (refusal || !person.value) return refusal ?? UNREACHABLE;
      const inside = groups.value ?? new Set<string>();
      const access = accessOf(person.value, roles.value);
      if (ticket) {
        const isPublic = async (group: string): Promise<boolean> => {
          const fact = await account.isPublic(group, question.fresh);
          used.push(fact);
          return fact.value;
        };
        const { value } = ticket;
        const opens =
          'opens' in value
            ? value.opens
            : value.facts && (await maySee(access, person.value, inside, value.facts, isPublic));
        if (!opens) return { ok: false, why: 'no-ticket-access' };
      }
      const tier = tierOf(person.value, inside, rules);
      const locale = person.value.locale ?? null;
      return { ok: true, tier, everyTicket: access === 'all', locale };
    };
    const verdict = await decide();
    return { verdict, since: Math.min(...used.map(({ since }) => since)) };
  };

  const latest = async (
    account: Account,
    rules: TierRules,
    question: ViewerQuestion,
  ): Promise<ViewerVerdict> => {
    if (question.fresh && !account.pace.take(question.user)) return UNREACHABLE;
    const first = await judge(account, rules, question);
    if (first.verdict.ok || question.fresh || clock() - first.since < NO_MS) return first.verdict;
    if (!account.pace.take(question.user)) return first.verdict;
    const second = await judge(account, rules, { ...question, fresh: true });
    return !second.verdict.ok && second.verdict.why === 'unreachable'
      ? first.verdict
      : second.verdict;
  };

  return {
    ...(askLeave && { askLeave }),
    check: async (question) => {
      const { tenant, user, ticket } = question;
      if (!ID.test(user)) return { ok: false, why: 'unknown' };
      if (ticket !== null && !ID.test(ticket)) return { ok: false, why: 'no-ticket-access' };
      try {
        const [api, rules] = await Promise.all([apiOf(tenant), tiersOf(tenant)]);
        if (!api || !rules) return { ok: false, why: 'unknown' };
        const verdict = await latest(knownOf(api), rules, question);
        // Whoever is only suspended may come back. The no stands without it.
        if (!verdict.ok && (verdict.why === 'unknown' || verdict.why === 'no-agent'))
          await strict?.forget(tenant, user).catch(() => undefined);
        return verdict;
      } catch {
        // Nothing that was thrown is a reason to let anybody in.
        return UNREACHABLE;
      }
    },
  };
};
