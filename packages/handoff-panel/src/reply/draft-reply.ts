import type { ReplyDraft, ReplyFacts } from '@baton/handoff-core';
import { dateFormat, numberFormat } from '../format/intl.ts';
import { plain } from '../text/plain.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';
import type { ReplyWords, Said } from './words/reply-words.ts';

const WORDS: Readonly<Record<string, ReplyWords>> = { en, de, es, fr, it, nl, pt };

type Change = ReplyFacts['done'][number];

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const supported = (tag: string, base: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? base;
  } catch {
    return base;
  }
};

const moneyOf = (tag: string, amount: number, currency: string): string | null => {
  try {
    return numberFormat(tag, { style: 'currency', currency }).format(amount);
  } catch {
    return null;
  }
};

const dayOf = (tag: string, at: string, newest: string): string =>
  dateFormat(tag, {
    day: 'numeric',
    month: 'long',
    ...(at.slice(0, 4) === newest.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(at));

/**
 * A first answer to the customer in their language, for a person to change and send. Says only what the facts say:
 * nothing is promised and nothing that is not known to have worked is called done. Null where there are no words for
 * the language. Pure.
 */
export const draftReply = (facts: ReplyFacts): ReplyDraft | null => {
  const base = facts.language.slice(0, 2).toLowerCase();
  const words = WORDS[base];
  if (!words) return null;
  const tag = supported(facts.language, base);
  const said = (text: Said): string =>
    typeof text === 'string' ? text : facts.informal ? text[1] : text[0];
  const details = ({ amount, currency, target }: Change): string => {
    const money = amount !== null && currency !== null ? moneyOf(tag, amount, currency) : null;
    return `${money === null ? '' : fill(words.amount, { money })}${
      target === null ? '' : ` (${plain(target)})`
    }`;
  };
  const topic = facts.topic === null ? undefined : words.topics[facts.topic];
  const opening =
    topic === undefined ? said(words.thanks) : fill(said(words.thanksForTopic), { topic });
  const done = facts.done.map((change) =>
    fill(words.done[change.change], {
      x: details(change),
      date: dayOf(tag, change.at, facts.newest),
    }),
  );
  const open =
    facts.open &&
    fill(said(facts.open.state === 'failed' ? words.failed : words.unknown), {
      what: words.nouns[facts.open.change],
      x: details(facts.open),
    });
  const paragraphs = [
    said(words.hello),
    [opening, ...(facts.sorry === null ? [] : [said(words[facts.sorry])]), said(words.care)].join(
      ' ',
    ),
    [...done, ...(open === null ? [] : [open])].join(' '),
    facts.asks === null ? '' : said(words.asks[facts.asks]),
    said(words.bye),
  ];
  return {
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    language: tag,
    from: 'template',
    evidence: facts.evidence,
  };
};
