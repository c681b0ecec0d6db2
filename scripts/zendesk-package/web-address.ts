/** An address that a browser opens, with one of the schemes; null for anything else. */
export const webAddress = (value: unknown, schemes: readonly string[]): URL | null => {
  if (typeof value !== 'string' || !URL.canParse(value) || /\s/.test(value)) return null;
  const url = new URL(value);
  // The parser mends `https:host` and `https:/host`; what reads the package elsewhere may not.
  const isWhole = /^[a-z]+:\/\/[^/]/i.test(value);
  return isWhole && schemes.includes(url.protocol) && url.hostname !== '' ? url : null;
};

export const isHttpUrl = (value: unknown): boolean =>
  webAddress(value, ['http:', 'https:']) !== null;

export const isHttpsUrl = (value: unknown): boolean => webAddress(value, ['https:']) !== null;

export const isEmail = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= 254 &&
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value);
