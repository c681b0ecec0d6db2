import type { CountryCode } from 'libphonenumber-js/max';

const BY_LANGUAGE: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'IE', 'AU'],
  de: ['DE', 'AT', 'CH'],
  es: ['ES', 'MX', 'AR', 'CO'],
  fr: ['FR', 'BE', 'CH'],
  pt: ['PT', 'BR'],
  it: ['IT', 'CH'],
  nl: ['NL', 'BE'],
};

/** Where nothing is known: the largest country of each shipped language. */
const ANYWHERE: readonly CountryCode[] = ['US', 'GB', 'DE', 'ES', 'FR', 'PT', 'BR', 'IT', 'NL'];

/**
 * Countries by whose numbering plans a number without country code is read. `language` is a BCP 47 tag; the region in it,
 * as in `en-AU`, comes first.
 */
export const phoneRegions = (language: string | null | undefined): readonly CountryCode[] => {
  const [primary = '', ...rest] = (language ?? '').split('-');
  const known = BY_LANGUAGE[primary.toLowerCase()];
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  const regions = known ?? ANYWHERE;
  return region === undefined ? regions : [...new Set([region as CountryCode, ...regions])];
};
