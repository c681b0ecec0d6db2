const DAY = 86_400_000;

/** `2026-03-12`, in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const isWorkday = (time: number): boolean => {
  const day = new Date(time).getUTCDay();
  return day !== 0 && day !== 6;
};

/** So many days later; business days skip Saturday and Sunday, public holidays are nobody's business here. */
export const addDays = (time: number, days: number, business: boolean): number => {
  if (!business) return time + days * DAY;
  let at = time;
  for (let left = days; left > 0;) {
    at += DAY;
    if (isWorkday(at)) left -= 1;
  }
  return at;
};

/** The next such day of the week, 0 for Sunday; null on that very day, when nobody knows which one is meant. */
export const nextWeekday = (time: number, weekday: number): number | null => {
  const days = (weekday - new Date(time).getUTCDay() + 7) % 7;
  return days === 0 ? null : time + days * DAY;
};

/** That day of this year, of the next one when it is over; null when there is no such day. */
export const nextDate = (time: number, month: number, day: number): number | null => {
  const year = new Date(time).getUTCFullYear();
  for (const each of [year, year + 1]) {
    const at = Date.UTC(each, month, day);
    if (new Date(at).getUTCMonth() !== month) return null;
    if (at >= time - DAY) return at;
  }
  return null;
};
