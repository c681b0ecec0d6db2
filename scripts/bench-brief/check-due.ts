import type { Locale } from './build-log.ts';
import type { Report } from './finding.ts';

const SAID: Readonly<Record<Locale, RegExp>> = {
  en: /\(by ([^)]+)\)|past due since ([^:]+):/u,
  de: /\(bis ([^)]+)\)|überfällig seit ([^:]+):/u,
  es: /\(hasta el ([^)]+)\)|vencido desde el ([^:]+):/u,
};
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  ),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
};
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const SPAN =
  /(?:\b\w+[\s*]*(?:to|or|-|–|—|‑)[\s*]*)?\b(\d+|[a-z]+)\**[\s-]+(business|working)?\s*(minute|hour|day|week)s?\b/iu;
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

/** Last moment of what a promise allows, worked out by hand from its words; null when there is no telling. */
function dueOf(quote: string, message: number): number | null {
  const at = START + message * 15_000;
  const span = SPAN.exec(quote.replaceAll('*', ''));
  if (span) {
    const [, said = '', business, unit = ''] = span;
    const n = /^\d+$/.test(said) ? Number(said) : NUMBERS.indexOf(said.toLowerCase());
    if (n < 1) return null;
    if (unit.toLowerCase() === 'minute') return at + n * 60_000;
    if (unit.toLowerCase() === 'hour') return at + n * 3_600_000;
    let day = at;
    let left = unit.toLowerCase() === 'week' ? 7 * n : n;
    while (left > 0) {
      day += DAY;
      const weekday = new Date(day).getUTCDay();
      if (business === undefined || (weekday > 0 && weekday < 6)) left -= 1;
    }
    return day;
  }
  const weekday = DAYS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(quote));
  if (weekday !== -1) return at + ((weekday - new Date(at).getUTCDay() + 7) % 7 || 7) * DAY;
  const named = /\b([A-Z][a-z]+) (\d{1,2})\b|\b(\d{1,2}) ([A-Z][a-z]+)\b/u.exec(quote);
  const month = MONTHS.en.indexOf(named?.[1] ?? named?.[4] ?? '');
  if (month !== -1) return Date.UTC(2026, month, Number(named?.[2] ?? named?.[3]));
  if (/tomorrow/i.test(quote)) return at + DAY;
  return /today|tonight|end of (?:the )?day/i.test(quote) ? at : null;
}

/** A date beside a promise must be what its words give, counted from the message they stand in. */
export function checkDue(
  rest: string,
  quotes: readonly string[],
  messages: readonly number[],
  locale: Locale,
  report: Report,
): string[] {
  const found = SAID[locale].exec(rest);
  const written = found?.[1] ?? found?.[2];
  if (written === undefined) return [];
  const due = dueOf(quotes[0] ?? '', messages[0] ?? 0);
  const day = due === null ? null : new Date(due);
  const right =
    day !== null &&
    new RegExp(`(?<!\\d)${day.getUTCDate()}(?!\\d)`).test(written) &&
    (written.includes(MONTHS[locale][day.getUTCMonth()] ?? '?') ||
      written
        .toLowerCase()
        .includes((MONTHS[locale][day.getUTCMonth()] ?? '?').slice(0, 3).toLowerCase()));
  if (!right)
    report({ kind: 'date', fact: written, why: `not what these words say: ${quotes[0] ?? ''}` });
  return right ? written.split(/[\s,.]+/u) : [];
}
