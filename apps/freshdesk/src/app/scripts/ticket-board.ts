import type { ActAnswer, PanelAnswer } from '../../wire.ts';
import { newMemory } from '../utils/memory.ts';
import type { Answer } from './ask-service.ts';
import { AT_ONCE, paceAfterAnswer, paceAfterFailure, paceAfterNews, waitOf } from './pace.ts';
import type { PaceState } from './pace.ts';
import type { Failure } from './read-failure.ts';
import type { Page, TicketView } from './ticket-view.ts';

/** What is remembered of a ticket while this page lives. */
interface Entry extends TicketView {
  rev: string;
  pace: PaceState;
  /** The pace the service has asked for, in seconds. */
  again: number;
  /** Answers that were taken: one that was asked for before another came is older than that. */
  taken: number;
}

/** What somebody is told once when it begins. */
export type Trouble = 'signIn' | 'setup' | 'away' | 'busy';

/** What a board needs of the page it is in. */
export interface BoardPage {
  /** Asks for the panel; `signed` with the agent's own token. */
  look(ticket: string, rev: string, signed: boolean): Promise<Answer<PanelAnswer>>;
  draw(view: TicketView): void;
  /** Something is wrong that was right before. */
  complain(why: Trouble): void;
  isVisible(): boolean;
  now(): number;
  chance(): number;
  /** Calls later, and gives what takes it back. */
  later(milliseconds: number, call: () => void): () => void;
}

/** Which ticket is shown and what is known of it. */
export interface TicketBoard {
  /** The ticket that is shown; null before there is one. */
  ticket(): string | null;
  /** Somebody looks at a ticket. Opening the same one again asks only when it is due. */
  open(ticket: string, person: string): void;
  /** No ticket is open. */
  close(): void;
  /** Looks when it is due and somebody can see it. */
  wake(): void;
  /** A person asks: at once, and with their own sign-in. */
  press(): Promise<void>;
  /** Something happened on the ticket. */
  news(): void;
  /** An answer to something else that says what to show now. */
  adopt(ticket: string, answer: ActAnswer): void;
}

/** So many tickets are remembered. */
const MOST = 20;
/** A sign-in that was missing is asked for again by itself after this; a press asks at once. */
const SIGN_IN_MS = 300_000;

const begin = (ticket: string): Entry => ({
  ticket,
  page: 'loading',
  panel: null,
  memory: newMemory(),
  strict: false,
  trouble: null,
  news: false,
  asking: false,
  due: 0,
  confirmed: 0,
  rev: '',
  pace: AT_ONCE,
  again: 0,
  taken: 0,
});

/** What the service says has to go, goes. */
const forget = (entry: Entry, page: Page): void => {
  Object.assign(entry, { page, panel: null, rev: '', memory: newMemory() });
};

/**
 * Looks at the pace the service names, only while somebody can see it; keeps what it knew for when the same person comes
 * back, and never shows one ticket's panel at another.
 */
export const ticketBoard = (page: BoardPage): TicketBoard => {
  const entries = new Map<string, Entry>();
  let who = '';
  let shown: Entry | null = null;
  let signAt = 0;
  let told: Trouble | null = null;
  let stop = (): void => undefined;

  const draw = (): void => {
    if (!shown) return;
    shown.due = shown.pace.due;
    page.draw(shown);
  };

  /** Once, not at each look that fails alike. */
  const complain = (why: Trouble): void => {
    if (why !== told) page.complain(why);
    told = why;
  };

  const fail = (entry: Entry, trouble: 'away' | 'busy'): void => {
    entry.trouble = trouble;
    entry.page = entry.panel ? 'panel' : trouble;
    complain(trouble);
  };

  const take = (entry: Entry, answer: PanelAnswer | ActAnswer): void => {
    const { state, pace } = answer;
    entry.taken += 1;
    entry.again = pace.again;
    entry.pace = paceAfterAnswer(page.now(), pace.again, page.chance());
    if (state === 'unavailable') return fail(entry, 'away');
    Object.assign(entry, { confirmed: page.now(), trouble: null, news: false });
    told = null;
    if ('seer' in answer) entry.strict = !answer.seer.signedIn;
    if (state === 'none') forget(entry, 'none');
    else if (state === 'sign-in') forget(entry, 'signIn');
    else show(entry, answer);
  };

  const show = (entry: Entry, answer: PanelAnswer | ActAnswer): void => {
    if ('panel' in answer && answer.panel)
      Object.assign(entry, { panel: answer.panel, rev: answer.rev });
    if (entry.panel) entry.page = 'panel';
    else entry.rev = '';
  };

  const refuse = (entry: Entry, { why, after }: Failure): void => {
    entry.pace = paceAfterFailure(entry.pace, page.now(), after, page.chance());
    if (why !== 'refused') return fail(entry, why);
    forget(entry, 'setup');
    complain('setup');
  };

  const ask = async ({ ticket, rev }: Entry): Promise<Answer<PanelAnswer>> => {
    if (page.now() >= signAt) {
      const answer = await page.look(ticket, rev, true);
      if (answer.failure?.why !== 'refused') return answer;
      signAt = page.now() + SIGN_IN_MS;
    }
    return page.look(ticket, rev, false);
  };

  const settle = (entry: Entry): void => {
    if (entry !== shown) return;
    draw();
    wake();
  };

  const look = async (entry: Entry): Promise<void> => {
    if (entry.asking) return;
    stop();
    entry.asking = true;
    draw();
    const { taken } = entry;
    const { value, failure } = await ask(entry);
    entry.asking = false;
    if (failure) refuse(entry, failure);
    else if (entry.taken === taken) take(entry, value);
    settle(entry);
  };

  const wake = (): void => {
    stop();
    if (!shown || shown.asking || !page.isVisible()) return;
    const wait = waitOf(shown.pace, page.now());
    if (wait === 0) void look(shown);
    else stop = page.later(wait, wake);
  };

  return {
    ticket: () => shown?.ticket ?? null,
    open(ticket, person) {
      if (person !== who) {
        entries.clear();
        signAt = 0;
      }
      who = person;
      const entry = entries.get(ticket) ?? begin(ticket);
      entries.delete(ticket);
      entries.set(ticket, entry);
      for (const old of [...entries.keys()].slice(0, -MOST)) entries.delete(old);
      // older than its pace, it is not shown before the service has said that it still may be
      if (entry !== shown && waitOf(entry.pace, page.now()) === 0) entry.page = 'loading';
      shown = entry;
      draw();
      wake();
    },
    close() {
      stop();
      shown = null;
    },
    wake,
    press() {
      signAt = 0;
      return shown ? look(shown) : Promise.resolve();
    },
    news() {
      // most tickets never have a handoff: their changes are worth no request
      if (shown?.page !== 'panel') return;
      const pace = paceAfterNews(shown.pace, page.now(), shown.again, page.chance());
      shown.pace = pace ?? shown.pace;
      shown.news = pace === null;
      draw();
      wake();
    },
    adopt(ticket, answer) {
      const entry = entries.get(ticket);
      if (!entry) return;
      take(entry, answer);
      settle(entry);
    },
  };
};
