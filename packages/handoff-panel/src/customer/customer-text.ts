import type { Arrangement, CustomerMessage, CustomerMoment, ReasonCode } from '@baton/handoff-core';
import { plain, shorten } from '../text/plain.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import type { Fillings } from './fill-placeholders.ts';
import { fittingMessages } from './own-message.ts';
import { sayEstimate, sayPoint } from './say-times.ts';
import type { CustomerWords, ReasonGroup } from './words/customer-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';

const WORDS: ReadonlyMap<string, CustomerWords> = new Map(
  Object.entries({ en, de, es, fr, it, nl, pt }),
);

/** UTF-16 units of a name that are said. */
const LONGEST_NAME = 80;

const GROUPS: Readonly<Record<ReasonCode, ReasonGroup | null>> = {
  customer_request: 'asked',
  negative_sentiment: 'upset',
  repetition: 'upset',
  policy_rule: 'sensitive',
  guardrail: 'sensitive',
  regulated_topic: 'sensitive',
  low_confidence: 'stuck',
  missing_knowledge: 'stuck',
  action_failed: 'stuck',
  promise_unkept: 'stuck',
  turn_limit: 'stuck',
  model_judgement: 'stuck',
  human_takeover: null,
};

/** A moment at which a customer is to be told something, and what may be said. */
export interface CustomerOccasion {
  moment: CustomerMoment;
  /** Of the customer; null when unknown. */
  language: string | null;
  /** Strongest reason of the decision; null when there is none. */
  reason: ReasonCode | null;
  /** Null when nothing is known about who is there. */
  arrangement: Arrangement | null;
  /** What the queue is called for customers; null when it has no name for them. */
  queue: string | null;
  /** Of the customer, as others wrote it. */
  name: string | null;
  /** The policy's own texts. */
  messages: readonly CustomerMessage[];
  /** Zone that opening times are said in, by its IANA name. */
  timeZone: string;
  /** The moment it is said, ISO 8601. */
  now: string;
}

/** What a customer is told. */
export interface CustomerText {
  text: string;
  /** The language it is in: English where Baton does not speak the customer's and the policy has no text in it. */
  language: string;
  /** Whose words they are. */
  from: 'policy' | 'baton';
}

/** A name of others on one line, without the braces that would look like something left to fill. */
const nameOf = (name: string | null): string | null => {
  const shown = shorten(plain((name ?? '').replaceAll(/[{}]/gu, '')), LONGEST_NAME);
  return shown === '' ? null : shown;
};

const tagOf = (language: string | null): string => {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
};

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag;

const fillingsFor = (
  { arrangement, queue, name, timeZone, now }: CustomerOccasion,
  tag: string,
  words: CustomerWords | null,
): Fillings => {
  const { minutes = null, opensAt = null } = arrangement ?? {};
  return {
    estimate: minutes === null ? null : sayEstimate(minutes, tag, words),
    opens: opensAt === null ? null : sayPoint(opensAt, now, { tag, timeZone, words }),
    queue: nameOf(queue),
    name: nameOf(name),
  };
};

/** What is said of a person who was asked for and may or may not be there. */
const offered = (arrangement: Arrangement | null, words: CustomerWords): string[] => {
  switch (arrangement?.kind) {
    case undefined:
      return [words.unknown];
    case 'now':
      return [words.there, words.wait];
    case 'queue':
      return [words.unknown, words.wait];
    case 'callback':
      return [words.away, words.opens, words.callback];
    case 'email':
      return [words.away, words.opens, words.email];
    case 'later':
      return [words.away, words.opens, words.later];
  }
};

/** Sentences of Baton's own; those that ask for something unknown fall away. */
const sentencesOf = (
  { moment, reason, arrangement, queue }: CustomerOccasion,
  words: CustomerWords,
): string[] => {
  const group = reason === null ? null : GROUPS[reason];
  switch (moment) {
    case 'requested':
      return [
        ...(group === null ? [] : [words.opening[group]]),
        nameOf(queue) === null ? words.asked : words.askedQueue,
        ...offered(arrangement, words),
      ];
    case 'accepted':
      return [words.accepted];
    case 'expired':
      return [words.expired, words.opens, words.goOn];
    case 'declined':
      return [words.declined, words.opens, words.goOn];
    case 'failed':
      return [words.failed, words.goOn];
    case 'handed_back':
      return [words.handedBack];
  }
};

/**
 * What a customer is told at a moment of a handoff, in their language: the policy's most special text that fits and for which
 * everything is known, else Baton's own. Baton's own never says that a person is coming before one has accepted. Plain text,
 * pure.
 */
export const customerText = (occasion: CustomerOccasion): CustomerText => {
  const wanted = tagOf(occasion.language);
  const spoken = WORDS.get(baseOf(wanted)) ?? null;
  const fitting = fittingMessages(occasion.messages, {
    moment: occasion.moment,
    language: wanted,
    ...(occasion.reason === null ? {} : { reason: occasion.reason }),
    ...(occasion.arrangement === null ? {} : { arrangement: occasion.arrangement.kind }),
  });
  if (fitting.length > 0) {
    const fillings = fillingsFor(occasion, wanted, spoken);
    for (const { text } of fitting) {
      const filled = fillPlaceholders(text, fillings);
      if (filled !== null) return { text: filled, language: wanted, from: 'policy' };
    }
  }
  const words = spoken ?? en;
  const tag = spoken ? wanted : 'en';
  const fillings = fillingsFor(occasion, tag, words);
  const said = sentencesOf(occasion, words).flatMap(
    (sentence) => fillPlaceholders(sentence, fillings) ?? [],
  );
  return { text: said.join(' '), language: tag, from: 'baton' };
};
