import { createRequire } from 'node:module';
import path from 'node:path';

/** Compound sentiment of a text, -1 to 1. */
export type Vader = (text: string) => number;

type VaderModule = {
  readonly SentimentIntensityAnalyzer: {
    polarity_scores: (text: string) => { readonly compound: number };
  };
};

/** The JavaScript port of VADER where it is installed (also by NODE_PATH); null without it: its rows are then not measured. */
export function loadVader(): Vader | null {
  try {
    const load = createRequire(path.join(process.cwd(), 'package.json'));
    const { SentimentIntensityAnalyzer } = load('vader-sentiment') as VaderModule;
    return (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound;
  } catch {
    return null;
  }
}

const NEWEST = 0.6;

/** Level after each text, as Baton smooths it: the newest makes up 0.6. */
export function levels(scores: readonly number[]): number[] {
  let level = 0;
  return scores.map((score) => (level += NEWEST * (score - level)));
}
