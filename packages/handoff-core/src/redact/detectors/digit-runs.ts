/** Digits with at most one separator between two of them. */
export interface DigitRun {
  start: number;
  end: number;
  /** Offsets of the digits. */
  at: number[];
  digits: string;
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const SEPARATOR = /[ \u00A0\u202F\u2009\u2010-\u2013.-]/;

/** All maximal runs of digits with single separators, in one pass. */
export const digitRuns = (text: string): DigitRun[] => {
  const runs: DigitRun[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text.charAt(at))) {
      at += 1;
      continue;
    }
    const run: DigitRun = { start: at, end: at, at: [], digits: '' };
    const digits: string[] = [];
    for (;;) {
      const char = text.charAt(at);
      if (isDigit(char)) {
        run.at.push(at);
        digits.push(char);
        at += 1;
        run.end = at;
      } else if (SEPARATOR.test(char) && isDigit(text.charAt(at + 1))) {
        at += 1;
      } else break;
    }
    run.digits = digits.join('');
    runs.push(run);
  }
  return runs;
};
