import { stretched } from './stretched.ts';

/** What a server answered; `status` 0 when it did not. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

/** One request with a JSON body. Never rejects: a server that is killed under it answers nothing. */
export const ask = async <Body>(
  url: string,
  key: string,
  path: string,
  body?: unknown,
): Promise<Answer<Body>> => {
  try {
    const response = await fetch(`${url}${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  } catch {
    return { status: 0, body: null as Body };
  }
};

/** Tells events of a conversation. */
export const tell = (
  url: string,
  key: string,
  conversation: string,
  events: readonly object[],
): Promise<Answer<{ type?: string }>> =>
  ask(url, key, `/v1/conversations/${conversation}/events`, { events });

/** A turn of the customer. */
export const turn = (id: string, text = `message ${id}`): object => ({
  id,
  type: 'turn',
  by: 'customer',
  text,
});

/** Waits until something holds, looking every so many milliseconds. @throws when it takes too long */
export const until = async (
  what: string,
  holds: () => Promise<boolean> | boolean,
  { within = 60_000, every = 50 } = {},
): Promise<number> => {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > stretched(within))
      throw new Error(`${what} took over ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  return performance.now() - began;
};
