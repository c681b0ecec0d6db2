/** What a person wrote over the brief; a text that is null stands as Baton wrote it. */
export interface BriefEdit {
  /** 1, 2, … */
  version: number;
  /** Who, as the helpdesk and the person in it: `helpdesk:123`. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** Number of turns there were; with more, the edit may be out of date. */
  afterTurn: number;
  headline: string | null;
  nextStep: string | null;
  /** What whoever reads next should know. */
  note: string | null;
}

/** What the brief lacked. */
export const MISSING_CODES = [
  'intent',
  'history',
  'actions',
  'reason',
  'next_step',
  'customer',
  'wrong',
  'too_long',
] as const;
/** Code of something the brief lacked. */
export type MissingCode = (typeof MISSING_CODES)[number];

/** How good the brief was, said by the person who worked with it. */
export interface BriefRating {
  by: string;
  /** ISO 8601. */
  at: string;
  /** 1 to 5, 5 = had everything. */
  stars: number;
  missing: MissingCode[];
  comment: string | null;
}
