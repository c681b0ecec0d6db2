import { urlFault } from '@baton/handoff-service';

/**
 * What is wrong with the base address of a helpdesk, or null. Names are looked at again at each connection.
 * @param local whether http is allowed, on this machine only: development
 */
export const baseUrlFault = (text: string, local: boolean): string | null => {
  const url = URL.parse(text);
  if (!url) return 'must be an address such as https://desk.example.com/baton';
  if (url.search !== '') return 'must hold no query';
  return urlFault(text, local);
};

/** What can be one segment of a path: neither a way up nor anything that can't be encoded. */
const isSegment = (segment: string): boolean =>
  !['', '.', '..'].includes(segment) && segment.isWellFormed();

/** Builds addresses under a base: each segment is one, whatever stands in it. Null when one would lead elsewhere. */
export const urlUnder = (
  base: string,
  segments: readonly string[],
  query: readonly (readonly [string, string])[] = [],
): URL | null => {
  if (!segments.every(isSegment)) return null;
  const url = new URL(
    `${base.replace(/\/+$/, '')}/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`,
  );
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url;
};
