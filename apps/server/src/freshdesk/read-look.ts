import type { KnownAccount } from './ports.ts';
import type { Tongue } from './sessions.ts';

const TICKET = /^[1-9]\d{0,18}$/;
const REV = /^[\w.:+=-]{1,120}$/;
const LOCALE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}$/;
const ZONE = /^[A-Za-z][\w+\-/]{0,63}$/;
const AFTER = /^\d{1,9}$/;

type Query = Readonly<Record<string, unknown>>;

/** The one value of a name; null where there is none, or several. */
const only = (query: Query, name: string): string | null => {
  const value = query[name];
  return typeof value === 'string' ? value : null;
};

/** Number of a ticket; null of anything that is none. */
export const readTicket = (text: string | undefined): string | null =>
  text !== undefined && TICKET.test(text) ? text : null;

/** Version of the panel that the app has; null where it has none, or says nothing that could be one. */
export const readRev = (query: Query): string | null => {
  const rev = only(query, 'rev');
  return rev !== null && REV.test(rev) ? rev : null;
};

/** From where on a list is wanted; from its start where nothing is said. */
export const readAfter = (query: Query): number => {
  const after = only(query, 'after');
  return after !== null && AFTER.test(after) ? Number(after) : 0;
};

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** In which words somebody wants it: these are wishes alone, and the account's where they can't be met. */
export const readTongue = (query: Query, { locale, timeZone }: KnownAccount): Tongue => {
  const wished = only(query, 'locale');
  const zone = only(query, 'zone');
  return {
    locale:
      wished !== null && wished.length <= 35 && LOCALE.test(wished)
        ? wished.replaceAll('_', '-')
        : locale,
    timeZone: zone !== null && ZONE.test(zone) && isZone(zone) ? zone : timeZone,
  };
};
