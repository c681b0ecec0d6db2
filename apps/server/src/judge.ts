import type { Judge } from '@baton/handoff-service';
import { ConfigError } from './config.ts';
import type { JudgeConfig } from './config.ts';

/** Packages that only a judge needs; an installation may leave them out. */
const load = async () => {
  const [{ createJudge }, { createOpenAICompatible }] = await Promise.all([
    import('@baton/handoff-engine/judge'),
    import('@ai-sdk/openai-compatible'),
  ]);
  return { createJudge, createOpenAICompatible };
};

/**
 * The optional model that is asked about customer turns: anything that speaks the chat completions protocol.
 * @throws ConfigError when its packages are not installed
 */
export const openJudge = async (config: JudgeConfig): Promise<Judge> => {
  const { createJudge, createOpenAICompatible } = await load().catch(() => {
    throw new ConfigError([
      'BATON_JUDGE_URL is set, but the packages of the judge are not installed. Install with optional dependencies (pnpm install), or unset it.',
    ]);
  });
  // The library writes its own warnings to the console otherwise; they belong to nobody there.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  const provider = createOpenAICompatible({
    name: 'judge',
    baseURL: config.url,
    supportsStructuredOutputs: true,
    ...(config.key === null ? {} : { apiKey: config.key }),
  });
  return createJudge({
    model: provider(config.model),
    deadlineMs: config.deadlineMs,
    budget: { callsPerMinute: config.callsPerMinute, tokensPerDay: config.tokensPerDay },
  });
};
