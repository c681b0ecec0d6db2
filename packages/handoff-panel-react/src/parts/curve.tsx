import type { CurvePoint, Tone } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

type DrawingProps = {
  series: readonly CurvePoint[];
  /** Lowest and highest value there can be. */
  range: readonly [low: number, high: number];
  /** A dashed line across. */
  line: number;
  tone: Tone;
};

/** Fewer points make no curve; the words beside it say it all. */
const FEWEST = 2;

/** A value over the turns: a line with its end marked, and every value as text for those who listen. */
export function Curve({ label, ...drawing }: DrawingProps & { label: string }): ReactNode {
  if (drawing.series.length < FEWEST) return null;
  return (
    <>
      <div className="bt-curve" role="img" aria-label={label}>
        <Drawing {...drawing} />
      </div>
      <ol className="bt-hidden">
        {drawing.series.map((point) => (
          <li key={point.turnId}>{point.label}</li>
        ))}
      </ol>
    </>
  );
}

/** The same as a thumbnail; whoever shows it says the value in words beside it. */
export function CurveGlance(drawing: DrawingProps): ReactNode {
  if (drawing.series.length < FEWEST) return null;
  return (
    <span className="bt-curve bt-curve-glance" aria-hidden="true">
      <Drawing {...drawing} />
    </span>
  );
}

function Drawing({ series, range: [low, high], line, tone }: DrawingProps): ReactNode {
  const y = (value: number): number => 100 - ((value - low) / (high - low)) * 100;
  const step = 100 / (series.length - 1);
  const points = series
    .map(({ value }, index) => `${(index * step).toFixed(1)},${y(value).toFixed(1)}`)
    .join(' ');
  return (
    <span className={`bt-curve-box bt-tone-${tone}`}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <line className="bt-curve-limit" x1="0" x2="100" y1={y(line)} y2={y(line)} />
        <polygon className="bt-curve-area" points={`0,${y(line)} ${points} 100,${y(line)}`} />
        <polyline className="bt-curve-line" points={points} />
      </svg>
      <span className="bt-curve-dot" style={{ top: `${y(series.at(-1)?.value ?? low)}%` }} />
    </span>
  );
}
