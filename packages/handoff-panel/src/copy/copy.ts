import type {
  ActionKind,
  ActionStatus,
  Actor,
  Attempt,
  DefaultIntent,
  MarkWords,
  NextStep,
  Notice,
  ReasonCode,
  SignalKind,
  Step,
} from '@baton/handoff-core';

import type { Format } from '../format/format.ts';
import type { BlockKind, Control } from '../schema/block.ts';
import type { Panel, PanelStrings } from '../schema/panel.ts';
import type { AroundCopy } from './around/around-copy.ts';
import type { RoutingCopy } from './routing/routing-copy.ts';
import type { HandoverPart } from './handover-part.ts';
import type { TranscriptFileWords } from './transcript-file-words.ts';
import type { Punctuation } from './punctuation.ts';

/** How the customer feels, in five steps. */
export type Mood = 'angry' | 'unhappy' | 'calm' | 'content' | 'happy';
export type Trend = 'falling' | 'steady' | 'rising';

/** What a sentence about one action can name; every value is ready to show. */
export interface ActionWords {
  /** For example `Refund of €40.00` or `Refund order`. */
  what: string;
  number: number;
  /** Number of the earlier action it repeats; 0 when there is none. */
  first: number;
  target: string | null;
  at: string;
}

/** Ready sentences. Strings that come in are formatted already; numbers come in for plurals. */
interface Say {
  confidenceLow(value: string, limit: string): string;
  /** `points`: percentage points, because a fall from 80% to 60% is not one of 20%. */
  confidenceFell(format: Format, points: number): string;
  confidenceNear(value: string, limit: string): string;
  confidenceFine(value: string, limit: string): string;
  confidenceMissing: string;
  /** A share with what it is about. */
  confidenceOn(value: string, intent: string): string;
  sentimentLow(mood: string, value: string, limit: string): string;
  sentimentNow(mood: string, trend: string | null): string;
  sentimentMissing: string;
  /** How satisfied the customer said they were, 1 to 5. */
  surveyed(score: string): string;
  negativeShare(value: string): string;
  frustrated(mark: string | null): string;
  dissatisfied(value: string, limit: string): string;
  customerRepeats(format: Format, times: number): string;
  answerRepeats(format: Format, times: number): string;
  asked(format: Format, times: number): string;
  /** The ask holds only if the AI can't help. */
  askedIfNeeded: string;
  /** "Can somebody look into it?": nobody was named. */
  askedSoftly: string;
  acceptedOffer: string;
  refusesHuman: string;
  /** A sign that was not enough by itself. */
  weak(sentence: string): string;
  weakTogether(sentences: readonly string[]): string;
  weakSigns: string;
  personInCharge: string;
  rule(title: string): string;
  topic(name: string): string;
  guardrail(detail: string): string;
  missingKnowledge(detail: string): string;
  actionFailed(what: string): string;
  actionUnknown(what: string): string;
  actionRepeated(what: string): string;
  promiseUnkept: string;
  turnLimit(turns: string, limit: string): string;
  offTopic(format: Format, times: number): string;
  judged(value: string, limit: string): string;
  moodTrend: Record<'better' | 'worse' | 'level', string>;
  takeover: string;
  transferred: string;
  /** The obstacle in three or four words, for the headline. */
  obstacle: Record<ReasonCode, string>;
  /** The same where what gave the reason was something else than its name says. */
  obstacleRepeated: string;
  obstacleUnknown: string;
  obstacleTransferred: string;
  /** Label of a reason: the AI itself called a person. */
  transferLabel: string;
  unsure(value: string): string;
  headline(intent: string, want: string, obstacle: string): string;
  inCharge: string;
  meta(format: Format, turns: number, at: string | null): string;
  /** Behind the number of turns: Baton read the intent off the words, or could not. */
  intentDetected: string;
  /** A person is done, and the AI is not back yet; `at` is when it will be, where that is known. */
  aiNext(at: string | null): string;
  intentUnknown: string;
  decided: Record<'continue' | 'offer' | 'escalate', string>;
  next: Record<Exclude<NextStep['code'], 'none'>, (words: NextWords) => string>;
  /** When no step follows from what is known. */
  /** In shadow mode the AI is in charge. */
  noStep: Record<Exclude<Panel['state'], 'shadow'>, string>;
  unanswered(quote: string): string;
  /** An answer came that did not serve. */
  stillOpen(quote: string): string;
  because(reasons: string): string;
  /** Reasons of the next step by code, where the words of the obstacle would not stand alone. */
  why: Record<string, string>;
  notice: Record<
    Notice['code'],
    (words: ActionWords & PromiseWords & { parts?: string }) => string
  >;
  /** Parts of a handover that a helpdesk may not be able to take. */
  handoverPart: Record<HandoverPart, string>;
  transcriptFile: TranscriptFileWords;
  /** Left in the ticket when nobody came. */
  followUp: Record<'expired' | 'declined', string>;
  /** Marks sentences of a model, and says how many of them did not hold. */
  writtenByModel(format: Format, dropped: number): string;
  tried(what: string, at: string): string;
  answered(quote: string): string;
  heldBack(quote: string): string;
  sameEffect(number: number, at: string, known: boolean): string;
  doneNotAgain(what: string, at: string): string;
  unknownOutcome(what: string, at: string): string;
  actionsSummary(format: Format, writes: number, reads: number, failed: number): string;
  noActions: string;
  showAllChanges(format: Format, count: number): string;
  showFewerChanges: string;
  asOf(at: string): string;
  moreLikeIt(format: Format, count: number): string;
  byCustomer(format: Format, count: number): string;
  moreFields(format: Format, count: number): string;
  moreCharacters(format: Format, count: number): string;
  turns(format: Format, count: number): string;
  steps(format: Format, count: number): string;
  attempts(format: Format, count: number, shown: number): string;
  notices(format: Format, count: number): string;
  noConfidenceShown: string;

