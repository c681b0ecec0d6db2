import { BUCKETS } from './features.ts';

/** Printable characters from `(` to `[`, one a weight, the middle one for nothing; `]` and two of them: so many nothings. */
const FIRST_CODE = 40;
const MIDDLE = 25;
/** Largest whole number a packed weight can be, either way. */
export const MOST = 25;
const RUN_CODE = 93;
const BASE = 51;

/** Packs whole numbers from -25 to 25 into text. */
export const packWeights = (weights: ArrayLike<number>): string => {
  let out = '';
  for (let at = 0; at < weights.length;) {
    let run = 0;
    while (at + run < weights.length && weights[at + run] === 0 && run < BASE * BASE - 1) run += 1;
    if (run > 3) {
      out += String.fromCharCode(
        RUN_CODE,
        FIRST_CODE + Math.floor(run / BASE),
        FIRST_CODE + (run % BASE),
      );
      at += run;
      continue;
    }
    out += String.fromCharCode(FIRST_CODE + MIDDLE + (weights[at] ?? 0));
    at += 1;
  }
  return out;
};

/** The weights of one label, as they were packed. */
export const unpackWeights = (packed: string): Int8Array => {
  const weights = new Int8Array(BUCKETS);
  let to = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at);
    if (code === RUN_CODE) {
      to +=
        (packed.charCodeAt(at + 1) - FIRST_CODE) * BASE + packed.charCodeAt(at + 2) - FIRST_CODE;
      at += 2;
    } else {
      weights[to] = code - FIRST_CODE - MIDDLE;
      to += 1;
    }
  }
  return weights;
};
