const TERMS = 200;

/** Where the power series has done its work and the continued fraction is quick. */
const FAR = 3;

/** Probability that a standard normal number is over `z`, for `z` of 0 or more. */
const upperTail = (z: number): number => {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z >= FAR) {
    let fraction = z;
    for (let at = TERMS; at > 0; at -= 1) fraction = z + at / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
};

/** Probability that a standard normal number lies further from 0 than `z`, on either side. */
export const twoSided = (z: number): number => Math.min(1, 2 * upperTail(Math.abs(z)));

/** Mean of |x| for a normal `x`: what noise adds to a distance. */
export const meanDistance = (mean: number, deviation: number): number => {
  if (deviation === 0) return Math.abs(mean);
  const z = mean / deviation;
  return (
    deviation * Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2) + Math.abs(mean) * (1 - twoSided(z))
  );
};

/**
 * Probability of a Kolmogorov distance of `x` or more (already scaled by the root of the size) when nothing differs:
 * the limit for large samples.
 */
export const kolmogorovTail = (x: number): number => {
  if (x < 0.3) return 1;
  let sum = 0;
  for (let k = 1; k <= TERMS; k += 1) {
    const term = Math.exp(-2 * k * k * x * x);
    sum += k % 2 === 1 ? term : -term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
};
