import { Output, generateText } from 'ai';
import type { LanguageModel } from 'ai';
import { openPurse } from './budget.ts';
import type { JudgeBudget } from './budget.ts';
import { TASK, dataOf } from './prompt.ts';
import type { JudgedTurn } from './prompt.ts';
import { JudgeVerdict } from './verdict.ts';

export { JUDGE_REASONS, JudgeVerdict } from './verdict.ts';
export type { JudgeBudget } from './budget.ts';
export type { JudgedTurn } from './prompt.ts';
export { withVerdict } from './with-verdict.ts';

/** No verdict, and why: too slow, nothing left to spend, or the model failed or answered something else. */
export interface NoVerdict {
  unavailable: 'deadline' | 'budget' | 'error';
}

/** Asks a model about the latest customer turn. Never throws and never takes longer than its deadline. */
export type Judge = (context: {
  /** The latest turns, oldest first, redacted by the caller; at most six are sent, 1,000 characters each. */
  turns: readonly JudgedTurn[];
}) => Promise<JudgeVerdict | NoVerdict>;

/** What a judge is made of. */
export interface JudgeOptions {
  /** Any language model of the AI SDK. */
  model: LanguageModel;
  /** Milliseconds after which the call is broken off. */
  deadlineMs: number;
  budget: JudgeBudget;
  /** Milliseconds since 1970, for the budget; the system's clock when left out. */
  now?: () => number;
}

const OUTPUT_TOKENS = 200;
/** Characters of a token, reckoned low so that the budget is kept also in scripts with longer codes. */
const PER_TOKEN = 2;

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('deadline')), { once: true });
  });

const ask = (model: LanguageModel, data: string, signal: AbortSignal) =>
  generateText({
    model,
    instructions: TASK,
    prompt: data,
    output: Output.object({ schema: JudgeVerdict }),
    maxOutputTokens: OUTPUT_TOKENS,
    maxRetries: 0,
    abortSignal: signal,
    telemetry: { isEnabled: false },
  });

/**
 * An optional extra opinion, never in the way of a decision: it answers in time or not at all. What a customer wrote
 * goes to the model as data inside JSON; back come two numbers and a code of a closed list, checked, and nothing else.
 */
export const createJudge = ({ model, deadlineMs, budget, now = Date.now }: JudgeOptions): Judge => {
  const purse = openPurse(budget, now);
  return async ({ turns }) => {
    const data = dataOf(turns);
    const reserved = Math.ceil((TASK.length + data.length) / PER_TOKEN) + OUTPUT_TOKENS;
    if (!purse.reserve(reserved)) return { unavailable: 'budget' };
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      // A provider that does not listen to the signal must not hold anybody up either.
      const answer = await Promise.race([ask(model, data, signal), aborted(signal)]);
      purse.settle(reserved, answer.usage.totalTokens ?? reserved);
      const verdict = JudgeVerdict.safeParse(answer.output);
      return verdict.success ? verdict.data : { unavailable: 'error' };
    } catch {
      // The error may quote the conversation; its cause is told by the code alone.
      return { unavailable: signal.aborted ? 'deadline' : 'error' };
    }
  };
};
