import type {
  ConversationRecord,
  Decision,
  Outcome,
  Signal,
  SignalKind,
} from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstLook, stillThere } from './selection.ts';
import { columnToShow, firstCrossings, stripOf } from './strip-model.ts';
import { recordOf, signalOf } from './testing/records.ts';
import { whyAt } from './why.ts';

const KINDS = ['confidence', 'sentiment', 'frustration', 'refuses_human'] as const;

const measure = (kind: SignalKind): fc.Arbitrary<Signal> =>
  fc
    .record({
      value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
      fired: fc.boolean(),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ value, fired, strength }) =>
      signalOf(kind, {
        value,
        fired: fired && value !== null,
        strength: value === null ? 0 : strength,
      }),
    );

/** Whole conversations with handbacks: an episode starts at each number in `origins`. */
const records: fc.Arbitrary<ConversationRecord> = fc
  .array(
    fc.record({
      signals: fc.tuple(...KINDS.map(measure)),
      outcome: fc.constantFrom<Outcome>('continue', 'offer', 'escalate'),
      back: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((events) => {
    let origin = 0;
    const decisions = events.map(({ signals, outcome, back }, at): Partial<Decision> => {
      if (back) origin = at;
      return {
        outcome,
        signals: [...signals, signalOf('turn_limit', { value: at + 1 - origin, threshold: 40 })],
      };
    });
    return recordOf(decisions);
  });

it('has a column for each decision and a cell in it for each signal', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { columns, spoke, quiet } = stripOf(record);
      expect(columns.map(({ decision }) => decision)).toEqual(record.decisions);
      const rows = [...spoke, ...quiet];
      const kinds = new Set(
        record.decisions.flatMap(({ signals }) => signals.map(({ kind }) => kind)),
      );
      expect(new Set(rows.map(({ kind }) => kind))).toEqual(kinds);
      expect(rows).toHaveLength(kinds.size);
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    }),
  );
});

it('marks the first fired cell of each episode and no other', () => {
  fc.assert(
    fc.property(records, (record) => {
      const strip = stripOf(record);
      for (const row of [...strip.spoke, ...strip.quiet]) {
        const wanted = strip.columns.filter(
          ({ at, episode }) =>
            row.cells[at]?.signal?.fired &&
            !strip.columns.some(
              (earlier) =>
                earlier.at < at &&
                earlier.episode === episode &&
                row.cells[earlier.at]?.signal?.fired,
            ),
        );
        expect(firstCrossings(strip, row)).toEqual(wanted);
      }
    }),
  );
});

it('calls no signal quiet that fired or had any strength', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { quiet } = stripOf(record);
      const loud = quiet.flatMap(({ cells }) =>
        cells.filter(
          ({ signal }) =>
            signal !== null && signal.value !== null && (signal.fired || signal.strength > 0),
        ),
      );
      expect(loud).toEqual([]);
    }),
  );
});

it('puts the signals that crossed their limit first', () => {
  fc.assert(
    fc.property(records, (record) => {
      const strip = stripOf(record);
      const crossed = strip.spoke.map((row) => firstCrossings(strip, row).length > 0);
      expect(crossed).toEqual(crossed.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});

it('shows what is not provided as absent, never as a low bar', () => {
  const { quiet } = stripOf(recordOf([{ signals: [signalOf('confidence', { value: null })] }]));
  expect(quiet.map(({ kind, cells }) => [kind, cells[0]?.state])).toEqual([
    ['confidence', 'absent'],
    ['turn_limit', 'quiet'],
  ]);
});

it('shows the trend of a mood with the mood, and never as something that fires', () => {
  const slope = signalOf('sentiment_slope', { value: -0.4, threshold: null });
  const mood = signalOf('sentiment', { value: -0.2, threshold: -0.5, strength: 0.2 });
  expect(stripOf(recordOf([{ signals: [slope] }])).spoke).toEqual([]);
  const { spoke } = stripOf(recordOf([{ signals: [mood, slope] }]));
  expect(spoke.map(({ kind, cells }) => [kind, cells[0]?.state])).toEqual([
    ['sentiment', 'some'],
    ['sentiment_slope', 'trend'],
  ]);
});

it('leads the eye to the strongest decision and its first reason', () => {
  fc.assert(
    fc.property(records, (record) => {
      const strip = stripOf(record);
      const column = columnToShow(strip);
      const ranks = { continue: 0, offer: 1, escalate: 2 };
      const most = Math.max(...record.decisions.map(({ outcome }) => ranks[outcome]));
      expect(ranks[column?.decision.outcome ?? 'continue']).toBe(Math.max(most, 0));
      expect(most > 0 || column === (strip.columns.at(-1) ?? null)).toBe(true);
      expect(stillThere(strip, firstLook(strip))).toEqual(firstLook(strip));
    }),
  );
});

it('explains a decision by values of its own episode only, oldest first and each change once', () => {
  fc.assert(
    fc.property(records, (record) => {
      const strip = stripOf(record);
      for (const column of strip.columns) {
        for (const { kind, past, before } of whyAt(strip, column)?.ways ?? []) {
          const values = strip.columns
            .filter(({ at, episode }) => at < column.at && episode === column.episode)
            .flatMap(({ decision }) => decision.signals.filter((one) => one.kind === kind))
            .flatMap(({ value }) => (value === null ? [] : [value]));
          expect(past.map(({ value }) => value)).toEqual(
            values.filter((value, at) => value !== values[at - 1]),
          );
          expect(before?.column.at ?? -1).toBeLessThan(column.at);
        }
      }
    }),
  );
});

it('says what held a signal back that had crossed before', () => {
  const low = (fired: boolean, value: number) =>
    signalOf('frustration', { fired, value, threshold: 1 });
  const refusal = signalOf('refuses_human', { fired: true, value: 1, threshold: 1 });
  const last = low(true, 2);
  const strip = stripOf(
    recordOf([
      { signals: [low(false, 0)] },
      { signals: [low(true, 1), refusal] },
      {
        signals: [last],
        outcome: 'escalate',
        reasons: [{ code: 'negative_sentiment', signal: last }],
      },
    ]),
  );
  const column = columnToShow(strip);
  const why = column && whyAt(strip, column);
  expect(why?.kind).toBe('decided');
  expect(why?.ways.map(({ past }) => past.map(({ value }) => value))).toEqual([[0, 1]]);
  expect(why?.ways[0]?.before).toMatchObject({ hold: 'refused', column: { turn: 2 } });
});
