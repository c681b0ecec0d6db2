import type { Quote } from '../schema/brief.ts';
import type { Turn } from '../schema/record.ts';
import { REQUEST, TOPIC_CHANGE } from './cues.ts';
import { cutSpan } from './cut.ts';
import { SUBSTANTIAL, rankSentence, statesWish } from './rank-sentence.ts';
import { sentenceSpans } from './sentences.ts';
import type { Span } from './sentences.ts';
import { countWords } from './words.ts';

/** A wish is said early in a message; what comes after is pasted mail or a log. */
const LOOKED_AT = 1_500;
/** UTF-16 units of a quote. */
const QUOTE_LENGTH = 160;
const SHORT = 45;
/** Head start of the first message that is more than a greeting. */
const OPENING = 0.75;

/** What a sentence loses for each one before it. */
const LATER = 0.25;

const GREETING_CLAUSE =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|hola|buen[oa]s(?: \p{L}+)?|bonjour|bonsoir|salut|ciao|buongiorno|olá|oi)\b[^,.!\n]{0,25}[,.!]\s+/iu;

interface Candidate {
  turn: Turn;
  span: Span;
  score: number;
}

const withoutGreeting = (text: string, span: Span): Span => {
  const greeting = GREETING_CLAUSE.exec(text.slice(span.start, span.start + 60));
  if (!greeting) return span;
  const start = span.start + greeting[0].length;
  return countWords(text.slice(start, span.end)) >= 3 ? { start, end: span.end } : span;
};

/** Can stand beside a short sentence to say what it is about. */
const adds = (text: string, span: Span | undefined): span is Span =>
  span !== undefined && rankSentence(text.slice(span.start, span.end)) > 0.5;

/** A short sentence with its neighbour, the one before if there is one: "Where is it?" alone says little. */
const withNeighbour = (text: string, spans: readonly Span[], at: number, span: Span): Span => {
  if (span.end - span.start >= SHORT) return span;
  const before = spans[at - 1];
  const after = spans[at + 1];
  if (adds(text, before)) {
    const start = withoutGreeting(text, before).start;
    if (span.end - start <= QUOTE_LENGTH) return { start, end: span.end };
    return { start, end: before.end };
  }
  if (adds(text, after) && after.end - span.start <= QUOTE_LENGTH) {
    return { start: span.start, end: after.end };
  }
  return span;
};

/**
 * How many sentences stand before the wish without being about it: a quoted poem or an address block. One or two may
 * well tell what the wish is about, so only more than that count.
 */
const preambleOf = (text: string, spans: readonly Span[]): number => {
  const first = spans.findIndex((span) => {
    const sentence = text.slice(span.start, span.end);
    return statesWish(sentence) && rankSentence(sentence) >= 1;
  });
  return first > 2 ? first : 0;
};

/** Best sentence of one message, joined with its neighbour when it is too short to say much. */
const bestOf = (turn: Turn): Candidate | null => {
  const text = turn.text.slice(0, LOOKED_AT);
  const all = sentenceSpans(text);
  const spans = all.slice(preambleOf(text, all));
  let best: Candidate | null = null;
  let bestAt = -1;
  for (const [at, span] of spans.entries()) {
    // Of two that say it equally well the earlier one is the wish, the later one a detail.
    const score = rankSentence(text.slice(span.start, span.end)) - LATER * Math.min(at, 4);
    if (!best || score > best.score) {
      best = { turn, span, score };
      bestAt = at;
    }
  }
  if (!best) return null;
  const span = withNeighbour(text, spans, bestAt, withoutGreeting(text, best.span));
  return { ...best, span: cutSpan(text, span, QUOTE_LENGTH) };
};

/** Where the present topic begins: the last turn that names another intent or openly turns to something else. */
const topicStart = (turns: readonly Turn[]): number => {
  let start = 0;
  let intent: string | null = null;
  let named = -1;
  for (const [at, turn] of turns.entries()) {
    if (turn.intent !== null && turn.intent !== intent) {
      // An AI turn names the intent of what the customer said just before it.
      if (intent !== null) start = turn.by === 'customer' ? at : Math.max(named, 0);
      intent = turn.intent;
    }
    if (turn.by !== 'customer') continue;
    const opening = turn.text.slice(0, 400);
    if (
      named >= 0 &&
      TOPIC_CHANGE.test(opening) &&
      REQUEST.test(opening) &&
      countWords(opening) >= 8
    )
      start = at;
    named = at;
  }
  return start;
};

const toQuote = ({ turn, span }: Candidate): Quote => ({
  text: turn.text.slice(span.start, span.end),
  evidence: [{ type: 'turn', id: turn.id }],
});

/** The first customer sentence of the present topic that states a request; the best there is when none clearly does. */
export const findWant = (turns: readonly Turn[]): Quote | null => {
  const start = topicStart(turns);
  let best: Candidate | null = null;
  for (const part of [turns.slice(start), turns.slice(0, start)]) {
    let opens = true;
    for (const turn of part) {
      if (turn.by !== 'customer') continue;
      const candidate = bestOf(turn);
      if (!candidate) continue;
      // What a topic opens with is mostly what it is about, even when it is only told, not asked.
      const score: number = candidate.score + (opens ? OPENING : 0);
      opens &&= score < OPENING + 0.5;
      if (score >= SUBSTANTIAL) return toQuote(candidate);
      if (!best || score > best.score) best = { ...candidate, score };
    }
  }
  return best ? toQuote(best) : null;
};

/** Best request or question of one message; null when it holds none. */
export const requestOf = (turn: Turn): Quote | null => {
  const candidate = bestOf(turn);
  return candidate && candidate.score >= 2 ? toQuote(candidate) : null;
};
