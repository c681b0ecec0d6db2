/** The bearer of this page load, in memory only. */
export interface Session {
  token(): string;
  /** A `fetch` that renews the session once, silently, when the service no longer knows it. */
  fetch: typeof fetch;
}

/** `renew` asks the host or the service for a new bearer; null when a person has to reload the page. */
export function createSession(first: string, renew: () => Promise<string | null>): Session {
  let token = first;
  let renewal: Promise<boolean> | null = null;

  const renewOnce = (): Promise<boolean> => {
    renewal ??= renew()
      .catch(() => null)
      .then((next) => {
        renewal = null;
        if (next === null || next === '') return false;
        token = next;
        return true;
      });
    return renewal;
  };

  return {
    token: () => token,
    async fetch(input, init = {}) {
      const used = token;
      const response = await fetch(input, init);
      if (response.status !== 401) return response;
      // another request may have renewed it meanwhile
      if (used === token && !(await renewOnce())) return response;
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    },
  };
}
