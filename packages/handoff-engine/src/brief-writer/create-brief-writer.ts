import type { RedactedBrief } from '@baton/handoff-core';
import { Output, generateText } from 'ai';
import type { LanguageModel } from 'ai';
import { openPurse } from '../judge/budget.ts';
import type { JudgeBudget } from '../judge/budget.ts';
import { checkSentence } from './check-sentence.ts';
import type { Drop } from './check-sentence.ts';
import { TASK, dataOf } from './prompt.ts';
import { ModelAnswer } from './written-brief.ts';
import type { WrittenSentence } from './written-brief.ts';

export { checkSentence } from './check-sentence.ts';
export type { Drop } from './check-sentence.ts';
export type { WrittenSentence } from './written-brief.ts';

/** What a model wrote and what was left of it. */
export interface Written {
  /** Sentences that hold, each with its evidence; the extractive brief stands beside or instead of them. */
  sentences: WrittenSentence[];
  /** Why sentences were dropped, one entry each. */
  dropped: Drop[];
}

/** Nothing was written, and why; the extractive brief stands, and a panel should say so. */
export interface NotWritten {
  unavailable: 'deadline' | 'budget' | 'error';
}

/** Writes sentences for a brief in a language. Never throws and never takes longer than its deadline. */
export type BriefWriter = (
  /** Redacted for the tier it is written for: the model sees nothing else. */
  brief: RedactedBrief,
  /** BCP 47. */
  locale: string,
) => Promise<Written | NotWritten>;

/** What a writer is made of. */
export interface BriefWriterOptions {
  /** Any language model of the AI SDK. */
  model: LanguageModel;
  /** Milliseconds after which the call is broken off. */
  deadlineMs: number;
  budget: JudgeBudget;
  /** Milliseconds since 1970, for the budget; the system's clock when left out. */
  now?: () => number;
}

const OUTPUT_TOKENS = 800;
const PER_TOKEN = 2;

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('deadline')), { once: true });
  });

/**
 * An optional writer of briefs. The conversation goes to the model as data inside JSON; back come sentences with the ids
 * they rest on, and each that turns and ledger do not bear out is dropped and counted.
 */
export const createBriefWriter = ({
  model,
  deadlineMs,
  budget,
  now = Date.now,
}: BriefWriterOptions): BriefWriter => {
  const purse = openPurse(budget, now);
  return async (brief, locale) => {
    const prompt = dataOf(brief, locale);
    const reserved = Math.ceil((TASK.length + prompt.length) / PER_TOKEN) + OUTPUT_TOKENS;
    if (!purse.reserve(reserved)) return { unavailable: 'budget' };
    const abortSignal = AbortSignal.timeout(deadlineMs);
    try {
      const answer = await Promise.race([
        generateText({
          model,
          instructions: TASK,
          prompt,
          output: Output.object({ schema: ModelAnswer }),
          maxOutputTokens: OUTPUT_TOKENS,
          maxRetries: 0,
          abortSignal,
          telemetry: { isEnabled: false },
        }),
        aborted(abortSignal),
      ]);
      purse.settle(reserved, answer.usage.totalTokens ?? reserved);
      const read = ModelAnswer.safeParse(answer.output);
      if (!read.success) return { unavailable: 'error' };
      const checked = read.data.sentences.map((sentence) => ({
        sentence,
        drop: checkSentence(sentence, brief),
      }));
      return {
        sentences: checked.flatMap(({ sentence, drop }) => (drop === null ? [sentence] : [])),
        dropped: checked.flatMap(({ drop }) => (drop === null ? [] : [drop])),
      };
    } catch {
      // The error may quote the conversation; its cause is told by the code alone.
      return { unavailable: abortSignal.aborted ? 'deadline' : 'error' };
    }
  };
};
