import { makeBriefLink } from '@baton/handoff-service';
import type { BriefLink } from '@baton/handoff-service';

/** For whom a link is made, and with what. */
export interface FullBriefWish extends BriefLink {
  /** What the app of their helpdesk shares with this server by now. */
  secret: string;
  /** IANA name. */
  timeZone: string;
}

/** A link as a helpdesk's own page shows it. */
export interface FullBrief {
  url: string;
  /** Six digits, asked for by a browser that was never proven for this person. */
  code: string;
  /** Until when both are good: time of day, in their language and zone. */
  until: string;
}

/** Makes links to whole briefs; null where no browser of theirs would get here, and where the secret proves nothing. */
export type FullBriefs = ((wish: FullBriefWish) => Promise<FullBrief | null>) & {
  /** Whether there is an address at all that one could be for: most looks need no more. */
  opens: () => boolean;
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The origin that the page is at; null where the address is none a browser takes it from, or leads below a path, where it is not. */
const originOf = (base: string): string | null => {
  const url = URL.parse(base);
  if (!url || `${url.pathname}${url.search}${url.hash}` !== '/') return null;
  return url.protocol === 'https:' || LOOPBACK.has(url.hostname) ? url.origin : null;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock of a locale and zone; where there is none such, of English and UTC. */
const clockOf = (locale: string, timeZone: string): Intl.DateTimeFormat => {
  const name = `${locale} ${timeZone}`;
  let clock = clocks.get(name);
  if (!clock) {
    const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    try {
      clock = new Intl.DateTimeFormat(locale, { ...parts, timeZone });
    } catch {
      clock = new Intl.DateTimeFormat('en', { ...parts, timeZone: 'UTC' });
    }
    // They come from pairings: there are no more than workspaces have, and some that were.
    if (clocks.size >= 500) clocks.clear();
    clocks.set(name, clock);
  }
  return clock;
};

/** Links of this server. Nothing is stored and nobody is asked: one is made for each look at where it is shown. */
export const fullBriefs = ({
  baseUrl,
  now = () => new Date(),
}: {
  baseUrl: () => string;
  now?: () => Date;
}): FullBriefs => {
  const make = async ({ secret, timeZone, ...link }: FullBriefWish): Promise<FullBrief | null> => {
    const origin = originOf(baseUrl());
    if (origin === null) return null;
    const made = await makeBriefLink(secret, link, now());
    if (!made) return null;
    const { token, code, expires } = made;
    // Behind the #, which browsers keep to themselves: whatever looks at addresses never sees it.
    const url = `${origin}/brief#${token}`;
    return { url, code, until: clockOf(link.locale, timeZone).format(expires) };
  };
  return Object.assign(make, { opens: () => originOf(baseUrl()) !== null });
};
