import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Outcome, ReasonCode, SignalKind } from './vocabulary.ts';

/** One measured thing. `fired` is true when `value` crossed `threshold`. */
export const Signal = z.object({
  kind: SignalKind,
  /** 0 to 1: how strongly it speaks for a human. */
  strength: z.number().min(0).max(1),
  /** In the signal's own unit (documented in `signals/`); null when there is nothing to measure. */
  value: z.number().nullable(),
  threshold: z.number().nullable(),
  fired: z.boolean(),
  evidence: z.array(Evidence),
  /** Which rule, topic or pattern, where the kind has several; for example `legal_threat`. */
  detail: z.string().optional(),
  /** What people call it, where the tenant has given it a name: the title of a policy rule. */
  title: z.string().optional(),
  /** Number of the turn, from 1, at which it first crossed its threshold in this episode; left out while it never did. */
  since: z.number().int().min(0).optional(),
  /** Microseconds it took to measure, where the host gave a clock. */
  micros: z.number().min(0).optional(),
});
export type Signal = z.infer<typeof Signal>;

/** One reason of a decision: a code plus the strongest signal that gave it, so that it can be said with numbers. */
export const Reason = z.object({
  code: ReasonCode,
  signal: Signal,
  /** What the weaker signals of the same code rest on; left out when there is none. */
  also: z.array(Evidence).optional(),
});
export type Reason = z.infer<typeof Reason>;

/** What Baton decided at one turn, draft or action, and on what grounds. */
export const Decision = z.object({
  outcome: Outcome,
  /** Only noted, not acted upon: the policy was in shadow mode. */
  shadow: z.literal(true).optional(),
  /** Strongest first, each code once; empty when the outcome is `continue`. */
  reasons: z.array(Reason),
  /** Every signal of this turn, also those that did not fire. */
  signals: z.array(Signal),
  policyVersion: z.string(),
  /** The event it was taken at. */
  eventId: z.string(),
  /** Number of turns so far, 1-based at the first turn. */
  turn: z.number().int().min(0),
  /** Language the turn was read in, told or detected; null when unknown. Left out for what is no turn. */
  language: z.string().nullable().optional(),
  /** Microseconds from the event to the decision, where the host gave a clock. */
  micros: z.number().min(0).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** Answer to a draft: ship it, ship it with an offer of a human, or don't and hand over. */
export const DraftAnswer = z.enum(['send', 'offer', 'escalate']);
export type DraftAnswer = z.infer<typeof DraftAnswer>;
