/** Why a person was asked for, as far as it changes what a customer is told. */
export type ReasonGroup = 'asked' | 'upset' | 'sensitive' | 'stuck';

/** Ways to say a point in time; `{time}` and where needed `{day}`. */
interface PointWords {
  today: string;
  tomorrow: string;
  /** `{day}` is a weekday of this week, or one with its date. */
  weekday: string;
  date: string;
}

/** What Baton says to customers in one language, in the formal way. Nothing in it promises a person who has not accepted. */
export interface CustomerWords {
  opening: Readonly<Record<ReasonGroup, string>>;
  /** The team was asked; nothing more. */
  asked: string;
  /** The same with `{queue}`. */
  askedQueue: string;
  /** People are there, and none has accepted yet. */
  there: string;
  /** Open, and nobody knows whether anybody is free. */
  unknown: string;
  /** With `{estimate}`. */
  wait: string;
  upTo: string;
  /** Nobody can take it now. */
  away: string;
  /** With `{opens}`. */
  opens: string;
  point: PointWords;
  callback: string;
  email: string;
  later: string;
  accepted: string;
  expired: string;
  declined: string;
  failed: string;
  /** What the AI can do now that nobody came. */
  goOn: string;
  handedBack: string;
}
