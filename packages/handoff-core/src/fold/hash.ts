const mix = (text: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** 32 bits of a text as a number; to tell texts apart, not to keep them secret. */
export const hash32 = (text: string): number => mix(text, 0x811c9dc5);

/** 52 bits of a text in ten letters and digits. */
export const shortHash = (text: string): string => {
  const value = hash32(text) * 0x100000 + (mix(text, 0x9747b28c) & 0xfffff);
  return value.toString(36).padStart(11, '0').slice(-10);
};
