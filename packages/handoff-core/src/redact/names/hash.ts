/** Start of a hash. */
export const HASH_SEED = 0x811c_9dc5 | 0;

/** One step of FNV-1a over 32 bits. */
export const mixHash = (hash: number, value: number): number =>
  Math.imul(hash ^ value, 0x0100_0193);

/** Hash of a lower-case word, the same the tokens carry. */
export const hashWord = (word: string): number => {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at += 1) hash = mixHash(hash, word.charCodeAt(at));
  return hash;
};
