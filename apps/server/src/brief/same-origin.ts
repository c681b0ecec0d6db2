import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this server sent a request. Browsers say so by themselves, and no page can say it for them; what says
 * nothing at all is no browser of ours.
 * @param own origin of this server
 */
export const isSameOrigin = (headers: IncomingHttpHeaders, own: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // Browsers that are older, and addresses without https that are not of this machine.
  return headers.origin === own;
};
