import { isSecret } from '@baton/handoff-service';

const NAME = 'baton_sign_in';
/** Longer than any sign-in takes; several of one browser share it. */
const AGE_SECONDS = 3_600;

/** Binds a sign-in to the browser that began it. */
export interface BrowserCookie {
  /** What a request brings; null for none, for several, and for what is none of ours. */
  read: (header: string | undefined) => string | null;
  /** A `Set-Cookie` line. */
  write: (value: string) => string;
}

/** @param isSecure whether this server is reached by https; over http only development is, on loopback */
export const browserCookie = (isSecure: boolean): BrowserCookie => {
  // Browsers let nobody but this very host set such a name: a neighbour can't put a cookie of theirs into it.
  const name = isSecure ? `__Host-${NAME}` : NAME;
  return {
    read: (header) => {
      const found = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`))
        .map((part) => part.slice(name.length + 1));
      const [value] = found;
      return found.length === 1 && value !== undefined && isSecret('browser', value) ? value : null;
    },
    // Lax: it has to come along when the company's sign-in sends the browser back, and with nothing that a page elsewhere posts.
    write: (value) =>
      [
        `${name}=${value}`,
        'Path=/',
        `Max-Age=${AGE_SECONDS}`,
        'HttpOnly',
        'SameSite=Lax',
        ...(isSecure ? ['Secure'] : []),
      ].join('; '),
  };
};
