import type { FreshClient, PageData } from './client.ts';

/** Which ticket is open and who looks at it: for what is shown, never for what may be seen. */
export interface Opened {
  ticket: string;
  person: string;
  locale: string;
}

/** What the page tells under a name; nothing where it tells nothing. */
const told = (data: FreshClient['data'], name: string): Promise<PageData> =>
  data.get(name).catch(() => ({}));

const localeOf = ({ loggedInUser }: PageData): string => String(loggedInUser?.contact?.language);

/** Asks the page; null where it tells no ticket. Whoever can't be named is nobody, and in the browser's language. */
export const readTicket = async (
  { data }: Pick<FreshClient, 'data'>,
  fallback: string,
): Promise<Opened | null> => {
  const [page, user] = await Promise.all([told(data, 'ticket'), told(data, 'loggedInUser')]);
  const ticket = String(page.ticket?.id);
  const locale = localeOf(user);
  if (!/^\d{1,19}$/.test(ticket)) return null;
  return {
    ticket,
    person: String(user.loggedInUser?.id),
    locale: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale) ? locale : fallback,
  };
};
