import type { FakeZendesk } from '../fake-zendesk.ts';

/** A call of the API as a program makes it; the service's admin asks unless another token is given. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<{ status: number; headers: Headers; body: Record<string, unknown> }>;

/** Calls of a fake over real HTTP. */
export const clientOf =
  (zendesk: FakeZendesk): Client =>
  async (method, path, body, headers = {}) => {
    const at = path.startsWith('/oauth') ? path : `/api/v2${path}`;
    const response = await fetch(`${zendesk.url}${at}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${zendesk.token()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const read = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : { text };
    return { status: response.status, headers: response.headers, body: read };
  };
