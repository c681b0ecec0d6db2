import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';

const toneOf = (value: number, limit: number): Tone =>
  value < limit ? 'danger' : value < limit + 0.15 ? 'warning' : 'success';

/** How sure the AI is now and was before; said openly when it does not tell. */
export const confidenceBlock = ({
  brief,
  copy,
  format,
  sentence,
  latest: latestTurn,
  grounded,
}: Scene): BlockOf<'confidence'> => {
  const { provided, latest, threshold, series } = brief.confidence;
  const value = latest;
  const [label, limit] =
    value === null
      ? [copy.say.noConfidenceShown, format.percent(threshold)]
      : format.percents(value, threshold);
  const last = series.at(-1);
  const words =
    value === null
      ? copy.say.confidenceMissing
      : value < threshold
        ? copy.say.confidenceLow(label, limit)
        : value === threshold
          ? copy.say.confidenceNear(label, limit)
          : copy.say.confidenceFine(label, limit);
  return {
    v: 1,
    kind: 'confidence',
    title: copy.title.confidence,
    summary: value === null ? label : `${label} · ${copy.strings.threshold} ${limit}`,
    fallbackText:
      series.length < 2
        ? words
        : `${words}\n${series.map((point) => format.percent(point.value)).join(' → ')}`,
    open: false,
    provided,
    value,
    label,
    threshold: { value: threshold, label: limit },
    tone: value === null ? 'neutral' : toneOf(value, threshold),
    sentence: sentence(
      words,
      grounded(last ? [{ type: 'turn', id: last.turnId }] : latestTurn('ai')),
    ),
    series: series.map((point) => ({
      turnId: point.turnId,
      n: point.n,
      value: point.value,
      label: `${copy.strings.turn} ${point.n}${copy.punctuation.colon}${format.percent(point.value)}`,
      tone: toneOf(point.value, threshold),
    })),
  };
};
