import type { FakeFreshdesk, FreshdeskOptions } from '../fake-freshdesk.ts';
import { startFreshdesk } from '../start-freshdesk.ts';

/** An answer, read. */
export interface Got {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  /** The same, where a list is answered. */
  rows: Record<string, unknown>[];
}

/** A call of the API as a program makes it, below `/api/v2`, with Baton's key unless another is given. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  options?: { key?: string; headers?: Readonly<Record<string, string>> },
) => Promise<Got>;

/** What lets somebody in. */
export const basic = (key: string): string => `Basic ${Buffer.from(`${key}:X`).toString('base64')}`;

const bodyOf = (body: unknown): Pick<RequestInit, 'body'> => {
  if (body === undefined) return {};
  return {
    body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
  };
};

const clientOf =
  (freshdesk: FakeFreshdesk): Client =>
  async (method, path, body, { key = freshdesk.token(), headers = {} } = {}) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${freshdesk.url}/api/v2${path}`, {
      method,
      headers: {
        authorization: basic(key),
        ...(isJson && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...bodyOf(body),
    });
    const text = await response.text();
    const read = (text === '' ? {} : JSON.parse(text)) as Got['body'];
    const rows = (Array.isArray(read) ? read : []) as Got['rows'];
    return { status: response.status, headers: response.headers, body: read, rows };
  };

/** Fields of an answer that were refused, with why. */
export const wrongs = ({ body }: Got): string[] =>
  ((body['errors'] ?? []) as { field: string; code: string }[]).map(
    ({ field, code }) => `${field} ${code}`,
  );

/** What a test works with. */
export interface Scene {
  freshdesk: FakeFreshdesk;
  call: Client;
  note: (id: string, body: string, more?: object) => Promise<Got>;
  put: (id: string, ticket: object) => Promise<Got>;
  said: (id: string) => Promise<Record<string, unknown>[]>;
}

const START = new Date('2026-03-02T09:00:00.000Z');

/** Does something with a new account, which is closed afterwards. Its clock stands still until it is advanced. */
export const withFreshdesk =
  (work: (scene: Scene) => Promise<void>, options: FreshdeskOptions = {}) =>
  async (): Promise<void> => {
    const freshdesk = await startFreshdesk({ now: () => START, ...options });
    const call = clientOf(freshdesk);
    try {
      await work({
        freshdesk,
        call,
        note: (id, body, more = {}) => call('POST', `/tickets/${id}/notes`, { body, ...more }),
        put: (id, ticket) => call('PUT', `/tickets/${id}`, ticket),
        said: async (id) => (await call('GET', `/tickets/${id}/conversations`)).rows,
      });
    } finally {
      await freshdesk.close();
    }
  };

/** What something that is assumed changes. */
export interface Look {
  look: (scene: Scene) => Promise<unknown>;
  /** By value; the first is what is assumed. */
  sees: readonly (readonly [unknown, unknown])[];
}
