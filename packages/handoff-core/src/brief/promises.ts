import type { Commitment } from '../schema/brief.ts';
import type { Evidence } from '../schema/evidence.ts';
import { takeApart } from '../fold/words.ts';
import type { Turn } from '../schema/record.ts';
import { lexiconsFor } from '../signals/lexicon/lexicons.ts';
import { matches } from '../signals/lexicon/matches.ts';
import { announcesDeed } from './announces-deed.ts';
import { asksBack } from './asks-back.ts';
import { cutSpan } from './cut.ts';
import { readDeadline } from './deadlines/read-deadline.ts';
import { sentenceSpans } from './sentences.ts';
import type { Span } from './sentences.ts';

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

/** Something the customer has to do first: until then nobody waits. */
const DEPENDS =
  /^\s*(?:if|please (?:provide|share|confirm|reply|send|tell)|wenn|falls|bitte (?:nennen|bestätigen|schicken))\b|\b(?:once|if|when|as soon as|after) (?:you|i have|i find|this|that)\b|\blet me know\b|\b(?:wenn|sobald|falls) (?:sie|du|ich)\b|\b(?:si|cuando|una vez que) (?:usted|me|tenga|confirma)|\b(?:si vous|dès que|quand vous|se |quando |assim que|als u|zodra u)/iu;

const MOST = 5;
/** UTF-16 units of a sentence that are read: pasted text without a full stop must not cost more. */
const READ = 400;
/** UTF-16 units of a quote. */
const LONGEST = 160;

const evidenceOf = ({ id }: Turn): Evidence[] => [{ type: 'turn', id }];

/** Everything the signal takes for a promise is one; the list above adds what only a reader wants to see. */
const promises = (sentence: string, { language }: Turn): boolean =>
  PROMISES.some((promise) => promise.test(sentence)) ||
  matches(takeApart(sentence), lexiconsFor(language), 'promises');

const CLAUSE_START = /(?<=[,;:–—])\s+/gu;

/** Where a long sentence is to be quoted from: as late as it can be with the promise and its deadline still in it. */
const startAt = (turn: Turn, span: Span, deadline: string | null): Span => {
  if (span.end - span.start <= LONGEST) return span;
  const end = Math.min(span.end, span.start + READ);
  const sentence = turn.text.slice(span.start, end);
  const starts = [...sentence.matchAll(CLAUSE_START)].map(
    (found) => span.start + found.index + found[0].length,
  );
  const holds = (rest: string): boolean =>
    deadline === null ? promises(rest, turn) : rest.includes(deadline);
  const start = starts.findLast((at) => holds(turn.text.slice(at, end)));
  return start === undefined ? span : { start, end: span.end };
};

/** A sentence as a commitment; null when it is none. `open`: somebody still has to come for what it says of a contact. */
const commitmentOf = (turn: Turn, span: Span, open: boolean): Commitment | null => {
  const sentence = turn.text.slice(span.start, Math.min(span.end, span.start + READ));
  // An offer in form of a question binds nobody.
  if (/[?？]\s*$/u.test(sentence)) return null;
  const contact = promises(sentence, turn) && !DEPENDS.test(sentence);
  const waits = open && contact;
  const deadline = readDeadline(sentence, { language: turn.language, at: turn.at, contact });
  if (!waits && !deadline) return null;
  const cut = cutSpan(turn.text, startAt(turn, span, deadline?.words ?? null), LONGEST);
  const kept = { text: turn.text.slice(cut.start, cut.end), evidence: evidenceOf(turn) };
  // A quote that ends before its deadline would leave the reader with a date from nowhere.
  const shown = deadline !== null && kept.text.includes(deadline.words);
  // Before the customer has said yes to it, it is a proposal.
  if (!waits && (!shown || asksBack(turn.text))) return null;
  return { ...kept, kind: waits ? 'contact' : 'outcome', due: shown ? deadline.due : null };
};

/**
 * What the customer was told would happen: a person or a later contact by the AI, while nobody came since, and anything
 * with a deadline. The same deadline said again counts from the first time.
 */
export const findPromises = (turns: readonly Turn[]): Commitment[] => {
  const lastHuman = turns.findLastIndex((turn) => turn.by === 'human');
  const found: Commitment[] = [];
  for (const [at, turn] of turns.entries()) {
    if (turn.by !== 'ai' && turn.by !== 'human') continue;
    for (const span of sentenceSpans(turn.text)) {
      const commitment = commitmentOf(turn, span, turn.by === 'ai' && at > lastHuman);
      if (!commitment) continue;
      const again = found.some(
        ({ kind, due }) =>
          kind === 'outcome' &&
          due !== null &&
          due.by.slice(0, 10) === commitment.due?.by.slice(0, 10),
      );
      if (commitment.kind === 'contact' || !again) found.push(commitment);
    }
  }
  return found.slice(-MOST);
};

/** A sentence in which somebody announces a deed, with its day where it names one; null when it is none. */
const deedOf = (turn: Turn, span: Span): Commitment | null => {
  const sentence = turn.text.slice(span.start, Math.min(span.end, span.start + READ));
  if (/[?？]\s*$/u.test(sentence) || DEPENDS.test(sentence)) return null;
  if (!announcesDeed(sentence, turn.language)) return null;
  const deadline = readDeadline(sentence, {
    language: turn.language,
    at: turn.at,
    contact: true,
  });
  const cut = cutSpan(turn.text, span, LONGEST);
  const text = turn.text.slice(cut.start, cut.end);
  const shown = deadline !== null && text.includes(deadline.words);
  return {
    text,
    evidence: evidenceOf(turn),
    kind: 'outcome',
    due: shown ? deadline.due : null,
  };
};

/** What people said would happen, also without a deadline: after they are gone, whoever goes on has to know of it. */
export const findPersonPromises = (turns: readonly Turn[]): Commitment[] =>
  turns
    .filter(({ by }) => by === 'human')
    .flatMap((turn) =>
      sentenceSpans(turn.text).flatMap(
        (span) => commitmentOf(turn, span, true) ?? deedOf(turn, span) ?? [],
      ),
    )
    .slice(-MOST);
