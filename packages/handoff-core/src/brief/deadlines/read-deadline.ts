import type { Due } from '../../schema/brief.ts';
import { addDays, dayOf, nextDate, nextWeekday } from './calendar.ts';
import { DEADLINE_PHRASES } from './phrases.ts';
import type { DeadlinePhrases } from './phrases.ts';

const HOUR = 3_600_000;
const MOST_DAYS = 366;

interface Reader {
  phrases: DeadlinePhrases;
  duration: RegExp;
  day: RegExp;
  will: RegExp;
  unless: RegExp;
  after: RegExp;
  /** A day begins like this when it is a deadline, not just a day on which something happens. */
  strict: RegExp;
}

/** A deadline in a sentence: its words, and when it is; no date where the words leave that open. */
export interface Deadline {
  words: string;
  due: Due | null;
}

const whole = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
const MARK = '[*_]{0,2}';

const readerOf = (phrases: DeadlinePhrases): Reader => {
  const { within, to, numbers, vague, weekdays, months } = phrases;
  const by = `${phrases.by}|${phrases.on}`;
  const number = `(?:\\d{1,3}|${numbers.join('|')})`;
  const unit = [
    `(?<business>${phrases.businessDays})`,
    `(?<hours>${phrases.hours})`,
    `(?<minutes>${phrases.minutes})`,
    `(?<weeks>${phrases.weeks})`,
    `(?<days>${phrases.days})`,
  ].join('|');
  const range = `(?<first>${number})(?:\\s*(?:[-–—‑]|${to})\\s*(?<last>${number}))?`;
  const month = months.join('|');
  return {
    phrases,
    duration: new RegExp(
      whole(`(?:${within})\\s+${MARK}(?:${range}|(?<vague>${vague}))[\\s-]+(?:${unit})`),
      'iu',
    ),
    day: new RegExp(
      whole(
        [
          `(?<today>${phrases.today})`,
          `(?<tomorrow>${phrases.tomorrow})`,
          `(?:${by})\\s+(?:(?<year>\\d{4})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d))`,
          `(?:${by})\\s+(?<month>${month})\\s+(?<dayBehind>\\d{1,2})(?:st|nd|rd|th)?`,
          `(?:${by})\\s+(?<dayBefore>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s+(?:de\\s+|of\\s+)?(?<monthBehind>${month})`,
          `(?:${by})\\s+(?<weekday>${weekdays.join('|')})(?:-feira)?`,
        ].join('|'),
      ),
      'iu',
    ),
    will: new RegExp(whole(phrases.will), 'iu'),
    strict: new RegExp(`^(?:(?:${phrases.by})\\s|(?:${phrases.today})$)`, 'iu'),
    unless: new RegExp(whole(phrases.unless), 'iu'),
    after: new RegExp(`^[*_]{0,2}\\s+(?:${phrases.after})(?![\\p{L}\\p{N}])`, 'iu'),
  };
};

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries(DEADLINE_PHRASES).map(([language, phrases]) => [language, readerOf(phrases)]),
);

const readersFor = (language: string | null): Reader[] => {
  if (language === null) return [...READERS.values()];
  const own = READERS.get(language.slice(0, 2).toLowerCase());
  return own ? [own] : [];
};

const numberOf = (said: string, { numbers }: DeadlinePhrases): number => {
  if (/^\d+$/.test(said)) return Number(said);
  return numbers.findIndex((word) => new RegExp(`^(?:${word})$`, 'iu').test(said)) + 1;
};

type Groups = Readonly<Record<string, string | undefined>>;

const durationDue = (groups: Groups, at: number, phrases: DeadlinePhrases): Due | null => {
  const first = groups['first'];
  if (first === undefined) return null;
  const last = groups['last'] ?? first;
  const [from, to] = [numberOf(first, phrases), numberOf(last, phrases)];
  if (from < 1 || to < from) return null;
  const reach = (n: number): number => {
    if (groups['hours'] !== undefined) return at + n * HOUR;
    if (groups['minutes'] !== undefined) return at + (n * HOUR) / 60;
    return addDays(at, groups['weeks'] === undefined ? n : n * 7, groups['business'] !== undefined);
  };
  const exact = groups['hours'] !== undefined || groups['minutes'] !== undefined;
  if (reach(to) - at > MOST_DAYS * 24 * HOUR) return null;
  const write = (time: number): string => (exact ? new Date(time).toISOString() : dayOf(time));
  return { by: write(reach(to)), ...(to === from ? {} : { from: write(reach(from)) }) };
};

const indexIn = (names: readonly string[], name: string): number =>
  names.indexOf(name.toLowerCase());

const dayDue = (groups: Groups, at: number, { weekdays, months }: DeadlinePhrases): Due | null => {
  const due = (time: number | null): Due | null => (time === null ? null : { by: dayOf(time) });
  if (groups['today'] !== undefined) return due(at);
  if (groups['tomorrow'] !== undefined) return due(addDays(at, 1, false));
  const { year, weekday } = groups;
  if (year !== undefined) {
    const time = Date.parse(`${year}-${groups['isoMonth']}-${groups['isoDay']}T00:00:00Z`);
    return due(Number.isNaN(time) ? null : time);
  }
  if (weekday !== undefined) return due(nextWeekday(at, indexIn(weekdays, weekday)));
  const month = indexIn(months, groups['month'] ?? groups['monthBehind'] ?? '');
  return due(nextDate(at, month, Number(groups['dayBehind'] ?? groups['dayBefore'])));
};

const QUESTION = /[?？]\s*$/u;

/** What a sentence is read with. */
interface Said {
  language: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** It speaks of a person or a later contact, so any day it names is the day of that. */
  contact: boolean;
}

/** The deadline's place and words in a sentence; a day counts only behind the verb that promises it. */
const findIn = (sentence: string, reader: Reader, contact: boolean): RegExpExecArray | null => {
  const promised = reader.will.exec(sentence);
  if (!promised || reader.unless.test(sentence)) return null;
  const found = reader.duration.exec(sentence);
  if (found) return found;
  const day = reader.day.exec(sentence);
  return day && (contact || (reader.strict.test(day[0]) && day.index > promised.index))
    ? day
    : null;
};

/**
 * Until when a sentence says that something will happen, counted from the time it was said. Null when it says nothing of
 * the kind, only asks, or only tells what would be; without a date when its words leave that open.
 */
export const readDeadline = (
  sentence: string,
  { language, at: saidAt, contact }: Said,
): Deadline | null => {
  const at = Date.parse(saidAt);
  if (Number.isNaN(at) || QUESTION.test(sentence)) return null;
  for (const reader of readersFor(language)) {
    const found = findIn(sentence, reader, contact);
    if (!found?.groups) continue;
    const [words] = found;
    const { groups } = found;
    const open = reader.after.test(sentence.slice(found.index + words.length));
    const timed = groups['first'] !== undefined || groups['vague'] !== undefined;
    const dueOf = timed ? durationDue : dayDue;
    return { words, due: open ? null : dueOf(groups, at, reader.phrases) };
  }
  return null;
};
