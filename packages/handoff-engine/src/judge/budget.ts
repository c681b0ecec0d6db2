/** What a judge may spend. */
export interface JudgeBudget {
  /** Calls started in any 60 seconds. */
  callsPerMinute: number;
  /** Tokens, in and out, in one day of UTC. */
  tokensPerDay: number;
}

/** A purse that is asked before each call and told after it. */
export interface Purse {
  /** Sets tokens aside; false when this call is not to be made. */
  reserve: (tokens: number) => boolean;
  /** Replaces what was set aside by what the call really took. */
  settle: (reserved: number, used: number) => void;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Keeps to a budget. `now` gives milliseconds since 1970; calls on their way count as if they took all they may. */
export const openPurse = (
  { callsPerMinute, tokensPerDay }: JudgeBudget,
  now: () => number,
): Purse => {
  let started: number[] = [];
  let day = Number.NaN;
  let spent = 0;
  const turnPage = (time: number): void => {
    const today = Math.floor(time / DAY);
    if (today !== day) spent = 0;
    day = today;
    started = started.filter((start) => time - start < MINUTE);
  };
  return {
    reserve: (tokens) => {
      const time = now();
      turnPage(time);
      if (started.length >= callsPerMinute || spent + tokens > tokensPerDay) return false;
      started.push(time);
      spent += tokens;
      return true;
    },
    settle: (reserved, used) => {
      spent = Math.max(0, spent - reserved + used);
    },
  };
};
