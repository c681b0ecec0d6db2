import type { ResumeBecause } from '../schema/hand-back.ts';
import type { Resume } from '../schema/resume.ts';
import type { ReasonCode } from '../schema/vocabulary.ts';

/** What is known when a person is done. */
export interface ResumeFacts {
  /** `solved`: done, and may be reopened; `closed`: for good; `by_hand`: a person said that the AI should go on. */
  event: 'solved' | 'closed' | 'by_hand';
  /** When that was, ISO 8601. */
  at: string;
  /** Codes the handoff was decided for, in any order. */
  reasons: readonly ReasonCode[];
  /** What the conversation is about; null when nobody knows. */
  intent: string | null;
  /** See `findComplaint`. */
  complaint: boolean;
}

/** Whether the AI takes over. */
export interface ResumeVerdict {
  resume: boolean;
  /** From when on, ISO 8601; null when it does not. */
  at: string | null;
  because: ResumeBecause;
}

const MINUTE = 60_000;

const left = (because: ResumeBecause): ResumeVerdict => ({ resume: false, at: null, because });

/** What keeps the AI away whatever the event was. */
const refusal = (
  { notAfter, intents }: Resume,
  { complaint, reasons, intent }: ResumeFacts,
): ResumeBecause | null => {
  if (complaint && notAfter.includes('complaint')) return 'complaint';
  if (notAfter.some((code) => code !== 'complaint' && reasons.includes(code))) return 'reason';
  if (intents && (intent === null || !intents.includes(intent))) return 'intent';
  return null;
};

/**
 * Whether the AI takes a conversation again by itself, and from when on. By hand it always does, at once: a person who says so
 * knows more than any rule. A conversation of which nobody knows what it is about is none of `intents`. Pure.
 */
export const mayResume = (resume: Resume, facts: ResumeFacts): ResumeVerdict => {
  if (facts.event === 'by_hand') return { resume: true, at: facts.at, because: 'by_hand' };
  if (resume.on === 'never') return left('never');
  if (resume.on === 'closed' && facts.event !== 'closed') return left('not_closed');
  const refused = refusal(resume, facts);
  if (refused) return left(refused);
  return {
    resume: true,
    at: new Date(Date.parse(facts.at) + resume.afterMinutes * MINUTE).toISOString(),
    because: facts.event === 'closed' ? 'closed' : 'resolved',
  };
};
