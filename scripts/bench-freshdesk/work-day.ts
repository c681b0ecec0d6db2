import type { AppCounts } from '@baton/handoff-service';
import { AccountPace, MOST_A_MINUTE } from '../../apps/server/src/freshdesk/account-pace.ts';
import { SHARE_MS } from '../../apps/server/src/freshdesk/share-counts.ts';
import { ticketBoard } from '../../apps/freshdesk/src/app/scripts/ticket-board.ts';
import type { PanelAnswer } from '../../apps/freshdesk/src/wire.ts';
import { VirtualTime } from './virtual-time.ts';

/** How people of an account work. */
export interface Work {
  agents: number;
  /** Tickets each opens in an hour. */
  ticketsAnHour: number;
  minutes: number;
  /** Processes behind a balancer that gives each request to any of them; one when left out. */
  processes?: number;
  /** Whether they tell each other what they counted; true when left out. */
  told?: boolean;
  /** Share of tickets that they had open shortly before. */
  reopened: number;
  /** Requests of people for each ticket beside opening it: buttons, the transcript, a check before a reply, and what the helpdesk tells of it. */
  besides: number;
  /** From 0 up to 1; the same numbers each time. */
  random: () => number;
}

/** What came of it. Times in seconds. */
export interface WorkDay {
  /** Requests of each minute, as the platform let them through. */
  minutes: number[];
  /** Requests the platform refused, of all that were sent. */
  refused: number;
  sent: number;
  /** What was refused of what people pressed. */
  pressesRefused: number;
  presses: number;
  /** From opening a ticket to its panel, for tickets that nobody had open before. */
  untilShown: number[];
  /** Between two looks of somebody who watches one ticket. */
  betweenLooks: number[];
  /** Tickets that somebody left before anything was shown. */
  leftBefore: number;
  opened: number;
}

/** Milliseconds from the app to the service and back, with what the platform does between. */
const ON_THE_WAY_MS = 300;
/** Tickets of the last while that are opened again. */
const RECENT = 5;

const refusal = { failure: { why: 'busy', after: 0 } } as const;

/** The panel itself does not matter here: each answer says that nothing changed, or is the first. */
const answerOf = (rev: string, again: number): PanelAnswer =>
  ({
    ...(rev === '' ? { state: 'panel', panel: {} } : { state: 'unchanged' }),
    rev: '1',
    pace: { again },
    seer: { signedIn: true },
  }) as PanelAnswer;

/** Lets people of one account work, with the app's own board, the service's own pace and a platform that lets 50 requests a minute through. */
export const workDay = async (work: Work): Promise<WorkDay> => {
  const { agents, ticketsAnHour, minutes, reopened, besides, random } = work;
  const { processes = 1, told = true } = work;
  const time = new VirtualTime();
  const paces = Array.from({ length: processes }, () => new AccountPace(() => time.now(), random));
  /** Whichever process the balancer chose. */
  const anyPace = (): AccountPace =>
    paces[processes === 1 ? 0 : Math.floor(random() * processes)] as AccountPace;
  const saidBy = new Map<AccountPace, AppCounts>();
  const tell = async (pace: AccountPace): Promise<void> => {
    await time.pause(random() * SHARE_MS);
    for (;;) {
      for (const { account, counts } of pace.counts()) {
        saidBy.set(pace, counts);
        pace.elsewhere(
          account,
          [...saidBy].flatMap(([other, said]) => (other === pace ? [] : [said])),
        );
      }
      await time.pause(SHARE_MS);
    }
  };
  if (processes > 1 && told) for (const pace of paces) void tell(pace);
  const passed: number[] = [];
  const day: WorkDay = {
    minutes: Array.from({ length: minutes }, () => 0),
    refused: 0,
    sent: 0,
    pressesRefused: 0,
    presses: 0,
    untilShown: [],
    betweenLooks: [],
    leftBefore: 0,
    opened: 0,
  };

  /** No more than 50 in any 60 seconds: the strictest way to count them. */
  const letThrough = (): boolean => {
    day.sent += 1;
    const now = time.now();
    while ((passed[0] ?? now) <= now - 60_000) passed.shift();
    if (passed.length >= MOST_A_MINUTE) {
      day.refused += 1;
      return false;
    }
    passed.push(now);
    const minute = Math.floor(now / 60_000);
    day.minutes[minute] = (day.minutes[minute] ?? 0) + 1;
    return true;
  };

  /** Times that are as different as those of people: many short ones, some long. */
  const around = (mean: number): number => -Math.log(1 - random()) * mean;

  const agent = async (name: string): Promise<void> => {
    const recent: string[] = [];
    let lastLook: { ticket: string; at: number } | null = null;
    let waiting: { ticket: string; since: number } | null = null;
    const board = ticketBoard({
      look: async (ticket, rev) => {
        const isLook = rev !== '';
        await time.pause(ON_THE_WAY_MS / 2);
        if (!letThrough()) return refusal;
        const pace = anyPace();
        pace.take({ account: 'one', who: name, isLook });
        const value = answerOf(rev, pace.again('one'));
        await time.pause(ON_THE_WAY_MS / 2);
        if (isLook && lastLook?.ticket === ticket)
          day.betweenLooks.push((time.now() - lastLook.at) / 1_000);
        lastLook = { ticket, at: time.now() };
        return { value };
      },
      draw: ({ ticket, page }) => {
        if (waiting?.ticket !== ticket || page !== 'panel') return;
        day.untilShown.push((time.now() - waiting.since) / 1_000);
        waiting = null;
      },
      complain: () => undefined,
      isVisible: () => true,
      now: () => time.now(),
      chance: random,
      later: (milliseconds, call) => time.later(milliseconds, call),
    });
    const press = (): void => {
      day.presses += 1;
      if (letThrough()) anyPace().take({ account: 'one', who: name, isLook: false });
      else day.pressesRefused += 1;
    };
    const mean = (3_600 / ticketsAnHour) * 1_000;
    await time.pause(random() * mean);
    for (let n = 0; ; n += 1) {
      const old = random() < reopened ? recent[Math.floor(random() * recent.length)] : undefined;
      const ticket = old ?? `${name}-${n}`;
      if (waiting !== null) day.leftBefore += 1;
      waiting = old === undefined ? { ticket, since: time.now() } : null;
      if (old === undefined) day.opened += 1;
      recent.unshift(ticket);
      recent.length = Math.min(recent.length, RECENT);
      board.open(ticket, name);
      const stay = around(mean);
      for (let done = 0; done < besides; done += 1)
        if (besides - done >= 1 || random() < besides - done) time.later(random() * stay, press);
      await time.pause(stay);
    }
  };

  for (let n = 0; n < agents; n += 1) void agent(`agent-${n}`);
  await time.run(minutes * 60_000);
  return day;
};
