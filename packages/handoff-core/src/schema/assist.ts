import type { Quote } from './brief.ts';

/** What a reply would need: a draft for a person, who changes and sends it, or does not. */
export interface ReplyDraft {
  /** In the customer's language. */
  text: string;
  /** BCP 47. */
  language: string;
  /** `model` where a language model wrote it. */
  from: 'template' | 'model';
  /** What its facts rest on. */
  evidence: Quote['evidence'];
}

/** A macro or an article of the helpdesk that may fit. */
export interface Suggestion {
  kind: 'macro' | 'article';
  id: string;
  title: string;
  /** Plain text, the piece that fits best. */
  excerpt: string;
  /** https only. */
  url: string | null;
  /** 0 to 1, for order only. */
  score: number;
  /** Words of the conversation it was found by. */
  because: string[];
  /** Name of the connector. */
  source: string;
}

/** Something in what a customer says that a person should weigh before answering. */
export interface Flag extends Quote {
  code: 'legal_threat' | 'churn' | 'vulnerable' | 'public_complaint' | 'safety' | 'abuse';
}

/** Help for the person in charge: always a suggestion, never sent by itself. */
export interface Assist {
  flags: Flag[];
  reply: ReplyDraft | null;
  suggestions: Suggestion[];
  /** Names of connectors whose search did not answer in time. */
  missing: string[];
}
