const NAME = 'baton_intercom_install';

/** Binds an installation to the browser that began it. */
export interface InstallCookie {
  /** What a request brings; null for none, or for several that could be told differently elsewhere. */
  read: (header: string | undefined) => string | null;
  /** A `Set-Cookie` line; with an age of 0 it takes the cookie away. */
  write: (value: string, maxAgeSeconds: number) => string;
}

/** @param isSecure whether this server is reached by https; over http only development is, on loopback */
export const installCookie = (isSecure: boolean): InstallCookie => {
  // Browsers let nobody but this very host set such a name: a neighbour can't put their own way back into it.
  const name = isSecure ? `__Host-${NAME}` : NAME;
  return {
    read: (header) => {
      const found = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`))
        .map((part) => part.slice(name.length + 1));
      const [value] = found;
      return found.length === 1 && value ? value : null;
    },
    // Lax: it has to come along when Intercom sends the browser back, and with nothing that a page elsewhere posts.
    write: (value, maxAgeSeconds) =>
      [
        `${name}=${value}`,
        'Path=/',
        `Max-Age=${maxAgeSeconds}`,
        'HttpOnly',
        'SameSite=Lax',
        ...(isSecure ? ['Secure'] : []),
      ].join('; '),
  };
};
