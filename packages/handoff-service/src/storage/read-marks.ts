import type { BriefEdit, BriefRating } from '@baton/handoff-core';
import type { LedgerKind } from './ledger-kinds.ts';

/** Somebody was shown the conversation. */
export interface ViewMark {
  seq: number;
  /** ISO 8601, as are all times. */
  at: string;
  viewer: string;
  tier: string;
  /** Version of the conversation that was shown. */
  version: number;
  what: 'panel' | 'report';
}

/** Somebody had something hidden shown; an end before its time is told by `until`. */
export interface RevealMark {
  seq: number;
  at: string;
  id: string;
  viewer: string;
  tier: string;
  /** Null once the conversation was erased. */
  reason: string | null;
  kinds: string[];
  until: string;
}

/** A registered endpoint was asked to do something about an action. */
interface RunMark {
  seq: number;
  at: string;
  id: string;
  action: string;
  command: string;
  endpoint: string;
  by: string;
  status: string;
  httpStatus: number | null;
  note: string | null;
}

/** What the customer said of how satisfied they were. */
interface SurveyMark {
  seq: number;
  at: string;
  by: string;
  /** The handoff it came after; '' when there was none. */
  handoffId: string;
  /** 1 to 5. */
  score: number;
  comment: string | null;
}

/** What people did with a conversation's brief, each list in the order of the ledger. */
export interface Marks {
  views: ViewMark[];
  reveals: RevealMark[];
  edits: (BriefEdit & { seq: number })[];
  ratings: (BriefRating & { seq: number })[];
  runs: RunMark[];
  surveys: SurveyMark[];
}

/** A row as far as marks are read from it. */
interface MarkRow {
  seq: number;
  kind: LedgerKind;
  at: Date;
  body: string;
}

/** A second entry of the same reveal ends it. */
const mergeReveals = (entries: readonly RevealMark[]): RevealMark[] => {
  const reveals = new Map<string, RevealMark>();
  for (const entry of entries) {
    const first = reveals.get(entry.id);
    if (!first) reveals.set(entry.id, entry);
    else if (entry.until < first.until) reveals.set(entry.id, { ...first, until: entry.until });
  }
  return [...reveals.values()];
};

/**
 * Reads them out of ledger rows. Of an erased conversation no word of theirs is left, and what lost more than its words
 * is left out.
 */
export const readMarks = (rows: readonly MarkRow[]): Marks => {
  const of = <Mark extends { seq: number; at: string }>(
    kind: LedgerKind,
    read: (body: Partial<Mark>, place: { seq: number; at: string }) => Mark | null,
  ): Mark[] =>
    rows.flatMap((row) => {
      if (row.kind !== kind) return [];
      const place = { seq: row.seq, at: row.at.toISOString() };
      const mark = read(JSON.parse(row.body) as Partial<Mark>, place);
      return mark ? [mark] : [];
    });
  return {
    views: of<ViewMark>('view', ({ viewer, tier, version = 0, what = 'panel' }, place) =>
      viewer === undefined || tier === undefined ? null : { ...place, viewer, tier, version, what },
    ),
    reveals: mergeReveals(
      of<RevealMark>('reveal', ({ id, viewer, tier, reason = null, kinds = [], until }, place) =>
        id === undefined || viewer === undefined || tier === undefined || until === undefined
          ? null
          : { ...place, id, viewer, tier, reason, kinds, until },
      ),
    ),
    edits: of<BriefEdit & { seq: number }>(
      'edit',
      ({ version, by, afterTurn = 0, headline = null, nextStep = null, note = null }, place) =>
        version === undefined || by === undefined
          ? null
          : { ...place, version, by, afterTurn, headline, nextStep, note },
    ),
    ratings: of<BriefRating & { seq: number }>(
      'rating',
      ({ by, stars, missing = [], comment = null }, place) =>
        by === undefined || stars === undefined ? null : { ...place, by, stars, missing, comment },
    ),
    surveys: of<SurveyMark>('survey', ({ by, handoffId = '', score, comment = null }, place) =>
      by === undefined || score === undefined ? null : { ...place, by, handoffId, score, comment },
    ),
    runs: of<RunMark>(
      'run',
      ({ id, action, command, endpoint, by, status, httpStatus = null, note = null }, place) =>
        id === undefined ||
        action === undefined ||
        command === undefined ||
        endpoint === undefined ||
        by === undefined ||
        status === undefined
          ? null
          : { ...place, id, action, command, endpoint, by, status, httpStatus, note },
    ),
  };
};
