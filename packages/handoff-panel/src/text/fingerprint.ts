/** FNV-1a over UTF-16 units from a given start value. */
const fnv1a = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  return hash >>> 0;
};

/** Short stable name of a content: equal contents, equal names. For caching, not for security. */
export const fingerprint = (content: unknown): string => {
  const text = JSON.stringify(content);
  return [0x811c_9dc5, 0x1234_5679].map((seed) => fnv1a(text, seed).toString(36)).join('');
};
