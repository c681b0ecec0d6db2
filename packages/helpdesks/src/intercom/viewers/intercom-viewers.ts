import type { ViewerGate, ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import type { IntercomAccount } from '../api/account.ts';
import type { GateSettings } from '../pairing/paired-workspaces.ts';
import type { IntercomServer } from '../pairing/server.ts';
import { FreshPace } from '../../shared/fresh-pace.ts';
import { KeptFacts } from '../../shared/kept-facts.ts';
import type { Fact } from '../../shared/kept-facts.ts';
import { readTeammate } from './teammate.ts';
import type { Teammate } from './teammate.ts';
import { tierOf } from './tier-of.ts';

/** What the gate of Intercom is told. */
export interface IntercomViewersOptions {
  server: Pick<IntercomServer, 'call' | 'now'>;
  /** What a tenant has, the same as long as the pairing is; null when it has no workspace. */
  gateOf: (tenant: string) => Promise<GateSettings | null>;
  /** Milliseconds of a clock that never goes back. */
  clock?: () => number;
}

/** What a verdict rests on at the longest, in milliseconds. */
const LONGEST_MS = 5 * 60_000;
/** Nobody is sent away for something older: they may have been let in since. */
const NO_MS = 10_000;
/** Fresh questions about one person within a minute: more than anybody writes by hand. */
const MOST_FRESH = 60;
const ID = /^[1-9]\d{0,18}$/;
const UNREACHABLE: ViewerVerdict = { ok: false, why: 'unreachable' };
const UNKNOWN: ViewerVerdict = { ok: false, why: 'unknown' };

/** What is known of one workspace. */
interface Known {
  facts: KeptFacts;
  pace: FreshPace;
}

/**
 * Who of a workspace may look, and in which tier, by what Intercom itself says: asked with the service's own token, so that
 * nothing a browser says counts. Remembered for five minutes at most, and not at all for a fresh question. Whether somebody
 * may see a conversation the API does not tell: that is Intercom's signature under the request they came with, and the session
 * that was made of it for this conversation alone.
 */
export const intercomViewers = ({
  server,
  gateOf,
  clock = () => performance.now(),
}: IntercomViewersOptions): ViewerGate => {
  const workspaces = new WeakMap<IntercomAccount, Known>();

  const knownOf = (account: IntercomAccount): Known => {
    const known = workspaces.get(account) ?? {
      facts: new KeptFacts(LONGEST_MS, clock),
      pace: new FreshPace(MOST_FRESH, clock),
    };
    workspaces.set(account, known);
    return known;
  };

  const teammateOf = async (
    account: IntercomAccount,
    { user, fresh }: ViewerQuestion,
  ): Promise<Fact<Teammate | null>> => {
    const { facts, pace } = knownOf(account);
    const ask = (anew: boolean): Promise<Fact<Teammate | null>> =>
      facts.get(user, anew, () => readTeammate(server, account, user));
    if (fresh) {
      if (pace.take(user)) return ask(true);
      throw new Error('too many');
    }
    const first = await ask(false);
    if (first.value || clock() - first.since < NO_MS || !pace.take(user)) return first;
    try {
      return await ask(true);
    } catch {
      return first;
    }
  };

  return {
    check: async (question) => {
      const { tenant, user, ticket } = question;
      if (!ID.test(user)) return UNKNOWN;
      if (ticket !== null && !ID.test(ticket)) return { ok: false, why: 'no-ticket-access' };
      try {
        const gate = await gateOf(tenant);
        if (!gate) return UNKNOWN;
        const { value: teammate } = await teammateOf(gate.account, question);
        if (!teammate) return UNKNOWN;
        const tier = tierOf(teammate, gate.tiers);
        return { ok: true, tier, everyTicket: gate.everyConversation, locale: gate.locale };
      } catch {
        // Nothing that was thrown is a reason to let anybody in.
        return UNREACHABLE;
      }
    },
  };
};
