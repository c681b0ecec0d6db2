import type { Point } from '@baton/handoff-core';

import type { Trend } from '../copy/copy.ts';
import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { aside } from '../text/aside.ts';
import { moodOf } from './reason-sentence.ts';

/** Change that counts as a trend, on the scale from -1 to 1. */
const NOTICEABLE = 0.2;

export const moodTone = (value: number): Tone => {
  if (value <= -0.6) return 'danger';
  if (value <= -0.2) return 'warning';
  return value >= 0.2 ? 'success' : 'neutral';
};

const meanOf = (points: readonly Point[]): number =>
  points.reduce((sum, point) => sum + point.value, 0) / Math.max(points.length, 1);

/** Later half against earlier half; null for a single point. */
const trendOf = (series: readonly Point[]): Trend | null => {
  if (series.length < 2) return null;
  const half = Math.floor(series.length / 2);
  const change = meanOf(series.slice(-half)) - meanOf(series.slice(0, half));
  return change <= -NOTICEABLE ? 'falling' : change >= NOTICEABLE ? 'rising' : 'steady';
};

/** How the customer feels now and on the way here. */
export const sentimentBlock = ({ brief, copy, format, ...scene }: Scene): BlockOf<'sentiment'> => {
  const { survey } = brief;
  const { latest, series } = brief.sentiment;
  const last = series.at(-1);
  const trend = trendOf(series);
  const words =
    latest === null
      ? copy.say.sentimentMissing
      : copy.say.sentimentNow(copy.mood[moodOf(latest)], trend && copy.trend[trend]);
  const whole = survey
    ? `${words}${copy.punctuation.semicolon}${copy.say.surveyed(format.number(survey.score))}`
    : words;
  const path = series
    .map((point) => copy.mood[moodOf(point.value)])
    .filter((mood, at, all) => mood !== all[at - 1]);
  return {
    v: 1,
    kind: 'sentiment',
    title: copy.title.sentiment,
    summary: latest === null ? '' : words,
    fallbackText: path.length < 2 ? whole : `${whole}\n${path.join(' → ')}`,
    open: false,
    value: latest,
    label: latest === null ? '' : copy.mood[moodOf(latest)],
    tone: latest === null ? 'neutral' : moodTone(latest),
    sentence: scene.sentence(
      whole,
      last ? [{ type: 'turn', id: last.turnId }] : scene.latest('customer'),
    ),
    series: series.map((point) => ({
      turnId: point.turnId,
      n: point.n,
      value: point.value,
      label: `${copy.strings.turn} ${point.n}${copy.punctuation.colon}${aside(copy.mood[moodOf(point.value)], format.moods(point.value, point.value)[0], copy)}`,
      tone: moodTone(point.value),
    })),
  };
};
