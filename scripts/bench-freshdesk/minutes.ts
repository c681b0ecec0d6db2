import { MOST_A_MINUTE } from '../../apps/server/src/freshdesk/account-pace.ts';
import { randomFrom } from '../faults/lib/random.ts';
import { workDay } from './work-day.ts';
import type { Work } from './work-day.ts';

const AGENTS = 40;
const MINUTES = 120;
const SEED = 7;

/** What is looked at for each kind of day, and what must hold. */
interface Kind {
  what: string;
  work: Pick<Work, 'agents' | 'ticketsAnHour' | 'besides' | 'processes' | 'told'>;
  /** Share of requests that may be refused at most, and seconds until 95 of 100 panels are there. */
  target?: { refused: number; shown: number };
}

const KINDS: readonly Kind[] = [
  {
    what: `${AGENTS} people, 6 tickets an hour each`,
    work: { agents: AGENTS, ticketsAnHour: 6, besides: 2 },
    target: { refused: 0.01, shown: 1 },
  },
  {
    what: `${AGENTS} people, 10 tickets an hour each`,
    work: { agents: AGENTS, ticketsAnHour: 10, besides: 2 },
    target: { refused: 0.01, shown: 1 },
  },
  {
    what: `${AGENTS} people, 15 tickets an hour each`,
    work: { agents: AGENTS, ticketsAnHour: 15, besides: 2 },
    target: { refused: 0.03, shown: 1 },
  },
  {
    what: `${AGENTS} people, 10 tickets an hour each, over 2 processes`,
    work: { agents: AGENTS, ticketsAnHour: 10, besides: 2, processes: 2 },
    target: { refused: 0.01, shown: 1 },
  },
  {
    what: `${AGENTS} people, 10 tickets an hour each, over 4 processes`,
    work: { agents: AGENTS, ticketsAnHour: 10, besides: 2, processes: 4 },
    target: { refused: 0.01, shown: 1 },
  },
  {
    what: `${AGENTS} people, 10 tickets an hour each, over 2 processes that tell each other nothing`,
    work: { agents: AGENTS, ticketsAnHour: 10, besides: 2, processes: 2, told: false },
  },
  {
    what: `${AGENTS} people, 10 tickets an hour each, over 4 processes that tell each other nothing`,
    work: { agents: AGENTS, ticketsAnHour: 10, besides: 2, processes: 4, told: false },
  },
  {
    what: `${AGENTS} people, 30 tickets an hour each, one request beside`,
    work: { agents: AGENTS, ticketsAnHour: 30, besides: 1 },
    target: { refused: 0.06, shown: 3 },
  },
  {
    what: `${AGENTS} people, 30 tickets an hour each: more than there is`,
    work: { agents: AGENTS, ticketsAnHour: 30, besides: 2 },
  },
  {
    what: `${AGENTS} people who only leaf through tickets, two a minute: more than there is`,
    work: { agents: AGENTS, ticketsAnHour: 120, besides: 0 },
  },
];

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const percent = (part: number, whole: number): string =>
  `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`;

/** Two hours of each kind of day, by the app's board and the service's pace, on a clock of their own. */
export const tellMinutes = async (
  say: (holds: boolean, what: string, figures: string) => void,
): Promise<void> => {
  const looks = (seconds: number): string => ((AGENTS * 60) / seconds).toFixed(0);
  console.log(
    `Arithmetic: ${AGENTS} people who each look for news once a minute are ${looks(60)} requests a minute; once in five minutes, ${looks(300)}.\n` +
      `            That leaves ${MOST_A_MINUTE - Number(looks(300))} for what they open and press: at 3 requests for a ticket, ${Math.floor(((MOST_A_MINUTE - Number(looks(300))) / 3) * (60 / AGENTS))} tickets an hour for each of them.`,
  );
  for (const { what, work, target } of KINDS) {
    const random = randomFrom(SEED);
    const day = await workDay({ ...work, minutes: MINUTES, reopened: 0.25, random });
    const mean = day.minutes.reduce((sum, count) => sum + count, 0) / day.minutes.length;
    const shown = at(day.untilShown, 0.95);
    const holds =
      Math.max(...day.minutes) <= MOST_A_MINUTE &&
      (!target || (day.refused / day.sent <= target.refused && shown <= target.shown));
    const goal = target
      ? ` (at most ${percent(target.refused, 1)} refused, 95 of 100 panels within ${target.shown} s)`
      : '';
    say(
      holds,
      `${what}${goal}`,
      `requests a minute ${mean.toFixed(1)} on average, ${Math.max(...day.minutes)} at most; refused ${percent(day.refused, day.sent)} (${percent(day.pressesRefused, day.presses)} of presses); ` +
        `panel after ${[0.5, 0.95, 1].map((share) => at(day.untilShown, share).toFixed(1)).join(' / ')} s (p50 / p95 / max); ` +
        `${[0.5, 0.95].map((share) => at(day.betweenLooks, share).toFixed(0)).join(' / ')} s between looks (p50 / p95); left before anything was shown: ${day.leftBefore} of ${day.opened}`,
    );
  }
};
