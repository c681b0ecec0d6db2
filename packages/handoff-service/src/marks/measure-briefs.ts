import { MISSING_CODES } from '@baton/handoff-core';
import type { MissingCode } from '@baton/handoff-core';
import { loadHeads } from '../ingest/ingest-store.ts';
import type { Database, Statement } from '../storage/database.ts';

const RATINGS: Statement = {
  name: 'ratings_measure',
  text: 'select * from ratings_measure($1, $2, $3)',
};
const MISSING: Statement = {
  name: 'missing_measure',
  text: 'select * from missing_measure($1, $2, $3)',
};
const EDITS: Statement = {
  name: 'edits_measure',
  text: 'select * from edits_measure($1, $2, $3, $4, $5)',
};

const PAGE = 500;
const STARS = [1, 2, 3, 4, 5] as const;

/** A time span: from `from` on, before `to`. */
export interface Span {
  from: Date;
  to: Date;
}

/** What people made of the briefs of a time. */
export interface BriefMeasures {
  /** Ratings, the latest of each person for each conversation. */
  count: number;
  /** Of stars, 1 to 5; null without ratings. */
  mean: number | null;
  stars: Record<`${(typeof STARS)[number]}`, number>;
  /** How many ratings named it. */
  missing: Record<MissingCode, number>;
  edits: {
    /** Versions that were saved. */
    count: number;
    /** Conversations they were saved for. */
    conversations: number;
    /** Of these, how many still stand. */
    standing: number;
    /** Share of the standing ones that more was said after, 0 to 1; null when none stands. */
    staleShare: number | null;
  };
}

const measureEdits = async (
  db: Database,
  tenant: string,
  { from, to }: Span,
): Promise<BriefMeasures['edits']> => {
  const total = { count: 0, conversations: 0, standing: 0 };
  let stale = 0;
  for (let after = ''; ;) {
    const rows = await db.run<{
      conversation_id: string;
      edits: number;
      after_turn: number | null;
    }>(EDITS, [tenant, from, to, after, PAGE]);
    const last = rows.at(-1);
    if (!last) break;
    const standing = rows.filter((row) => row.after_turn !== null);
    const heads = await loadHeads(
      db,
      tenant,
      standing.map((row) => row.conversation_id),
    );
    total.count += rows.reduce((sum, row) => sum + row.edits, 0);
    total.conversations += rows.length;
    total.standing += standing.length;
    stale += standing.filter(
      (row) => (heads.get(row.conversation_id)?.state.turns ?? 0) > (row.after_turn ?? 0),
    ).length;
    after = last.conversation_id;
  }
  return { ...total, staleShare: total.standing === 0 ? null : stale / total.standing };
};

/** Reads what people said of briefs and how often they wrote over them. @throws driver errors */
export const measureBriefs = async (
  db: Database,
  tenant: string,
  span: Span,
): Promise<BriefMeasures> => {
  const values = [tenant, span.from, span.to];
  const [rated, missed, edits] = await Promise.all([
    db.run<{ stars: number; ratings: number }>(RATINGS, values),
    db.run<{ code: string; ratings: number }>(MISSING, values),
    measureEdits(db, tenant, span),
  ]);
  const byStars = new Map(rated.map(({ stars, ratings }) => [stars, ratings]));
  const byCode = new Map(missed.map(({ code, ratings }) => [code, ratings]));
  const count = rated.reduce((sum, { ratings }) => sum + ratings, 0);
  const sum = rated.reduce((total, { stars, ratings }) => total + stars * ratings, 0);
  return {
    count,
    mean: count === 0 ? null : sum / count,
    stars: Object.fromEntries(
      STARS.map((stars) => [stars, byStars.get(stars) ?? 0]),
    ) as BriefMeasures['stars'],
    missing: Object.fromEntries(
      MISSING_CODES.map((code) => [code, byCode.get(code) ?? 0]),
    ) as BriefMeasures['missing'],
    edits,
  };
};
