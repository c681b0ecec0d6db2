import type { Features } from './features.ts';

export const INTERCEPT = -1.3;

export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  sentiment: -1,
  rejects: 1,
  wantsOther: 0.5,
  hesitates: 0.2,
  regrets: 0.5,
  knows: 0.3,
  agrees: -0.5,
  letDown: 0.7,
  answerSentiment: -0.3,
};
