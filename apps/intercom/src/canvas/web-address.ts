/** Names that lead nowhere but to the reader's own machine, where Baton is tried out without https. */
const OWN_MACHINE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const read = (url: unknown): URL | null => {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.username === '' && address.password === '' ? address : null;
};

/** An address of somebody else that may be opened: https, with nothing in it that could pass for another; else null. */
export const webAddress = (url: unknown): string | null => {
  const address = read(url);
  return address?.protocol === 'https:' ? address.href : null;
};

/** An address of Baton itself: as above, or on the reader's own machine. */
export const ownAddress = (url: unknown): string | null => {
  const address = read(url);
  return address?.protocol === 'http:' && OWN_MACHINE.has(address.hostname)
    ? address.href
    : webAddress(url);
};
