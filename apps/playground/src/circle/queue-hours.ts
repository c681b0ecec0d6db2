import type { Policy, PolicyInput } from '@baton/handoff-core';

const DAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

const queuesOf = (input: unknown): NonNullable<PolicyInput['queues']> =>
  (input as PolicyInput | null)?.queues ?? [];

/** Whether no queue of a policy keeps hours. */
export const areOpen = (input: unknown): boolean => queuesOf(input).every(({ hours }) => !hours);

/** The same policy with its queues open at all hours, or closed until tomorrow at nine (UTC). */
export const withHours = (policy: unknown, open: boolean, now: Date): PolicyInput => {
  const today = DAYS[now.getUTCDay()];
  const week = Object.fromEntries(DAYS.map((day) => [day, day === today ? [] : NINE_TO_FIVE]));
  return {
    ...(policy as Policy),
    queues: queuesOf(policy).map((queue) => {
      const { hours: _hours, ...rest } = queue;
      return open ? rest : { ...rest, hours: { timeZone: 'UTC', ...week } };
    }),
  };
};
