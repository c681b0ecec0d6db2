const SMALL = 16;
/** Below this share of the sum a further term changes nothing in double precision. */
const NEGLIGIBLE = 1e-17;
/** Halvings until an interval of length 1 is as short as doubles near 1 allow. */
const HALVINGS = 54;

/** ln n!, by Stirling's series where it is exact to double precision, else by the product. */
const logFactorial = (n: number): number => {
  if (n < SMALL) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  const square = n * n;
  const series =
    1 / 12 -
    (1 / 360 - (1 / 1_260 - (1 / 1_680 - 1 / (1_188 * square)) / square) / square) / square;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series / n;
};

const probabilityOf = (k: number, n: number, p: number): number =>
  Math.exp(
    logFactorial(n) -
      logFactorial(k) -
      logFactorial(n - k) +
      k * Math.log(p) +
      (n - k) * Math.log1p(-p),
  );

/** Sum of the terms from `k` away from the mode, where each is smaller than the one before. */
const tailFrom = (k: number, n: number, p: number, step: 1 | -1): number => {
  let term = probabilityOf(k, n, p);
  let sum = term;
  for (let at = k; at + step >= 0 && at + step <= n; at += step) {
    term *=
      step === 1 ? ((n - at) / (at + 1)) * (p / (1 - p)) : (at / (n - at + 1)) * ((1 - p) / p);
    sum += term;
    if (term <= sum * NEGLIGIBLE) break;
  }
  return Math.min(1, sum);
};

/** Probability of at most `k` hits in `n` independent tries that each hit with probability `p`. */
export const atMost = (k: number, n: number, p: number): number => {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  return k < n * p ? tailFrom(k, n, p, -1) : Math.max(0, 1 - tailFrom(k + 1, n, p, 1));
};

/**
 * Exact upper bound on a probability of which `hits` in `tries` were seen: too low with a probability of at most
 * `risk`, whatever the true one is and however few the tries. 1 without tries.
 * Source: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26, 1934.
 */
export const upperBound = (hits: number, tries: number, risk: number): number => {
  if (hits >= tries) return 1;
  let low = hits / tries;
  let high = 1;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (atMost(hits, tries, middle) > risk) low = middle;
    else high = middle;
  }
  return high;
};

/** Exact lower bound, as the upper one of the misses. 0 without tries. */
export const lowerBound = (hits: number, tries: number, risk: number): number =>
  1 - upperBound(tries - hits, tries, risk);
