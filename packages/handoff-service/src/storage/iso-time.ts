/** A time as JSON from PostgreSQL holds it, with an offset of its own, as everything else here has it: ISO 8601 in UTC. */
export const isoTime = <Time extends string | null>(time: Time): Time =>
  (time === null ? null : new Date(time).toISOString()) as Time;
