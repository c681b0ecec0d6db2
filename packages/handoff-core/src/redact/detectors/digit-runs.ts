/** Digits with at most one separator between two of them. */
export interface DigitRun {
  start: number;
  end: number;
  /** Offsets of the digits. */
  at: number[];
  digits: string;
}

const RUN = /\d(?:[ \u00A0\u202F\u2009\u2010-\u2013.-]?\d)*/g;

/** All maximal runs of at least so many digits with single separators, in one pass. */
export const digitRuns = (text: string, atLeast: number): DigitRun[] => {
  const runs: DigitRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const [whole] = match;
    if (whole.length < atLeast) continue;
    const run: DigitRun = {
      start: match.index,
      end: match.index + whole.length,
      at: [],
      digits: '',
    };
    for (let at = 0; at < whole.length; at += 1) {
      const char = whole.charAt(at);
      if (char < '0' || char > '9') continue;
      run.at.push(match.index + at);
      run.digits += char;
    }
    if (run.digits.length >= atLeast) runs.push(run);
  }
  return runs;
};
