import type { PanelClient } from '@baton/handoff-client';
import type { Panel } from '@baton/handoff-panel';
import type {
  ActAnswer,
  ActRequest,
  Pace,
  PanelAnswer,
  ReasoningAnswer,
  ReplyAnswer,
  TranscriptAnswer,
} from '@baton/freshdesk';
import { Denied, codeOf, failureOf, isDenial, isUnsure } from './failure.ts';
import type { FreshdeskPorts, Onlooker } from './ports.ts';
import { panelForNobody, versionBehind } from './panel-for-nobody.ts';
import { Presses, pressId } from './presses.ts';
import type { PressEnd } from './presses.ts';
import { isRepeatable, sendAct } from './send-act.ts';
import { OnlookerSessions } from './sessions.ts';
import type { Tongue } from './sessions.ts';
import { within } from './within.ts';

/** One request that is proven and read. */
export interface Look {
  onlooker: Onlooker;
  tongue: Tongue;
  pace: Pace;
  /** Is told one word where something behind failed. */
  onFault: (why: string) => void;
}

/** Thrown where the store is away, so that nothing can be said. */
export class StoreAway extends Error {}

type Failed = 'none' | 'sign-in' | 'unavailable';

/** Items of a page of the transcript or the reasoning: as much as fits into one answer without a second request. */
const PAGE = 100;

interface Seen {
  panel: Panel;
  rev: string;
}

/** What people look at in tickets and press there, from a proven request to what answers it. */
export class Looks {
  readonly #ports: FreshdeskPorts;
  readonly #sessions: OnlookerSessions;
  readonly #presses = new Presses();

  constructor(ports: FreshdeskPorts) {
    this.#ports = ports;
    this.#sessions = new OnlookerSessions(ports);
  }

  /** The panel, unless it still has the version `rev`. @throws StoreAway */
  async panel(look: Look, rev: string | null): Promise<PanelAnswer> {
    const { pace, onlooker } = look;
    const signedIn = onlooker.agent !== null;
    const seer = { signedIn };
    const known = rev === null ? null : versionBehind(rev, signedIn);
    try {
      const answer = await this.#client(look).fetchPanel(
        { helpdesk: 'freshdesk', ticketId: onlooker.ticket },
        known === null ? {} : { etag: `"${known}"` },
      );
      if (answer.status === 'unchanged') return { state: 'unchanged', rev: rev ?? '', pace, seer };
      const panel = signedIn ? answer.panel : panelForNobody(answer.panel);
      return { state: 'panel', panel, rev: panel.version, pace, seer };
    } catch (error) {
      return { state: await this.#failed(look, error), pace, seer };
    }
  }

  /** What was said, after that many of it. @throws StoreAway */
  async transcript(look: Look, after: number): Promise<TranscriptAnswer> {
    return this.#read(look, async (client, { conversationId }) => ({
      state: 'page',
      page: await client.fetchTranscript(conversationId, { after, limit: PAGE }),
    }));
  }

  /** Why the AI did what it did, after that many steps. @throws StoreAway */
  async reasoning(look: Look, after: number): Promise<ReasoningAnswer> {
    return this.#read(look, async (client, { conversationId }) => ({
      state: 'page',
      page: await client.fetchReasoning(conversationId, { after, limit: PAGE }),
    }));
  }

  /** What a reply announces although it was done before. @throws StoreAway */
  async replyCheck(look: Look, text: string): Promise<ReplyAnswer> {
    return this.#read(look, async (client, { conversationId }) => ({
      state: 'checked',
      check: await client.checkReply(conversationId, text),
    }));
  }

  /** Does what was pressed, once however often it is sent, and says how things are then. @throws StoreAway */
  async act(look: Look, { act, press }: ActRequest): Promise<ActAnswer> {
    const { onlooker, pace } = look;
    const seer = { signedIn: onlooker.agent !== null };
    if (onlooker.agent === null) return { state: 'sign-in', pace };
    const run = pressId(onlooker, press);
    const client = this.#client(look);
    try {
      const before = await this.#now(client, onlooker);
      const { conversationId } = before.panel;
      const perform = async (): Promise<PressEnd> => {
        try {
          // Another process may have done it: how things are is the answer then.
          if (!isRepeatable(act) && !(await this.#ports.firstTime(onlooker, run)))
            return { end: 'done' };
          await sendAct({ act, conversationId, run, client });
          return { end: 'done' };
        } catch (error) {
          const problem = codeOf(error);
          if (problem === null || isUnsure(error)) {
            look.onFault(problem ?? 'failed');
            return { end: 'unknown' };
          }
          return { end: 'refused', problem };
        }
      };
      const end = await within(this.#ports.deadlineMs, this.#presses.once(run, perform), UNKNOWN);
      // Whoever may not see it by now is shown nothing, nor what they saw a moment ago.
      if (end.end === 'refused' && isDenial(end.problem)) throw new Denied(end.problem);
      const { panel, rev } = await this.#now(client, onlooker).catch((error: unknown) => {
        if (isDenial(codeOf(error))) throw error;
        return before;
      });
      return end.end === 'done'
        ? { state: 'done', panel, rev, pace, seer }
        : { state: 'refused', problem: problemOf(end), panel, rev, pace };
    } catch (error) {
      return { state: await this.#failed(look, error), pace };
    }
  }

  #client({ onlooker, tongue }: Look): PanelClient {
    return this.#sessions.clientFor(onlooker, tongue);
  }

  async #now(client: PanelClient, { ticket }: Onlooker): Promise<Seen> {
    const answer = await client.fetchPanel({ helpdesk: 'freshdesk', ticketId: ticket });
    if (answer.status === 'unchanged') throw new TypeError('a panel was asked for without a tag');
    return { panel: answer.panel, rev: answer.panel.version };
  }

  /** Something beside the panel, for people who signed in. */
  async #read<Answer>(
    look: Look,
    read: (client: PanelClient, panel: Panel) => Promise<Answer>,
  ): Promise<Answer | { state: Failed }> {
    if (look.onlooker.agent === null) return { state: 'sign-in' };
    const client = this.#client(look);
    try {
      return await read(client, (await this.#now(client, look.onlooker)).panel);
    } catch (error) {
      return { state: await this.#failed(look, error) };
    }
  }

  async #failed(look: Look, error: unknown): Promise<Failed> {
    const failure = failureOf(error);
    if (failure === 'away') throw new StoreAway();
    if (failure === 'unavailable') look.onFault(codeOf(error) ?? 'failed');
    if (failure !== 'denied') return failure;
    // Where nobody signed in it is the account that shows such people nothing; somebody who did is no agent any more.
    if (look.onlooker.agent === null) return 'sign-in';
    await this.#endSignIn(look);
    return 'none';
  }

  /** Whoever is no agent any more needs no sign-in either; what can't be ended now ends by itself within minutes. */
  async #endSignIn({ onlooker: { account, agent }, onFault }: Look): Promise<void> {
    if (agent === null) return;
    await this.#ports.endSignIn({ account, agent }).catch(() => onFault('end-sign-in'));
  }
}

const UNKNOWN: PressEnd = { end: 'unknown' };

const problemOf = (end: PressEnd): string => (end.end === 'refused' ? end.problem : 'no-answer');
