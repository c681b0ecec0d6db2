import {
  ADDRESS,
  LABELS,
  OUT,
  PERSON,
  TRANSITIONS,
  decode,
  transition,
} from '../../../packages/handoff-core/src/redact/names/decode.ts';
import {
  BUCKETS,
  MOST_FEATURES,
  featuresAt,
} from '../../../packages/handoff-core/src/redact/names/features.ts';
import { createLexicon } from '../../../packages/handoff-core/src/redact/names/lexicon.ts';
import type { NameModel } from '../../../packages/handoff-core/src/redact/names/name-reader.ts';
import {
  MOST,
  packWeights,
} from '../../../packages/handoff-core/src/redact/names/packed-weights.ts';
import { eachSegment } from '../../../packages/handoff-core/src/redact/names/segments.ts';
import { Tokens } from '../../../packages/handoff-core/src/redact/names/tokens.ts';
import type { Example, Labelled } from './examples.ts';
import type { Dice } from './fillers.ts';

/** One run of tokens with the cells of its features and the right labels. */
interface Run {
  cells: Int32Array[];
  gaps: Uint8Array;
  gold: Uint8Array;
}

const labelAt = (spans: readonly Labelled[], start: number, end: number): number => {
  const span = spans.find((each) => each.start < end && each.end > start);
  return span ? (span.kind === 'name' ? PERSON : ADDRESS) : OUT;
};

const runsOf = (examples: readonly Example[], plain: string): Run[] => {
  const lexicon = createLexicon(plain);
  const tokens = new Tokens();
  const cells = new Int32Array(MOST_FEATURES);
  const runs: Run[] = [];
  for (const { text, spans } of examples) {
    tokens.read(text, 0, text.length, lexicon);
    eachSegment(tokens, text, (from, to) => {
      const run: Run = {
        cells: [],
        gaps: tokens.gap.slice(from, to),
        gold: new Uint8Array(to - from),
      };
      for (let n = from; n < to; n += 1) {
        run.cells.push(cells.slice(0, featuresAt(text, tokens, n, cells)));
        run.gold[n - from] = labelAt(spans, tokens.start[n] ?? 0, tokens.end[n] ?? 0);
      }
      runs.push(run);
    });
  }
  return runs;
};

/** Weights that remember their mean over all updates. */
class Averaged {
  readonly now: Float64Array;
  readonly #sum: Float64Array;
  #steps = 0;

  constructor(size: number) {
    this.now = new Float64Array(size);
    this.#sum = new Float64Array(size);
  }

  step(): void {
    this.#steps += 1;
  }

  add(at: number, by: number): void {
    this.now[at] = (this.now[at] ?? 0) + by;
    this.#sum[at] = (this.#sum[at] ?? 0) + by * this.#steps;
  }

  mean(): Float64Array {
    return this.now.map((value, at) => value - (this.#sum[at] ?? 0) / this.#steps);
  }
}

/** How to train. */
export interface Training {
  rounds: number;
  /** By how much the right label must win over a wrong one that hides something. */
  margin: number;
  /** By how much it must win over leaving a name or an address out; more of it misses less. */
  missed: number;
}

/**
 * An averaged structured perceptron (Collins 2002) over hashed features: the best labels of a run by the weights so far are
 * compared with the right ones, and the weights moved where they differ.
 */
export const trainModel = (
  examples: readonly Example[],
  plain: string,
  { rounds, margin, missed }: Training,
  dice: Dice,
): NameModel => {
  const runs = runsOf(examples, plain);
  const person = new Averaged(BUCKETS);
  const address = new Averaged(BUCKETS);
  const transitions = new Averaged(TRANSITIONS);
  const longest = runs.reduce((most, run) => Math.max(most, run.cells.length), 0);
  const scores = new Float64Array(longest * LABELS);
  const labels = new Uint8Array(longest);
  const of = [null, person, address];
  const order = runs.map((_, at) => at);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = dice(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const index of order) {
      const run = runs[index] as Run;
      const length = run.cells.length;
      run.cells.forEach((cells, at) => {
        let asPerson = 0;
        let asAddress = 0;
        for (const cell of cells) {
          asPerson += person.now[cell] ?? 0;
          asAddress += address.now[cell] ?? 0;
        }
        scores[at * LABELS + OUT] = run.gold[at] === OUT ? 0 : missed;
        scores[at * LABELS + PERSON] = asPerson + (run.gold[at] === PERSON ? 0 : margin);
        scores[at * LABELS + ADDRESS] = asAddress + (run.gold[at] === ADDRESS ? 0 : margin);
      });
      decode(length, scores, (at) => run.gaps[at] ?? 0, transitions.now, labels);
      for (let at = 0; at < length; at += 1) {
        const right = run.gold[at] ?? OUT;
        const said = labels[at] ?? OUT;
        const rightBefore = at > 0 ? (run.gold[at - 1] ?? OUT) : OUT;
        const saidBefore = at > 0 ? (labels[at - 1] ?? OUT) : OUT;
        const gap = run.gaps[at] ?? 0;
        if (right !== said) {
          for (const cell of run.cells[at] as Int32Array) {
            of[right]?.add(cell, 1);
            of[said]?.add(cell, -1);
          }
        }
        if (right !== said || rightBefore !== saidBefore) {
          transitions.add(transition(gap, rightBefore, right), 1);
          transitions.add(transition(gap, saidBefore, said), -1);
        }
      }
      person.step();
      address.step();
      transitions.step();
    }
  }
  const means = [person.mean(), address.mean(), transitions.mean()] as const;
  // One scale for all three, chosen so that few weights are cut off.
  const sizes = [...means[0], ...means[1]]
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted((a, b) => a - b);
  const scale = MOST / (sizes[Math.floor(sizes.length * 0.998)] ?? 1);
  const whole = (values: Float64Array): number[] =>
    [...values].map((value) => Math.max(-MOST, Math.min(MOST, Math.round(value * scale))) + 0);
  return {
    plain,
    person: packWeights(whole(means[0])),
    address: packWeights(whole(means[1])),
    transitions: [...means[2]].map((value) => Math.round(value * scale) + 0),
  };
};
