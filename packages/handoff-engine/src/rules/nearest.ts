const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** `Did you mean …? ` for a name that is one or two letters off a known one, else nothing. */
export const didYouMean = (name: string, known: readonly string[]): string => {
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(name.slice(0, 60), candidate) }))
    .toSorted((a, b) => a.off - b.off);
  return best && best.off <= 2 && best.off < best.candidate.length
    ? `Did you mean \`${best.candidate}\`? `
    : '';
};
