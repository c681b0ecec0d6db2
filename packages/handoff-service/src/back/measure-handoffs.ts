import type { Span } from '../marks/measure-briefs.ts';
import { call } from '../storage/call.ts';
import type { Database } from '../storage/database.ts';

const MEASURE = call('handoffs_measure', 3);

/** What came of handoffs in a time: each counts when it came to that state. */
export interface HandoffMeasures {
  requested: number;
  accepted: number;
  resolved: number;
  declined: number;
  expired: number;
  failed: number;
  handedBack: {
    count: number;
    /** By the rules of the policy. */
    byRule: number;
    /** By a person or a program that said so. */
    byHand: number;
    /** Of them, how many needed a person again within 24 hours. */
    againWithin24h: number;
  };
  /** Medians; null where nothing was measured. */
  minutes: {
    toAccepted: number | null;
    toResolved: number | null;
    toHandedBack: number | null;
  };
  survey: {
    count: number;
    /** 1 to 5; null without answers. */
    mean: number | null;
    scores: Record<'1' | '2' | '3' | '4' | '5', number>;
  };
}

interface Row {
  requested: number;
  accepted: number;
  resolved: number;
  handed_back: number;
  by_rule: number;
  declined: number;
  expired: number;
  failed: number;
  again: number;
  to_accepted: number | null;
  to_resolved: number | null;
  to_back: number | null;
  surveys: number;
  survey_mean: number | null;
  scores: (number | string)[];
}

/** To two digits: the rest would be nothing but the database's arithmetic. */
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100;

const SCORES = ['1', '2', '3', '4', '5'] as const;

/** Counts what came of a tenant's handoffs from one time to another, before the second. @throws driver errors */
export const measureHandoffs = async (
  db: Database,
  tenant: string,
  { from, to }: Span,
): Promise<HandoffMeasures> => {
  const [row] = await db.run<Row>(MEASURE, [tenant, from, to]);
  return {
    requested: row?.requested ?? 0,
    accepted: row?.accepted ?? 0,
    resolved: row?.resolved ?? 0,
    declined: row?.declined ?? 0,
    expired: row?.expired ?? 0,
    failed: row?.failed ?? 0,
    handedBack: {
      count: row?.handed_back ?? 0,
      byRule: row?.by_rule ?? 0,
      byHand: (row?.handed_back ?? 0) - (row?.by_rule ?? 0),
      againWithin24h: row?.again ?? 0,
    },
    minutes: {
      toAccepted: rounded(row?.to_accepted),
      toResolved: rounded(row?.to_resolved),
      toHandedBack: rounded(row?.to_back),
    },
    survey: {
      count: row?.surveys ?? 0,
      mean: rounded(row?.survey_mean),
      scores: Object.fromEntries(
        SCORES.map((score, index) => [score, Number(row?.scores[index] ?? 0)]),
      ) as HandoffMeasures['survey']['scores'],
    },
  };
};
