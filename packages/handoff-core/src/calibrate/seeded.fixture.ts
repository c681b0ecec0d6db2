import type { AnswerOutcome } from './answer-outcome.ts';

/** Numbers from 0 to 1, the same for the same seed (a 32-bit Weyl sequence, mixed). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** Outcomes of an agent that says `says(u)` for an even `u` and is then right with probability `right(confidence)`. */
export const answers = (
  count: number,
  next: () => number,
  {
    says = (even: number): number => even,
    right = (confidence: number): number => confidence,
    from = '2026-01-01T00:00:00Z',
  }: {
    says?: (even: number) => number;
    right?: (confidence: number) => number;
    from?: string;
  } = {},
): Required<AnswerOutcome & { confidence: number; at: string }>[] =>
  Array.from({ length: count }, (_, index) => {
    const confidence = Math.round(says(next()) * 1_000) / 1_000;
    return {
      confidence,
      good: next() < right(confidence),
      at: new Date(Date.parse(from) + index * 60_000).toISOString(),
    };
  });
