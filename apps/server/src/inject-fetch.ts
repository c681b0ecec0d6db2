import type { Service } from '@baton/handoff-service';

/** Answers that hold no body. */
const EMPTY = new Set([101, 204, 205, 304]);

const rejectWhen = (signal: AbortSignal): { aborted: Promise<never>; end: () => void } => {
  let end = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    end = () => signal.removeEventListener('abort', stop);
  });
  return { aborted, end };
};

/**
 * `fetch` for the API of a service in this process: no port and no wire, the same routes, keys and problems. The host of an
 * address is passed over. Aborting stops the wait alone: what was begun goes on.
 */
export const injectFetch =
  ({ app }: Pick<Service, 'app'>): typeof fetch =>
  async (address, init = {}) => {
    const { signal, method = 'GET', body } = init;
    signal?.throwIfAborted();
    const url = new URL(address instanceof Request ? address.url : address);
    const asked = app.inject({
      method: method as 'GET',
      url: `${url.pathname}${url.search}`,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof body === 'string' && { payload: body }),
    });
    const wait = signal ? rejectWhen(signal) : null;
    try {
      const answer = await (wait ? Promise.race([asked, wait.aborted]) : asked);
      const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      );
      const { statusCode: status } = answer;
      return new Response(EMPTY.has(status) ? null : answer.body, { status, headers });
    } finally {
      wait?.end();
    }
  };
