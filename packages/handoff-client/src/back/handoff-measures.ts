/** What came of the handoffs of a time; each counts when it came to that state. */
export interface HandoffMeasures {
  /** ISO 8601; `to` is not part of it. */
  from: string;
  to: string;
  requested: number;
  /** Somebody accepted, or answered without. */
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
  /** Medians, each from the step before; null where nothing was measured. */
  minutes: { toAccepted: number | null; toResolved: number | null; toHandedBack: number | null };
  survey: {
    count: number;
    /** 1 to 5; null without answers. */
    mean: number | null;
    scores: Record<'1' | '2' | '3' | '4' | '5', number>;
  };
}
