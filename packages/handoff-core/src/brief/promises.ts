import type { Quote } from '../schema/brief.ts';
import { takeApart } from '../fold/words.ts';
import type { Turn } from '../schema/record.ts';
import { lexiconsFor } from '../signals/lexicon/lexicons.ts';
import { matches } from '../signals/lexicon/matches.ts';
import { cutSpan } from './cut.ts';
import { sentenceSpans } from './sentences.ts';

/** Each names a person or a later contact the customer may now wait for. Gaps are bounded so that matching stays linear. */
const PROMISES: readonly RegExp[] = [
  /\b(?:i|we)(?:['’]ll| will| am going to| are going to)\b.{0,40}\b(?:call you|email you|get back|follow up|contact you|reach out|transfer you|connect you|escalate|forward|look into|keep you (?:posted|updated)|let you know)\b/iu,
  /\b(?:someone|somebody|a (?:colleague|specialist|human|person|representative|supervisor|manager|team member)|an agent|our team|the team|(?:our|the) \p{L}{3,20} team)\b.{0,20}\bwill\b/iu,
  /\byou(?:['’]ll| will) (?:hear|be contacted|be transferred|be connected|receive a (?:call|reply))\b/iu,
  /\b(?:you are being|i am|i['’]m|let me) (?:now )?(?:transferr?(?:ed|ing)?|connect(?:ed|ing)?|escalat(?:e|ed|ing)|forwarding)\b/iu,
  /\b(?:ich|wir)\b.{0,20}\b(?:melde[nt]?|leiten?|verbinden?|rufen?|werden?|kümmer\p{L}*|klären?|prüfen?)\b.{0,60}\b(?:zurück|weiter|weiterleiten|melden|verbinden|anrufen|kollegen|darum|bescheid|mitarbeiter)\b/iu,
  /\b(?:ein|eine|unser|unsere)\s+\p{L}{0,20}\s?(?:kolleg\p{L}*|mitarbeiter\p{L}*|team|berater\p{L}*)\b.{0,20}\b(?:wird|meldet|ruft|kümmert)\b/iu,
  /\b(?:le|te|lo|la|los|les)\s(?:llamaré|llamaremos|llamará|escribiré|escribiremos|avisaré|avisaremos|contactaré|contactaremos|transfiero|transferiré|paso con|pondré|comunico)/iu,
  /(?:nos pondremos|me pondré|se pondrá)(?: \p{L}+){0,3} en contacto/iu,
  /\b(?:un|una)\s(?:agente|compañer[oa]|especialista|persona|supervisor[a]?)\b.{0,25}(?:llamará|contactará|atenderá|ayudará|escribirá)/iu,
];

const MOST = 5;

/** Everything the signal takes for a promise is one; the list above adds what only a reader wants to see. */
const promises = (sentence: string, { language }: Turn): boolean =>
  PROMISES.some((promise) => promise.test(sentence)) ||
  matches(takeApart(sentence), lexiconsFor(language), 'promises');

/** Sentences in which the AI lets the customer wait for a person or a later contact, and nobody came since. */
export const findPromises = (turns: readonly Turn[]): Quote[] => {
  const lastHuman = turns.findLastIndex((turn) => turn.by === 'human');
  const found: Quote[] = [];
  for (const turn of turns.slice(lastHuman + 1)) {
    if (turn.by !== 'ai') continue;
    for (const span of sentenceSpans(turn.text)) {
      const sentence = turn.text.slice(span.start, Math.min(span.end, span.start + 400));
      // An offer in form of a question binds nobody.
      if (/[?？]\s*$/u.test(sentence) || !promises(sentence, turn)) continue;
      const cut = cutSpan(turn.text, span, 160);
      found.push({
        text: turn.text.slice(cut.start, cut.end),
        evidence: [{ type: 'turn', id: turn.id }],
      });
    }
  }
  return found.slice(-MOST);
};
