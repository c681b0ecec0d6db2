import { SentimentIntensityAnalyzer } from 'vader-sentiment';

/** Compound sentiment of a text by VADER, -1 to 1. */
export const vader = (text: string): number =>
  SentimentIntensityAnalyzer.polarity_scores(text).compound;

const NEWEST = 0.6;

/** Level after each text, as Baton smooths it: the newest makes up 0.6. */
export function levels(scores: readonly number[]): number[] {
  let level = 0;
  return scores.map((score) => (level += NEWEST * (score - level)));
}
