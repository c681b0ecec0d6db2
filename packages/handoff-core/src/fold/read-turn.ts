import type { StoredEvent } from '../schema/event.ts';
import { classifyAsk } from '../signals/classify-ask.ts';
import type { Ask } from '../signals/classify-ask.ts';
import { foldDissatisfactionOfAnswer } from '../signals/dissatisfaction/fold-answer.ts';
import { foldDissatisfactionOfCustomer } from '../signals/dissatisfaction/fold-customer.ts';
import type { DissatisfactionMemory } from '../signals/dissatisfaction/memory.ts';
import { findSecret } from '../signals/find-secrets.ts';
import type { Secret } from '../signals/find-secrets.ts';
import { findTopics } from '../signals/find-topic.ts';
import type { Topic } from '../signals/lexicon/lexicon.ts';
import { lexiconsFor } from '../signals/lexicon/lexicons.ts';
import { countMatches, matches } from '../signals/lexicon/matches.ts';
import { measureFrustration } from '../signals/measure-frustration.ts';
import { measureSentiment } from '../signals/measure-sentiment.ts';
import type { Episode } from './state.ts';
import { noProgress } from './no-progress.ts';
import { sketch, stems } from './sketch.ts';
import { takeApart } from './words.ts';

type Said = Extract<StoredEvent, { type: 'turn' }>;
type Spoken = Extract<StoredEvent, { type: 'turn' | 'draft' }>;

const QUESTION = /[?？؟]/u;
const ENDING = 4;

/** What one customer turn says. */
export interface CustomerReading {
  by: 'customer';
  id: string;
  language: string | null;
  /** -1 to 1. */
  sentiment: number;
  frustration: { points: number; mark: string | null };
  dissatisfaction: DissatisfactionMemory;
  ask: Ask;
  topics: Topic[];
  /** Asks for what is none of support's business. */
  offTopic: boolean;
  sketch: string;
}

/** What one answer of the AI says, sent or not yet. */
export interface AnswerReading {
  by: 'ai';
  id: string;
  language: string | null;
  confidence: number | null;
  offers: boolean;
  promises: boolean;
  /** The AI asks something or says that it will try on. */
  goesOn: boolean;
  /** Sentences in which the AI says that it does not know. */
  missing: number;
  dissatisfaction: DissatisfactionMemory;
  secret: Secret | null;
  sketch: string;
}

/** Language a text is read in: told by the sender, else detected by the host, else the one spoken before. */
export const languageOf = (
  event: Pick<Spoken, 'language' | 'detected'>,
  before: string | null,
): string | null => event.language ?? event.detected ?? before;

/** Takes a customer turn apart, once for all signals. `memory`: what was remembered before it. */
export const readCustomer = (
  event: Said,
  before: string | null,
  memory: Pick<Episode, 'offering' | 'dissatisfaction'>,
): CustomerReading => {
  const words = takeApart(event.text);
  const language = languageOf(event, before);
  const lexicons = lexiconsFor(language);
  const stopWords = lexicons[0]?.stopWords ?? new Set();
  const request = stems(words.tokens, stopWords);
  const alarmed = lexicons.filter(({ alarm }) => alarm?.test(words.lines) ?? false);
  const sentiment = event.sentiment ?? measureSentiment(words, lexicons);
  const frustration = measureFrustration(words, alarmed, sentiment);
  return {
    by: 'customer',
    id: event.id,
    language,
    sentiment,
    frustration,
    dissatisfaction: foldDissatisfactionOfCustomer(memory.dissatisfaction, words, lexicons, {
      sentiment,
      frustration: frustration.points,
    }),
    ask: classifyAsk(words, lexicons, memory.offering),
    topics: findTopics(words, alarmed),
    offTopic: matches(words, lexicons, 'offTopic'),
    sketch: noProgress(words.lines, request) ?? sketch(request),
  };
};

/** Takes an answer of the AI apart. */
export const readAnswer = (
  event: Spoken,
  before: string | null,
  memory: Pick<Episode, 'dissatisfaction'>,
): AnswerReading => {
  const words = takeApart(event.text);
  const language = languageOf(event, before);
  const lexicons = lexiconsFor(language);
  const stopWords = lexicons[0]?.stopWords ?? new Set();
  // an offer stands at the end of an answer; earlier on it is talk about what is possible
  const ending = { ...words, lines: words.sentences.slice(-ENDING).join('\n') };
  const near = lexicons.filter((lexicon) => lexicon.humanGate.test(words.lines));
  const missing = countMatches(words, lexicons, 'missing');
  return {
    by: 'ai',
    id: event.id,
    language,
    confidence: event.confidence ?? null,
    goesOn: QUESTION.test(words.raw) || matches(words, lexicons, 'goesOn'),
    offers: near.length > 0 && matches(ending, near, 'offers'),
    promises: near.length > 0 && matches(words, near, 'promises'),
    missing,
    dissatisfaction: foldDissatisfactionOfAnswer(memory.dissatisfaction, words, lexicons, {
      missing,
    }),
    secret: findSecret(words.raw),
    sketch: sketch(stems(words.tokens, stopWords)),
  };
};

/** Sentiment of a customer's text alone, -1 to 1. */
export const readSentiment = (text: string, language: string | null): number =>
  measureSentiment(takeApart(text), lexiconsFor(language));
