/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * 95 % percentile interval of a figure. Rows that belong together (`groups`: for each row the number of its group, from
 * 0 without gaps) are drawn together, so that prefixes of one dialogue don't pass for independent ones. `figure` gets
 * how often each row was drawn; draws for which it is null are left out. Same seed, same interval.
 */
export function bootstrap(
  groups: readonly number[],
  figure: (weights: readonly number[]) => number | null,
  { draws = 1_000, seed = 1 }: { draws?: number; seed?: number } = {},
): Interval {
  const random = seeded(seed);
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const figures: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const times = Array.from({ length: count }, () => 0);
    for (let n = 0; n < count; n += 1) {
      const at = Math.floor(random() * count);
      times[at] = (times[at] ?? 0) + 1;
    }
    const value = figure(groups.map((group) => times[group] ?? 0));
    if (value !== null) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  const at = (share: number): number =>
    figures[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
