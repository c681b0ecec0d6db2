import type { CurvePoint, Tone } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

type CurveProps = {
  /** Read out in place of the drawing. */
  label: string;
  series: readonly CurvePoint[];
  /** Lowest and highest value there can be. */
  range: readonly [low: number, high: number];
  /** A dashed line across; null for none. */
  line: number | null;
  tone: Tone;
};

/** A value over the turns: a line with its end marked, and every value as text for those who listen. */
export function Curve({ label, series, range, line, tone }: CurveProps): ReactNode {
  const last = series.at(-1);
  if (!last) return null;
  const [low, high] = range;
  const y = (value: number): number => 100 - ((value - low) / (high - low)) * 100;
  const x = (index: number): number =>
    series.length === 1 ? 100 : (index / (series.length - 1)) * 100;
  const points = series.map(({ value }, index) => `${round(x(index))},${round(y(value))}`);
  return (
    <>
      <div className={`bt-curve bt-tone-${tone}`} role="img" aria-label={label}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {series.length > 1 && (
            <polygon className="bt-curve-area" points={`0,100 ${points.join(' ')} 100,100`} />
          )}
          {line !== null && (
            <line className="bt-curve-limit" x1="0" x2="100" y1={y(line)} y2={y(line)} />
          )}
          {series.length > 1 && <polyline className="bt-curve-line" points={points.join(' ')} />}
        </svg>
        <span
          className="bt-curve-dot"
          style={{ insetInlineStart: '100%', top: `${y(last.value)}%` }}
        />
      </div>
      <ol className="bt-hidden">
        {series.map((point) => (
          <li key={point.turnId}>{point.label}</li>
        ))}
      </ol>
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
