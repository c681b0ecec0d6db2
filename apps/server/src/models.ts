import type { BriefWriter, Judge } from '@baton/handoff-service';
import type { LanguageModel } from 'ai';
import { ConfigError } from './config.ts';
import type { ModelConfig } from './config.ts';

/** Packages that only models need; an installation may leave them out. */
const load = async () => {
  const [judge, writer, provider] = await Promise.all([
    import('@baton/handoff-engine/judge'),
    import('@baton/handoff-engine/brief-writer'),
    import('@ai-sdk/openai-compatible'),
  ]);
  return { ...judge, ...writer, ...provider };
};

/** What both are made of: anything that speaks the chat completions protocol. */
const open = async (name: 'JUDGE' | 'WRITER', config: ModelConfig) => {
  const { createJudge, createBriefWriter, createOpenAICompatible } = await load().catch(() => {
    throw new ConfigError([
      `BATON_${name}_URL is set, but the packages for models are not installed. Install with optional dependencies (pnpm install), or unset it.`,
    ]);
  });
  // The library writes its own warnings to the console otherwise; they belong to nobody there.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  const provider = createOpenAICompatible({
    name: name.toLowerCase(),
    baseURL: config.url,
    supportsStructuredOutputs: true,
    ...(config.key === null ? {} : { apiKey: config.key }),
  });
  const model: LanguageModel = provider(config.model);
  const budget = { callsPerMinute: config.callsPerMinute, tokensPerDay: config.tokensPerDay };
  return { createJudge, createBriefWriter, made: { model, deadlineMs: config.deadlineMs, budget } };
};

/** The optional model that is asked about customer turns. @throws ConfigError when its packages are not installed */
export const openJudge = async (config: ModelConfig): Promise<Judge> => {
  const { createJudge, made } = await open('JUDGE', config);
  return createJudge(made);
};

/** The optional model that writes beside the brief. @throws ConfigError when its packages are not installed */
export const openWriter = async (config: ModelConfig): Promise<BriefWriter> => {
  const { createBriefWriter, made } = await open('WRITER', config);
  return createBriefWriter(made);
};
