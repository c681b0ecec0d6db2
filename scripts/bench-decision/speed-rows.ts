import { turnCost } from '../lib/turn-cost.ts';
import { figure } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { DecideRun } from './run-decide.ts';

const SECTION = 'Speed';
const MEDIAN_MICROS = 200;
const GROWTH = 1.5;
const SECONDS = 20;

const at = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;

const sortedMicros = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined).toSorted((a, b) => a - b);

const perTurn = ({ turns }: DecideRun): Row => {
  const micros = sortedMicros(turns.map((turn) => turn.micros));
  const median = at(micros, 0.5);
  return {
    section: SECTION,
    system: 'one customer turn, detection to decision',
    figures: [figure('median µs', median, 0), figure('p99 µs', at(micros, 0.99), 0)],
    target: `median under ${MEDIAN_MICROS} µs`,
    ok: median !== null && median < MEDIAN_MICROS,
  };
};

const growth = (): Row => {
  const { early, late } = turnCost({ early: 10, late: 500 });
  const ratio = late.micros / early.micros;
  return {
    section: 'Speed over a conversation',
    system: 'one turn at turn 500 against turn 10',
    figures: [
      figure('ratio', ratio, 2),
      figure('µs at 500', late.micros, 0),
      figure('µs at 10', early.micros, 0),
    ],
    target: `ratio at most ${GROWTH}`,
    ok: ratio <= GROWTH,
  };
};

const whole = (seconds: number, logs: number): Row => ({
  section: 'Speed of all logs',
  system: `${logs} logs, from start to exit of the command`,
  figures: [figure('seconds', seconds, 1)],
  target: `under ${SECONDS} s`,
  ok: seconds < SECONDS,
});

const perSignal = ({ turns }: DecideRun): Row[] => {
  const byKind = new Map<string, number[]>();
  for (const { signals } of turns) {
    for (const { kind, micros } of signals) {
      if (micros === undefined) continue;
      const known = byKind.get(kind);
      if (known) known.push(micros);
      else byKind.set(kind, [micros]);
    }
  }
  return [...byKind].map(([kind, micros]) => ({
    section: 'Speed of each signal, once the text is read',
    system: kind,
    figures: [figure('median µs', at(sortedMicros(micros), 0.5), 1)],
    target: null,
    ok: null,
  }));
};

/** What deciding costs. `plain`: runs without timing, of which the fastest counts, as neighbours only slow one down. */
export function speedRows(plain: readonly DecideRun[], timed: DecideRun): Row[] {
  return [
    perTurn(timed),
    growth(),
    whole(Math.min(...plain.map(({ seconds }) => seconds)), plain[0]?.summaries.length ?? 0),
    ...perSignal(timed),
  ];
}
