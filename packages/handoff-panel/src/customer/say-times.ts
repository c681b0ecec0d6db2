import { dateFormat, numberFormat } from '../format/intl.ts';
import type { CustomerWords } from './words/customer-words.ts';

/** From so many minutes on a wait is said in hours. */
const HOURS_FROM = 120;
const DAY = 86_400_000;

const zoneOf = (timeZone: string): string => {
  try {
    return dateFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');

/** How long it takes, for example `5–8 minutes` or `up to 2 hours`. */
export const sayEstimate = (
  { low, high }: { low: number; high: number },
  tag: string,
  words: CustomerWords | null,
): string => {
  const inHours = high >= HOURS_FROM;
  const format = numberFormat(tag, {
    style: 'unit',
    unit: inHours ? 'hour' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  });
  const [from, to] = inHours
    ? [Math.floor(low / 60), Math.ceil(high / 60)]
    : [Math.floor(low), Math.ceil(high)];
  if (from < 1)
    return words ? fill(words.upTo, { x: format.format(to) }) : `≤ ${format.format(to)}`;
  return from >= to ? format.format(to) : format.formatRange(from, to);
};

/** A point in time to come, for example `on Monday at 9:00 AM`, in a time zone. Null when it is none. */
export const sayPoint = (
  at: string,
  now: string,
  where: { tag: string; timeZone: string; words: CustomerWords | null },
): string | null => {
  const { tag, words } = where;
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return null;
  const timeZone = zoneOf(where.timeZone);
  const day = dateFormat('en-CA', { timeZone });
  const dayOf = (moment: number): number => Date.parse(`${day.format(moment)}T00:00:00Z`);
  const start = Date.parse(now);
  const days = Number.isNaN(start) ? Infinity : (dayOf(ms) - dayOf(start)) / DAY;
  const time = dateFormat(tag, { timeStyle: 'short', timeZone }).format(ms);
  const weekday = { weekday: 'long', timeZone } as const;
  if (!words || days < 0) {
    const whole = {
      ...weekday,
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    } as const;
    return dateFormat(tag, whole).format(ms);
  }
  if (days < 2) return fill(days === 0 ? words.point.today : words.point.tomorrow, { time });
  if (days < 7)
    return fill(words.point.weekday, { day: dateFormat(tag, weekday).format(ms), time });
  const dated = dateFormat(tag, { ...weekday, day: 'numeric', month: 'long' }).format(ms);
  return fill(words.point.date, { day: dated, time });
};
