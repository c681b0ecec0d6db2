import { NOW } from './test-service.ts';

/** A clock that stands until it is moved. */
export const standingClock = (start: Date = NOW) => {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    pass: (minutes: number) => {
      at += minutes * 60_000;
    },
  };
};