  cannotInsert: string;
}

/** What a sentence about a promise can name. */
interface PromiseWords {
  quote: string;
  /** For example `March 12`; empty when no date is known. */
  due: string;
  overdue: boolean;
  /** Somebody waits for a person or a contact, and none has come. */
  binding: boolean;
}

/** What a sentence about the next step can name; empty strings where there is nothing to name. */
export interface NextWords extends ActionWords {
  request: string;
  answer: string;
  confidence: string;
  topic: string;
  rule: string;
  promise: string;
}

/** All words of one language. A new language is one file that satisfies this. */
export interface Copy {
  language: string;
  /** A sentence that follows a colon or semicolon begins in lower case; not in German, where it mostly begins with a noun. */
  lowerInside: boolean;
  quotes: readonly [string, string];
  /** For a quote inside a quote. */
  innerQuotes: readonly [string, string];
  /** What stands between pieces that are put together. */
  punctuation: Punctuation;
  title: Record<BlockKind, string>;
  strings: PanelStrings;
  /** What stands in square brackets for a hidden value; different for each kind, so that a mark says what it hides. */
  marks: MarkWords;
  actor: Record<Actor, string>;
  state: Record<Panel['state'], string>;
  reason: Record<ReasonCode, string>;
  /** Name of what is measured. */
  signal: Record<SignalKind, string>;
  /** Label of a reason that was not enough by itself. */
  weakSign: string;
  actionKind: Record<ActionKind, string>;
  actionStatus: Record<ActionStatus, string>;
  /** What leads to the answer that was held back. */
  unsentAnswer: string;
  attempt: Record<Attempt['outcome'], string>;
  step: Record<Step['kind'], string>;
  mood: Record<Mood, string>;
  trend: Record<Trend, string>;
  /** Names of effects that move money, used as `Refund of €40.00`. */
  effect: Readonly<Record<string, string>>;
  of(what: string, amount: string): string;
  topic: Readonly<Record<string, string>>;
  /** Names of the intents Baton ships. */
  intent: Record<DefaultIntent, string>;
  /** What a guardrail found, by code. */
  guard: Readonly<Record<string, string>>;
  /** How frustration showed, by code. */
  mark: Readonly<Record<string, string>>;
  command: Record<Control['command'], string>;
  confirm: { decline: string; resolve: string; hand_back: string };
  field: Record<
    | 'name'
    | 'email'
    | 'phone'
    | 'id'
    | 'plan'
    | 'language'
    | 'channel'
    | 'subject'
    | 'queue'
    | 'skills'
    | 'agent'
    | 'error'
    | 'result'
    | 'more'
    | 'target',
    string
  >;
  /** Words of what stands around the conversation. */
  around: AroundCopy;
  /** Words of where a handoff goes. */
  routing: RoutingCopy;
  say: Say;
}
