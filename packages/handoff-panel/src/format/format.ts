import { dateFormat, languageNames, numberFormat, pluralRules } from './intl.ts';

/** Words of a thing by plural category; `other` stands in for what is missing. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers, money and times in the viewer's own way of writing. */
export interface Format {
  locale: string;
  percent(share: number): string;
  /** Two shares that differ are never written the same. */
  percents(a: number, b: number): [string, string];
  number(value: number, digits?: number): string;
  /** Two feelings from -1 to 1 with a real minus sign and equally many digits; those that differ never look alike. */
  moods(a: number, b: number): [string, string];
  /** Name of a language, in the words of the viewer; the code itself when it is none. */
  language(code: string): string;
  money(amount: number, currency: string | undefined): string;
  /** `3 turns`. */
  count(n: number, words: Plural): string;
  /** `12:04`, with the day when it is not the day of the newest turn, or always; then with another year, too. */
  time(iso: string): string;
  /** `March 12`, of a time in the viewer's zone; with its year when it is not the newest turn's. */
  date(iso: string): string;
  /** `March 12`, of a day without a time zone; with its year when it is not the newest turn's. */
  day(date: string): string;
  seconds(milliseconds: number): string;
  bytes(size: number): string;
  list(items: readonly string[]): string;
}

const supported = (locale: string, fallback: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? fallback;
  } catch {
    return fallback;
  }
};

const zoneOf = (timeZone: string): string => {
  try {
    return dateFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

/**
 * Formats for a viewer. A locale or time zone that does not exist falls back to the copy's language and to UTC.
 * `newest` is the time that counts as today, because a panel has no clock. Where `dated`, every time carries its day.
 */
export const createFormat = (
  locale: string,
  timeZone: string,
  newest: string | null,
  dated = false,
): Format => {
  const tag = supported(locale, 'en');
  const zone = zoneOf(timeZone);
  const percentWith = (digits: number): Intl.NumberFormat =>
    numberFormat(tag, { style: 'percent', maximumFractionDigits: digits });
  const percents = percentWith(0);
  const plurals = pluralRules(tag);
  const integers = numberFormat(tag, {});
  const clock = dateFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const dayParts = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  } as const;
  const dayAndClock = dateFormat(tag, dayParts);
  const days = dateFormat('en-CA', { timeZone: zone });
  const dayOf = (iso: string): string => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? '' : days.format(time);
  };
  const today = newest === null ? '' : dayOf(newest);
  const number: Format['number'] = (value, digits = 2) =>
    numberFormat(tag, { maximumFractionDigits: digits }).format(value);
  const signed = (value: number, digits: number): string =>
    numberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace('-', '−');

  return {
    locale: tag,
    percent: (share) => percents.format(share),
    percents: (a, b) => {
      for (const digits of [0, 1, 2]) {
        const shown = [percentWith(digits).format(a), percentWith(digits).format(b)] as [
          string,
          string,
        ];
        if (a === b || shown[0] !== shown[1] || digits === 2) return shown;
      }
      return [percents.format(a), percents.format(b)];
    },
    number,
    moods: (a, b) => {
      const written = (digits: number): [string, string] => [signed(a, digits), signed(b, digits)];
      const two = written(2);
      return a === b || two[0] !== two[1] ? two : written(4);
    },
    language: (code) => {
      try {
        return languageNames(tag).of(code) ?? code;
      } catch {
        return code;
      }
    },
    money: (amount, currency) => {
      if (currency === undefined) return number(amount);
      return numberFormat(tag, { style: 'currency', currency }).format(amount);
    },
    count: (n, words) => `${integers.format(n)} ${words[plurals.select(n)] ?? words.other}`,
    time: (iso) => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      const day = dayOf(iso);
      if (!dated) return day === today ? clock.format(time) : dayAndClock.format(time);
      const otherYear = today !== '' && today.slice(0, 4) !== day.slice(0, 4);
      return (otherYear ? dateFormat(tag, { ...dayParts, year: 'numeric' }) : dayAndClock).format(
        time,
      );
    },
    date: (iso) => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      const sameYear = today === '' || today.slice(0, 4) === dayOf(iso).slice(0, 4);
      return dateFormat(tag, {
        day: 'numeric',
        month: 'long',
        ...(sameYear ? {} : { year: 'numeric' }),
        timeZone: zone,
      }).format(time);
    },
    day: (date) => {
      const time = Date.parse(`${date}T00:00:00Z`);
      if (Number.isNaN(time)) return date;
      const sameYear = newest === null || newest.slice(0, 4) === date.slice(0, 4);
      return dateFormat(tag, {
        day: 'numeric',
        month: 'long',
        ...(sameYear ? {} : { year: 'numeric' }),
        timeZone: 'UTC',
      }).format(time);
    },
    seconds: (milliseconds) =>
      numberFormat(tag, {
        style: 'unit',
        unit: 'second',
        maximumFractionDigits: 1,
      }).format(milliseconds / 1_000),
    bytes: (size) => {
      const [unit, value]: [string, number] =
        size >= 1e6
          ? ['megabyte', size / 1e6]
          : size >= 1e3
            ? ['kilobyte', size / 1e3]
            : ['byte', size];
      return numberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      }).format(value);
    },
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
};
